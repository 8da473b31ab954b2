import * as calendar from '../kernel/calendar.ts';
import { memory } from '../memory/memory.ts';
import { Event, Priority } from './events.ts';
import type { Ledger } from './ledger.ts';
import type { World } from './world.ts';

const { floats, NOW } = memory;

/**
 * Something that acts by itself along a run and is no truck: opening hours, a rule that moves lanes, a breakdown. Its
 * state belongs in the columns, or is set anew by `forget`, since a gate runs many replications, and told by `keep`,
 * since a run may be saved.
 */
export abstract class Actor {
  /** Its number among the actors of the world. */
  number = -1;

  /** Forgets the replication before, ere any actor of this one begins and others are told of it. */
  forget(): void {}

  /** Tells the ledger what it keeps in no column, if anything. */
  keep(_ledger: Ledger): void {}

  /** Time 0 of a replication: puts its first act on the calendar. */
  abstract begin(w: World): void;

  /** The act that it put on the calendar. */
  abstract act(w: World): void;

  /** A pool that it watches has changed, or a truck is about to leave; it may put an act on the calendar, and no more. */
  told(_w: World, _about: number): void {}

  /** Puts an act on the calendar, before the work that ends at `time` unless told else; never, where that is Infinity. */
  protected actAt(time: number, priority: number = Priority.calendar): void {
    if (time < Number.POSITIVE_INFINITY) calendar.schedule(time, priority, Event.act, this.number);
  }

  /** The same, behind the work that ends at `time`. */
  protected actBehind(time: number): void {
    if (time < Number.POSITIVE_INFINITY) calendar.schedule(time, Priority.reaction, Event.act, this.number);
  }

  /**
   * A run goes on that was begun by other hours: the one act to come is moved to `time`. Gives false, and leaves it, where
   * it is due at this very instant and sees to everything by itself.
   */
  protected moveAct(time: number): boolean {
    const due = calendar.timeOfNext(Event.act, this.number);
    if (due === floats[NOW]) return false;
    if (due !== time) {
      calendar.withdraw(Event.act, this.number);
      this.actAt(time);
    }
    return true;
  }

  /** Puts an act on the calendar for this instant, behind the work that ends now. */
  protected actSoon(): void {
    this.actBehind(floats[NOW]);
  }
}
