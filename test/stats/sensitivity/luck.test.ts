import { expect, test } from 'vitest';
import { luckVariance } from '../../../src/stats/infer/sensitivity/luck.ts';

test('a two-way layout by hand', () => {
  // Means of points 2 and 5, of replications 2, 3.5 and 5; residuals ±0.5, 0, ∓0.5: sum of squares 1, two degrees of freedom.
  const results = [
    [1, 2, 3],
    [3, 5, 7],
  ];
  expect(luckVariance(results)).toBeCloseTo(1 / 2 / 3, 14);
});

test('luck that is common to all points does not count, nor do the differences of points', () => {
  const luck = [3, -1, 4, -1, 5];
  expect(luckVariance([0, 10, -7].map((x) => luck.map((z) => x + z)))).toBeLessThan(1e-25);
});

test('nothing can be said of one point, or of one replication', () => {
  expect(luckVariance([[1, 2, 3]])).toBe(0);
  expect(luckVariance([[1], [2]])).toBe(0);
  expect(luckVariance([])).toBe(0);
});
