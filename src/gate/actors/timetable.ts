import type { Samplers } from '../../kernel/distributions/columns.ts';
import { draw } from '../../kernel/streams.ts';
import { memory } from '../../memory/memory.ts';
import { Actor } from '../actor.ts';
import type { Hours } from '../calendar/hours.ts';
import { letGo } from '../primitives/gather.ts';

const { floats, NOW } = memory;
const DAY = 1440;

/** When something departs. */
export interface Departing {
  /** Minutes after midnight of the scenario's clock, ascending; empty: the stream says. */
  times: number[];
  /** Stream of the times between departures [min]; −1: none. */
  stream: number;
  calendars: Hours[];
}

/**
 * Departures by timetable, or one after the other: who waits in a line leaves, as many as there are seats. Who is done
 * with something else at the very minute of a departure is still in time for it. While a calendar is closed nothing
 * departs.
 */
export class Timetable extends Actor {
  private readonly line: number;
  private readonly seats: number;
  private readonly departing: Departing;
  readonly samplers: Samplers;
  private readonly startMinute: number;

  /** `startMinute`: of the day, on the scenario's clock, at which a run begins. */
  constructor(line: number, seats: number, departing: Departing, samplers: Samplers, startMinute: number) {
    super();
    this.line = line;
    this.seats = seats;
    this.departing = departing;
    this.samplers = samplers;
    this.startMinute = startMinute;
  }

  begin(): void {
    const { times, stream } = this.departing;
    const atOnce = stream < 0 && times.includes(this.startMinute);
    this.actBehind(atOnce ? 0 : this.next(0));
  }

  act(): void {
    const now = floats[NOW];
    this.actBehind(this.next(now));
    if (this.departing.calendars.every((calendar) => calendar.isOpen(now))) letGo(this.line, this.seats);
  }

  /** The departure behind minute `time` of the run. */
  private next(time: number): number {
    const { times, stream } = this.departing;
    if (stream >= 0) return time + draw(stream, this);
    const minute = (this.startMinute + time) % DAY;
    const later = times.find((departure) => departure > minute);
    return time + (later === undefined ? times[0] + DAY : later) - minute;
  }
}
