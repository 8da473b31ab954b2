import type { Distribution, Timing } from './distribution.ts';
import type { WhenFull } from './place.ts';

/** A truck that meets `atLeast` waiting trucks does not join them, with the given probability. */
export interface Balk {
  atLeast: number;
  probability: number;
}

/** How a truck waits for a place. */
export interface Entry {
  /** Greater goes first; 0 by default. */
  priority: number;
  /**
   * Priorities by time of the scenario's day (minutes after midnight, ascending, first at 0); a truck waits with that of
   * the time at which it joins the line. Left out: `priority` all day.
   */
  priorityByHour?: { from: number; priority: number }[];
  /** Longest time the truck waits before it gives up [min]; null: for ever. */
  patience: Distribution | null;
  balk: Balk | null;
  /** Where this differs from the place's own rule; null: the place's. */
  whenFull: WhenFull | null;
}

export type StageBody =
  /** Be served at a lane group or a check. */
  | ({ kind: 'serve'; place: string; service: Timing } & Entry)
  /**
   * Hold a bay of a yard for `stay` (null: no stay of its own), then until `heldUntil`: `taken`, the next place takes
   * the truck; `ready`, the stay is over; or the index of the stage that frees the bay when it takes the truck.
   */
  | ({
      kind: 'hold';
      place: string;
      /** Zone of the bay; the first of `zones`, where the truck takes the first of several that has a bay free. */
      zone: string;
      zones?: string[];
      /** Longest stay by zone, where there is one. */
      limits?: Record<string, StayLimit>;
      stay: Timing | null;
      activity: Activity;
      heldUntil: 'taken' | 'ready' | number;
    } & Entry)
  /**
   * Put goods into a room of a warehouse, or take them out: wait until there is room for them, or until they are there;
   * wait for a dock; spend the handling time (null: by the rate of the warehouse).
   */
  | ({
      kind: 'unload' | 'load';
      place: string;
      room: string;
      goods: string;
      /** [t or pallets, as the warehouse counts] */
      amount: Distribution;
      handling: Timing | null;
    } & Pick<Entry, 'priority' | 'patience'>)
  /** Spend time without using a place: a drive, papers, a wait for documents. */
  | { kind: 'delay'; activity: Activity; duration: Timing }
  /** Go on at one of several stages: by chance, or by the truck's channel. */
  | { kind: 'branch'; by: 'chance' | 'channel'; options: BranchOption[] }
  /** Go on at one of several stages, by the state of the gate (see `Choice`); the first of those that are equal. */
  | { kind: 'branch'; by: Choice; options: WayOption[] }
  | ({ kind: 'take'; place: string; count: number } & Entry)
  | { kind: 'give'; place: string; count: number }
  /**
   * Be carried by a fleet: a vehicle, the loading crane, the loaded run, the unloading crane. `from`, `to`: the stations,
   * where the fleet has any.
   */
  | ({ kind: 'cross'; place: string; from?: string; to?: string } & Entry)
  | { kind: 'batch'; place: string }
  | { kind: 'match'; place: string; side: string }
  | { kind: 'transload'; place: string; side: string }
  /** Wait for the next departure of a timetable. */
  | { kind: 'depart'; place: string }
  /** Go several ways at once; the truck goes on at `next` when all of them have come to the `join`. */
  | { kind: 'fork'; ways: { name: string; to: number }[] }
  /** The end of the ways of stage `fork`; its `next` is that of the fork. */
  | { kind: 'join'; fork: number }
  /** Go on as so many trucks; `merged`: as those that were merged into it, and itself. */
  | { kind: 'split'; into: number | 'merged' }
  /** Wait until a calendar is open. */
  | { kind: 'awaitOpening'; calendar: string }
  /** Change the channel: from each channel named to others, by chance; what is left of 1 stays. */
  | { kind: 'rechannel'; changes: Record<string, Record<string, number>> }
  /** Go on at `next`, for a `go` that not all trucks follow. */
  | { kind: 'go' }
  /** Start or stop a segment clock (see `Scenario.segments`). */
  | { kind: 'start'; segment: string }
  | { kind: 'stop'; segment: string }
  | { kind: 'leave'; fate: 'cleared' | 'diverted' | 'turnedAway' };

/** How long a truck may hold a bay, and what becomes of it then: a fate, a stage (index), or nothing (both null). */
export interface StayLimit {
  /** [min] */
  after: number;
  leave: 'cleared' | 'diverted' | 'turnedAway' | null;
  go: number | null;
}

export type Activity = 'travel' | 'preparation' | 'documents';

export interface BranchOption {
  name: string;
  /** Probability; the shares of a branch by chance add up to 1. Null for a branch by channel. */
  share: number | null;
  /** Index of the stage to go on with. */
  to: number;
}

/** Only trucks that have a trait (or have it not, where not `wanted`) come to a stage; the others go on at stage `past`. */
export interface Guard {
  trait: string;
  wanted: boolean;
  past: number;
}

/**
 * How a truck chooses among the places of its ways. `queue`: where fewest wait, less the units free there.
 * `expectedWait`: where it would be served first. `free`: the first with a free unit, or the last way.
 */
export type Choice = 'queue' | 'expectedWait' | 'free';

/** A way that is chosen by the state of the gate. */
export interface WayOption extends BranchOption {
  /** Place that is looked at, and its zone where it is a yard. */
  at: string;
  zone: string | null;
  /** Time to get there [min]. */
  plus: number;
  /** Service there, whose mean the expected wait reckons with; null: not needed. */
  service: Timing | null;
  /** A truck that goes this way is counted as sent on to another gate. */
  redirected: boolean;
}

/** One stage of an itinerary; `next` is the index of the stage that follows, or −1: the truck is cleared. */
export type Stage = StageBody & { id: string; next: number; guard?: Guard };
