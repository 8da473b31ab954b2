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
  /** level, atLeast, slot, again, share, target: do not join a line of `atLeast` with the chance `shares[share]`. */
  balk: 4,
  /** slot, again, law, pool, seizeStep: spend a random time; `pool` ≥ 0 where its servers may interrupt it. */
  delay: 5,
  /** list, slot, again: go on at one of the steps of a list, by chance. */
  branch: 6,
  /** list: go on at the step of the truck's channel. */
  byChannel: 7,
  /** target */
  jump: 8,
  /** signal: wait until it is on. */
  await: 9,
  /** list: send a child to each step of the list and wait until all have joined. */
  fork: 10,
  join: 11,
  /** match, side, level, tally: wait until one of each side is present. */
  match: 12,
  /** batch, level, tally, mergeTarget: wait until so many are present; with a target ≥ 0 all but the first go there. */
  batch: 13,
  /** copies: go on together with so many new trucks of the same flow. */
  split: 14,
  /** set, level, tally: take one unit of every pool of a set at once. */
  seizeAll: 15,
  /** clock */
  startClock: 16,
  /** clock, tally, openTally */
  stopClock: 17,
  /** flow: tell a source that is never empty that its truck has been taken in. */
  refill: 18,
  /** Count a truck that is sent on elsewhere. */
  redirect: 19,
  /** fate */
  exit: 20,
} as const;

/** Integers of a step: its code and its operands. */
export const WIDTH = 12;

/** Operand of a step whose time was drawn when the truck came: the number in its slot is the time itself. */
export const DRAWN = 2_147_483_647;

/** Why a truck leaves, in the order of the columns of the balance. */
export const Fate = { cleared: 0, diverted: 1, turnedAway: 2, balked: 3, reneged: 4, merged: 5 } as const;
export const FATES = 6;

/** A program under construction. Steps are named by their offset in `steps`. */
export class Program {
  steps = new Int32Array(WIDTH * 64);
  /** Offset behind the last step. */
  end = 0;
  /** Lists that steps refer to, each with its length in front. */
  readonly lists: number[] = [];
  /** Cumulative chances beside `lists`, and single chances. */
  readonly shares: number[] = [];

  /** Adds a step and gives its offset. */
  add(op: number, ...operands: number[]): number {
    const at = this.end;
    this.end += WIDTH;
    if (this.end > this.steps.length) {
      const wider = new Int32Array(2 * this.steps.length);
      wider.set(this.steps);
      this.steps = wider;
    }
    this.steps[at] = op;
    this.steps.set(operands, at + 1);
    return at;
  }

  /** Sets operand `k` (1 is the first) of a step whose target was not yet known. */
  patch(step: number, k: number, value: number): void {
    this.steps[step + k] = value;
  }

  /** Adds a list with cumulative chances and gives its position. */
  list(values: number[], cumulative: number[] = []): number {
    const at = this.lists.length;
    this.lists.push(values.length, ...values);
    this.shares.push(0, ...values.map((_, i) => cumulative[i] ?? 0));
    return at;
  }
}
