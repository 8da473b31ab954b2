import { memory, OutOfRoom, type Rows } from '../memory/memory.ts';

const { ints, floats, steps } = memory;

/**
 * The primitives, as the codes of a small program that every truck runs: an itinerary compiles to a row of steps, and
 * a truck carries the place of its step. Everything a kind of place can do is composed of these.
 */
export const Op = {
  /** pool, units, line, level, tally, closedTally, begins, patienceSlot, patienceAgain, patienceLaw, giveUp: take units of a pool, waiting in line. */
  seize: 0,
  /** pool, units: give units back. */
  release: 1,
  /** pool, slot, again, law: give one unit back after a time (an empty run). */
  releaseLater: 2,
  /** pool, target: go on at `target` where the pool has no free unit. */
  tryOr: 3,
  /** level, atLeast, slot, again, share, target: do not join a line of `atLeast` with the chance in a list. */
  balk: 4,
  /** slot: spend the time that the truck drew when it came. */
  spend: 5,
  /** slot, again, law: spend a random time, or what is left of one. */
  delay: 6,
  /** slot, again, law, pool, seizeStep: the same with servers of `pool`, which may interrupt it. */
  work: 7,
  /** list, slot, again: go on at one of the steps of a list, by chance. */
  branch: 8,
  /** list: go on at the step of the truck's channel. */
  byChannel: 9,
  /** target */
  jump: 10,
  /** signal: wait until it is on. */
  await: 11,
  /** list: send a child to each step of the list and wait until all have joined. */
  fork: 12,
  join: 13,
  /** match, side, level, tally: wait until one of each side is present. */
  match: 14,
  /** batch, level, tally, mergeTarget: wait until so many are present; with a target ≥ 0 all but the first go there. */
  batch: 15,
  /** copies: go on together with so many new trucks of the same flow. */
  split: 16,
  /** set, level, tally: take one unit of every pool of a set at once. */
  seizeAll: 17,
  /** clock, openClock */
  startClock: 18,
  /** clock, openClock, tally, openTally */
  stopClock: 19,
  /** flow: tell a source that is never empty that its truck has been taken in. */
  refill: 20,
  /** Count a truck that is sent on elsewhere. */
  redirect: 21,
  /** fate */
  exit: 22,
  /** slot, again, law: know the time of the service to come, so that the line can be ordered by it. */
  measure: 23,
  /** Interrupt a service of lesser priority for the truck that seizes with the next step. */
  preempt: 24,
  /** list, startMinute: go on at the step of the hour; the list holds the steps, its floating-point cells since when. */
  byHour: 25,
  /** sharing, slot, again, law, tally, serviceTally: be served together with all who are inside. */
  share: 26,
  /** pool, when, behind: get in to a server, or ride along and go on at `behind`; `when` it is set up, −1: never. */
  board: 27,
  /** target: get in to a service under way, past the seize that follows, and go on at `target`. */
  hopOn: 28,
  /** pool, when, slot, again, law: the server is set up, where that is needed; the step behind it ends that. */
  setUp: 29,
  endSetUp: 30,
  /** pool: the service is over; who rides along goes on. */
  land: 31,
  /** pool: leave the server; with the last truck it is free. */
  alight: 32,
} as const;

/** Operand `begins` of a seize: the wait began before, or here, and then whether the closed time of the place is noted. */
export const BEGINS = { before: 0, here: 1, withHours: 2 } as const;

/** Integers of a step: its code and its operands. */
export const WIDTH = 12;

/** Operand of a step whose time was drawn when the truck came: the number in its slot is the time itself. */
export const DRAWN = 2_147_483_647;

/** Why a truck leaves, in the order of the columns of the balance. */
export const Fate = { cleared: 0, diverted: 1, turnedAway: 2, balked: 3, reneged: 4, merged: 5 } as const;
export const FATES = 6;

/** A program under construction, in the column of steps. Steps are named by their offset there. */
export class Program {
  /** Offset behind the last step. */
  end = 0;
  private readonly rows: Rows;

  /** `rows`: where lists are put. */
  constructor(rows: Rows) {
    this.rows = rows;
  }

  /** Adds a step and gives its offset. */
  add(op: number, ...operands: number[]): number {
    const at = this.end;
    this.end += WIDTH;
    if (this.end > steps.length) throw new OutOfRoom(`it would take more than ${steps.length / WIDTH} steps`);
    steps.fill(0, at, this.end);
    steps[at] = op;
    steps.set(operands, at + 1);
    return at;
  }

  /** Sets operand `k` (1 is the first) of a step whose target was not yet known. */
  patch(step: number, k: number, value: number): void {
    steps[step + k] = value;
  }

  /** Sets member `k` (0 is the first) of a list whose step was not yet known. */
  aim(list: number, k: number, step: number): void {
    ints[list + 1 + k] = step;
  }

  /** Adds a list that steps refer to, its length in front; beside each member its cumulative chance, where it has one. */
  list(members: number[], cumulative: number[] = []): number {
    const at = this.rows.take(members.length + 1);
    ints[at] = members.length;
    ints.set(members, at + 1);
    floats.set(cumulative, at + 1);
    return at;
  }
}
