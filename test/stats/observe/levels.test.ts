import { beforeEach, expect, test } from 'vitest';
import { memory, Rows } from '../../../src/memory/memory.ts';
import {
  areaOf,
  areaSoFar,
  change,
  LEVEL_BINS,
  Level,
  largestOf,
  levelQuantile,
  openLevel,
  presentOf,
  resetLevel,
} from '../../../src/stats/observe/levels.ts';

const { ints, floats, NOW } = memory;
const at = (time: number) => {
  floats[NOW] = time;
};

/** A row of cells full of what is not a level's. */
function strange(rows: Rows): number {
  const row = rows.take(Level.width);
  ints.fill(1000, row, rows.end);
  floats.fill(1000, row, rows.end);
  return row;
}

/** A level between strange rows; `binned` with bins, between strange rows as well. */
function open(binned: boolean): number {
  const rows = new Rows();
  strange(rows);
  const level = openLevel(rows);
  strange(rows);
  if (binned) {
    ints[level + Level.bins] = rows.take(LEVEL_BINS);
    strange(rows);
  }
  resetLevel(level);
  return level;
}

beforeEach(() => at(0));

test('a level by hand: 0, 2 from minute 1, 5 from 3, 4 from 10 to 12', () => {
  for (const binned of [false, true]) {
    at(0);
    const level = open(binned);
    at(1);
    change(level, 2);
    at(3);
    change(level, 3);
    at(10);
    change(level, -1);
    at(12);
    expect([presentOf(level), largestOf(level)]).toEqual([4, 5]);
    expect([areaSoFar(level), areaOf(level)]).toEqual([47, 47]); // 2 × 2 + 7 × 5 + 2 × 4
    at(13);
    expect([areaSoFar(level), areaOf(level)]).toEqual([51, 51]);
  }
});

test('a new level is 0, has no bins and disturbs nothing before or behind it', () => {
  const level = open(false);
  const [before, behind] = [floats.slice(1, level), floats.slice(level + 2, level + 100)];
  expect([presentOf(level), largestOf(level), ints[level + Level.bins]]).toEqual([0, 0, -1]);
  change(level, 3);
  at(5);
  change(level, 1);
  resetLevel(level);
  expect([floats.slice(1, level), floats.slice(level + 2, level + 100)]).toEqual([before, behind]);
  const rows = new Rows();
  const wide = openLevel(rows, 9);
  expect(openLevel(rows) - wide).toBe(9);
});

test('the largest value stays while the level rises again below it', () => {
  const level = open(false);
  for (const by of [5, -4, 2]) change(level, by);
  expect([presentOf(level), largestOf(level)]).toEqual([3, 5]);
});

test('what is asked leaves no trace, what is read with areaOf does', () => {
  const level = open(true);
  change(level, 1);
  at(4);
  areaSoFar(level);
  expect(floats[level + Level.area]).toBe(0);
  areaOf(level);
  expect([floats[level + Level.area], floats[level + Level.since]]).toEqual([4, 4]);
});

test('after a reset the value stays, and all before is forgotten', () => {
  const level = open(true);
  change(level, 7);
  at(10);
  change(level, -4);
  at(11);
  resetLevel(level);
  expect([presentOf(level), largestOf(level), areaSoFar(level)]).toEqual([3, 3, 0]);
  at(13);
  expect(areaOf(level)).toBe(6);
  expect([0.01, 0.5, 1].map((p) => levelQuantile(level, p))).toEqual([3, 3, 3]);
});

test('quantiles over time, by hand: 0 for 2 minutes, 3 for 5, 9 for 3', () => {
  const level = open(true);
  at(2);
  change(level, 3);
  at(7);
  change(level, 6);
  at(10);
  change(level, -9);
  expect([0, 0.1, 0.2, 0.2001, 0.7, 0.7001, 1].map((p) => levelQuantile(level, p))).toEqual([0, 0, 0, 3, 3, 9, 9]);
});

test('a level that never lasted has its largest value as quantile', () => {
  const level = open(true);
  change(level, 5);
  change(level, -2);
  expect(levelQuantile(level, 0.5)).toBe(5);
});

/** Smallest value of the bin of `n`: itself up to 127, then the upper seven bits count. */
const startOf = (n: number): number => {
  const step = n < 128 ? 1 : 2 ** (Math.floor(Math.log2(n)) - 6);
  return Math.floor(n / step) * step;
};

test('values are exact up to 127, then kept to 64 parts of an octave', () => {
  const values = [0, 1, 126, 127, 128, 129, 130, 255, 256, 259, 260, 511, 512, 5000, 65_535, 65_536, 8_388_607];
  for (const value of values) {
    at(0);
    const level = open(true);
    change(level, value);
    at(1);
    change(level, 1);
    // The largest value is above the bin, so that the beginning of the bin is seen.
    expect(levelQuantile(level, 1), `${value}`).toBe(startOf(value));
  }
});

test('values above the last bin are counted in it', () => {
  const level = open(true);
  change(level, 100_000_000);
  at(1);
  change(level, -99_999_999);
  const last = ints[level + Level.bins] + LEVEL_BINS - 1;
  expect(floats[last]).toBe(1);
  expect(levelQuantile(level, 1)).toBe(startOf(2 ** 24 - 1));
});

test('no quantile exceeds the largest value, and a reset clears every bin of its own and no other cell', () => {
  const level = open(true);
  change(level, 300);
  at(1);
  change(level, 0);
  expect(levelQuantile(level, 1)).toBe(300);
  const bins = ints[level + Level.bins];
  floats.fill(7, bins, bins + LEVEL_BINS);
  resetLevel(level);
  expect(floats.slice(bins, bins + LEVEL_BINS).every((time) => time === 0)).toBe(true);
  expect([floats[bins - 1], floats[bins + LEVEL_BINS]]).toEqual([1000, 1000]);
});
