import { memory } from '../../memory/memory.ts';
import { Actor } from '../actor.ts';
import { setCapacity } from '../primitives/capacity.ts';
import type { World } from '../world.ts';
import type { Hours } from './hours.ts';

const { floats, NOW } = memory;

/** The number of servers of a pool, or of people of a crew, along the run: what calendars and staffing by the clock allow. */
export class Shift extends Actor {
  private readonly pool: number;
  private readonly calendars: Hours[];
  private readonly schedule: { from: number; servers: number }[];
  private readonly servers: number;
  private readonly startMinute: number;
  /** People who were called in beyond the plan. */
  private extra = 0;

  /** `schedule` in minutes after midnight of the scenario's clock, first at 0; empty: `servers` all day. */
  constructor(
    pool: number,
    servers: number,
    schedule: { from: number; servers: number }[],
    calendars: Hours[],
    startMinute: number,
  ) {
    super();
    this.pool = pool;
    this.servers = servers;
    this.schedule = schedule;
    this.calendars = calendars;
    this.startMinute = startMinute;
  }

  begin(w: World): void {
    this.extra = 0;
    setCapacity(w, this.pool, this.capacityAt(0));
    this.actAt(this.nextChange(0));
  }

  act(w: World): void {
    this.actAt(this.nextChange(floats[NOW]));
    setCapacity(w, this.pool, this.capacityAt(floats[NOW]));
  }

  /** So many more are there while anybody is by plan. */
  reinforce(w: World, extra: number): void {
    this.extra = extra;
    setCapacity(w, this.pool, this.capacityAt(floats[NOW]));
  }

  /** Servers open at minute `time` of the run. */
  private capacityAt(time: number): number {
    for (const calendar of this.calendars) if (!calendar.isOpen(time)) return 0;
    const minute = (this.startMinute + time) % 1440;
    let servers = this.servers;
    for (const piece of this.schedule) if (piece.from <= minute) servers = piece.servers;
    return servers === 0 ? 0 : servers + this.extra;
  }

  /** The next time at which something may change [min]; Infinity where nothing will. */
  private nextChange(time: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const calendar of this.calendars) next = Math.min(next, calendar.nextChange(time));
    const minute = (this.startMinute + time) % 1440;
    for (const piece of this.schedule) {
      const wait = piece.from > minute ? piece.from - minute : piece.from + 1440 - minute;
      next = Math.min(next, time + wait);
    }
    return next;
  }
}
