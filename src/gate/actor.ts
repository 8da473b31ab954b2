import * as calendar from '../kernel/calendar.ts';
import { memory } from '../memory/memory.ts';
import { Event, Priority } from './events.ts';
import type { World } from './world.ts';

const { floats, NOW } = memory;

/**
 * Something that acts by itself along a run and is no truck: opening hours, a rule that moves lanes, a breakdown. Its
 * state belongs in the columns or is set anew by `begin`, since a gate runs many replications.
 */
export abstract class Actor {
  /** Its number among the actors of the world. */
  number = -1;

  /** Time 0 of a replication: puts its first act on the calendar. */
  abstract begin(w: World): void;

  /** The act that it put on the calendar. */
  abstract act(w: World): void;

  /** The pools that it watches. */
  watches(): readonly number[] {
    return [];
  }

  /** A pool that it watches has changed; it may put an act on the calendar, and no more. */
  told(_w: World, _pool: number): void {}

  /** Puts an act on the calendar, before everything else that happens at `time`; never, where that is Infinity. */
  protected actAt(time: number): void {
    if (time < Number.POSITIVE_INFINITY) calendar.schedule(time, Priority.calendar, Event.act, this.number);
  }

  /** Puts an act on the calendar for this instant, behind the work that ends now. */
  protected actSoon(): void {
    calendar.schedule(floats[NOW], Priority.reaction, Event.act, this.number);
  }
}
