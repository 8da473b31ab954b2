import { beforeEach, expect, test } from 'vitest';
import { memory, Rows } from '../../../src/memory/memory.ts';
import { BINS, binOf } from '../../../src/stats/observe/bins.ts';
import {
  observe,
  observeNone,
  observeSince,
  openTally,
  resetTally,
  Tally,
} from '../../../src/stats/observe/tallies.ts';

const { ints, floats, NOW } = memory;

/** A tally behind another, with bins and one cell before and behind them. */
function open(target: number): { tally: number; other: number; bins: number } {
  const rows = new Rows();
  const other = openTally(rows, target);
  const tally = openTally(rows, target);
  const bins = rows.take(BINS + 2) + 1;
  ints[tally + Tally.bins] = bins;
  return { tally, other, bins };
}

/** Everything a tally holds. */
const read = (tally: number) => ({
  count: ints[tally + Tally.count],
  within: ints[tally + Tally.within],
  sum: floats[tally + Tally.sum],
  squares: floats[tally + Tally.squares],
  max: floats[tally + Tally.max],
  target: floats[tally + Tally.target],
});

const binned = (bins: number): number[][] =>
  Array.from(ints.slice(bins - 1, bins + BINS + 1), (count, i) => [i - 1, count]).filter(([, count]) => count > 0);

beforeEach(() => {
  floats[NOW] = 0;
});

test('observations by hand: 3, 5, 4 against a target of 4', () => {
  const { tally, other, bins } = open(4);
  for (const x of [3, 5, 4]) observe(tally, x);
  expect(read(tally)).toEqual({ count: 3, within: 2, sum: 12, squares: 50, max: 5, target: 4 });
  expect(binned(bins)).toEqual([3, 4, 5].map((x) => [binOf(x), 1]));
  expect(read(other)).toEqual({ count: 0, within: 0, sum: 0, squares: 0, max: 0, target: 4 });
  expect(tally - other).toBe(4);
});

test('without a target nothing is within it', () => {
  const { tally } = open(-1);
  observe(tally, 0);
  observe(tally, 2);
  expect(read(tally)).toEqual({ count: 2, within: 0, sum: 2, squares: 4, max: 2, target: -1 });
});

test('the time since the moment in a cell', () => {
  const { tally, bins } = open(10);
  const cell = bins + 5;
  floats[cell] = 2.5;
  floats[NOW] = 9;
  observeSince(tally, cell);
  expect(read(tally)).toEqual({ count: 1, within: 1, sum: 6.5, squares: 42.25, max: 6.5, target: 10 });
});

test('an observation of nothing is one of 0', () => {
  const { tally, bins } = open(10);
  observe(tally, 1);
  observeNone(tally);
  observeNone(tally);
  expect(read(tally)).toEqual({ count: 3, within: 3, sum: 1, squares: 1, max: 1, target: 10 });
  expect(binned(bins)).toEqual([
    [0, 2],
    [binOf(1), 1],
  ]);
});

test('a reset forgets what was seen, keeps the target, and clears no other cell', () => {
  const { tally, bins } = open(10);
  for (const x of [0, 3, 20, 1e9]) observe(tally, x);
  ints[bins - 1] = 5;
  ints[bins + BINS] = 6;
  resetTally(tally);
  expect(read(tally)).toEqual({ count: 0, within: 0, sum: 0, squares: 0, max: 0, target: 10 });
  expect(binned(bins)).toEqual([
    [-1, 5],
    [BINS, 6],
  ]);
  expect(ints[tally + Tally.bins]).toBe(bins);
});
