import { expect, test } from 'vitest';
import { thinned } from '../../src/experiment/worth.ts';

test('values come in order of size; as many as there is room for stay as they are', () => {
  expect(thinned([3, -1, 2], 3)).toEqual([-1, 2, 3]);
  expect(thinned([7])).toEqual([7]);
});

test('more become quantiles, each in the middle of its share', () => {
  // Of 0 … 7 four: the middles of (0, 1), (2, 3), (4, 5), (6, 7).
  expect(thinned([7, 6, 5, 4, 3, 2, 1, 0], 4)).toEqual([0.5, 2.5, 4.5, 6.5]);
  // Of six values four: shares of a value and a half; their middles are 0.25, 1.75, 3.25 and 4.75 behind the first.
  expect(thinned([0, 10, 20, 30, 40, 50], 4)).toEqual([2.5, 17.5, 32.5, 47.5]);
});

test('the mean of evenly spread values stays, whatever their number', () => {
  const values = Array.from({ length: 3217 }, (_, i) => i);
  const few = thinned(values);
  expect(few.length).toBe(1000);
  expect(few.reduce((sum, x) => sum + x, 0) / 1000).toBeCloseTo(1608, 9);
});
