import { expect, test } from 'vitest';
import { welch } from '../../src/stats/infer/welch.ts';

test('averages over a window that opens at the beginning and stops short of the end', () => {
  // By hand: 1; (1 + 2 + 6) / 3; (1 + 2 + 6 + 3 + 8) / 5; …
  expect(welch([1, 2, 6, 3, 8, 4, 4, 9], 2)).toEqual([1, 3, 4, 23 / 5, 25 / 5, 28 / 5]);
  expect(welch([5, 1, 4, 2], 0)).toEqual([5, 1, 4, 2]);
});

test('agrees with the difference of running sums', () => {
  const means = Array.from({ length: 40 }, (_, i) => ((i * 37) % 11) + i / 8);
  const sums = [0];
  for (const x of means) sums.push(sums[sums.length - 1] + x);
  for (const w of [1, 3, 10]) {
    const found = welch(means, w);
    expect(found.length).toBe(40 - w);
    for (const [i, y] of found.entries()) {
      const reach = i < w ? i : w;
      expect(y).toBeCloseTo((sums[i + reach + 1] - sums[i - reach]) / (2 * reach + 1), 12);
    }
  }
});

test('a straight line stays itself', () => {
  const line = Array.from({ length: 20 }, (_, i) => 3 + 2 * i);
  expect(welch(line, 5)).toEqual(line.slice(0, 15));
});

test('refuses a window beyond a quarter of the points', () => {
  expect(() => welch([1, 2, 3, 4, 5, 6, 7], 2)).toThrow(/a window of 2 for 7 points/);
  for (const w of [0.5, -1]) expect(() => welch([1, 2, 3, 4], w)).toThrow(RangeError);
});
