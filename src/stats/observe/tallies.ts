import { memory, type Rows } from '../../memory/memory.ts';
import * as bins from './bins.ts';
import { BINS as MANY } from './bins.ts';

const { binOf } = bins;

/** Tallies: observations counted, summed and binned, a row each; memory does not grow with their number. */
const { ints, floats, NOW } = memory;

/** Cells of a tally: observations, those within the target, offset of the bins; sum, sum of squares, largest, target. */
export const Tally = { count: 0, within: 1, bins: 2, sum: 0, squares: 1, max: 2, target: 3 } as const;
const { within: WITHIN, bins: BINS, squares: SQUARES, max: MAX, target: TARGET } = Tally;
const WIDTH = 4;

/** A new tally; observations up to `target` are counted apart (−1: there is none). Its bins are given to it later. */
export function openTally(rows: Rows, target: number): number {
  const tally = rows.take(WIDTH);
  floats[tally + TARGET] = target;
  return tally;
}

const add = (tally: number, x: number): void => {
  const i = ints;
  const f = floats;
  i[tally]++;
  f[tally] += x;
  f[tally + SQUARES] += x * x;
  if (x > f[tally + MAX]) f[tally + MAX] = x;
  if (x <= f[tally + TARGET]) i[tally + WITHIN]++;
  i[i[tally + BINS] + binOf(x)]++;
};

/** One observation `x` ≥ 0. */
export const observe = add;

/** An observation of the time from that in a cell of `floats` to now. */
export function observeSince(tally: number, cell: number): void {
  add(tally, floats[NOW] - floats[cell]);
}

/** An observation of 0. */
export function observeNone(tally: number): void {
  ints[tally]++;
  ints[tally + WITHIN]++;
  ints[ints[tally + BINS]]++;
}

/** Forgets what was seen. */
export function resetTally(tally: number): void {
  ints[tally] = 0;
  ints[tally + WITHIN] = 0;
  floats[tally] = 0;
  floats[tally + SQUARES] = 0;
  floats[tally + MAX] = 0;
  const bins = ints[tally + BINS];
  ints.fill(0, bins, bins + MANY);
}
