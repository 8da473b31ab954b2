import { memory } from '../../memory/memory.ts';
import { Actor } from '../actor.ts';
import type { Ledger } from '../ledger.ts';
import { setCapacity } from '../primitives/capacity.ts';
import type { World } from '../world.ts';
import type { Hours } from './hours.ts';

const { floats, NOW } = memory;

/** Most units of a pool that may be in use from one time up to another [min]. */
export interface Limit {
  from: number;
  to: number;
  units: number;
}

/**
 * The units of a pool that may be in use along the run, and the one place where all who have a say in it come together:
 * none while one of its calendars is closed; else those of its staffing by the clock, with the units that rules have
 * added or taken, but no more than the least limit of the time.
 */
export class Shift extends Actor {
  private readonly pool: number;
  private readonly calendars: Hours[];
  private readonly schedule: { from: number; servers: number }[];
  private readonly servers: number;
  private readonly startMinute: number;
  private readonly limits: Limit[];
  /** Units that rules have added so far, less those they have taken. */
  private changed = 0;

  /** `schedule` in minutes after midnight of the scenario's clock, first at 0; empty: `servers` all day. */
  constructor(
    pool: number,
    servers: number,
    schedule: { from: number; servers: number }[],
    calendars: Hours[],
    startMinute: number,
    limits: Limit[] = [],
  ) {
    super();
    this.pool = pool;
    this.servers = servers;
    this.schedule = schedule;
    this.calendars = calendars;
    this.startMinute = startMinute;
    this.limits = limits;
  }

  override forget(): void {
    this.changed = 0;
  }

  override keep(ledger: Ledger): void {
    this.changed = ledger.number(this.changed);
  }

  begin(w: World): void {
    setCapacity(w, this.pool, this.capacityAt(0));
    this.actAt(this.nextChange(0));
  }

  act(w: World): void {
    this.actAt(this.nextChange(floats[NOW]));
    setCapacity(w, this.pool, this.capacityAt(floats[NOW]));
  }

  /** A rule adds units, or takes them (`by` below 0). */
  grow(w: World, by: number): void {
    this.changed += by;
    setCapacity(w, this.pool, this.capacityAt(floats[NOW]));
  }

  /** A run goes on with these hours and units that has had others: they count from now on. */
  goOn(w: World): void {
    const now = floats[NOW];
    if (this.moveAct(this.nextChange(now))) setCapacity(w, this.pool, this.capacityAt(now));
  }

  /** Units at minute `time` of the run, as far as is known now: rules may change it. */
  capacityAt(time: number): number {
    for (const calendar of this.calendars) if (!calendar.isOpen(time)) return 0;
    const minute = (this.startMinute + time) % 1440;
    let units = this.servers;
    for (const piece of this.schedule) if (piece.from <= minute) units = piece.servers;
    units += this.changed;
    for (const limit of this.limits) if (limit.from <= time && time < limit.to) units = Math.min(units, limit.units);
    return units;
  }

  /** The next time at which something may change by the clock [min]; Infinity where nothing will. */
  nextChange(time: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const calendar of this.calendars) next = Math.min(next, calendar.nextChange(time));
    const minute = (this.startMinute + time) % 1440;
    for (const piece of this.schedule) {
      const wait = piece.from > minute ? piece.from - minute : piece.from + 1440 - minute;
      next = Math.min(next, time + wait);
    }
    for (const { from, to } of this.limits) {
      if (from > time) next = Math.min(next, from);
      if (to > time) next = Math.min(next, to);
    }
    return next;
  }
}
