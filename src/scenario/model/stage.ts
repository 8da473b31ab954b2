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
      zone: string;
      stay: Timing | null;
      activity: Activity;
      heldUntil: 'taken' | 'ready' | number;
    } & Entry)
  /** Spend time without using a place: a drive, papers, a wait for documents. */
  | { kind: 'delay'; activity: Activity; duration: Timing }
  /** Go on at one of several stages: by chance, or by the truck's channel. */
  | { kind: 'branch'; by: 'chance' | 'channel'; options: BranchOption[] }
  | ({ kind: 'take'; place: string; count: number } & Entry)
  | { kind: 'give'; place: string; count: number }
  /** Be carried by a fleet: a vehicle, the loading crane, the loaded run, the unloading crane. */
  | ({ kind: 'cross'; place: string } & Entry)
  | { kind: 'batch'; place: string }
  | { kind: 'match'; place: string; side: string }
  /** Start or stop a segment clock (see `Scenario.segments`). */
  | { kind: 'start'; segment: string }
  | { kind: 'stop'; segment: string }
  | { kind: 'leave'; fate: 'cleared' | 'diverted' | 'turnedAway' };

export type Activity = 'travel' | 'preparation' | 'documents';

export interface BranchOption {
  name: string;
  /** Probability; the shares of a branch by chance add up to 1. Null for a branch by channel. */
  share: number | null;
  /** Index of the stage to go on with. */
  to: number;
}

/** One stage of an itinerary; `next` is the index of the stage that follows, or −1: the truck is cleared. */
export type Stage = StageBody & { id: string; next: number };
