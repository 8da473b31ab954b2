import { expect, test } from 'vitest';
import { constantRate, neighbours, runs } from '../../../src/stats/infer/fit/checks.ts';
import { empiricalValues } from '../../../src/stats/infer/fit/empirical.ts';
import { source } from '../../numeric/ulps.ts';

const VALUES = [3.1, 0.7, 5.9, 2.2, 1.4, 8.8, 0.3, 4.0, 2.9, 6.1, 1.1, 3.6];

test('neighbours: as by NumPy', () => {
  const { statistic, p } = neighbours(VALUES);
  expect(statistic).toBeCloseTo(-1.8717636796555233, 12);
  expect(p).toBeCloseTo(0.061239305180769005, 12);
});

/** Every order of `high` ones and `low` zeros. */
function* orders(high: number, low: number, so: number[] = []): Generator<number[]> {
  if (high + low === 0) yield so;
  if (high > 0) yield* orders(high - 1, low, [...so, 1]);
  if (low > 0) yield* orders(high, low - 1, [...so, 0]);
}

test('runs: mean 0 and variance 1 over all orders of ups and downs', () => {
  const statistics = [...orders(5, 5)].map((order) => runs(order).statistic);
  expect(statistics.length).toBe(252);
  const mean = statistics.reduce((a, b) => a + b) / 252;
  expect(mean).toBeCloseTo(0, 12);
  expect(statistics.reduce((sum, z) => sum + (z - mean) ** 2, 0) / 252).toBeCloseTo(1, 12);
});

test('runs by hand, with a value at the median left out', () => {
  // The median is 5, the others are + − + − + −: 6 runs of three each; 4 are expected, with variance 1.2.
  const { statistic, p } = runs([9, 1, 8, 2, 7, 5, 3]);
  expect(statistic).toBeCloseTo((6 - 4) / Math.sqrt(1.2), 12);
  expect(p).toBeCloseTo(0.06788915486182893, 10);
  expect(runs([1, 2, 3, 7, 8, 9]).statistic).toBeCloseTo((2 - 4) / Math.sqrt(1.2), 12);
});

test('both tests are fair with independent values, and find what is not', () => {
  const next = source(41);
  const found = [0, 0];
  for (let i = 0; i < 1000; i++) {
    const values = Array.from({ length: 60 }, next);
    if (neighbours(values).p < 0.05) found[0]++;
    if (runs(values).p < 0.05) found[1]++;
  }
  // 50 of 1000 are expected, up to the lumps of a whole number of runs; 24 and 76 are nearly 4 standard deviations away.
  for (const count of found) {
    expect(count).toBeGreaterThan(24);
    expect(count).toBeLessThan(76);
  }
  let level = 0;
  const wandering = Array.from({ length: 60 }, () => {
    level += next() - 0.5;
    return level;
  });
  expect(neighbours(wandering).p).toBeLessThan(0.001);
  expect(runs(wandering).p).toBeLessThan(0.001);
});

test('a constant rate: as by SciPy', () => {
  const { statistic, p } = constantRate([12, 9, 15, 11, 30, 8]);
  expect(statistic).toBeCloseTo(23.35294117647059, 12);
  expect(p).toBeCloseTo(0.00028895040202806503, 14);
  expect(constantRate([5, 5, 5])).toEqual({ statistic: 0, p: 1 });
});

test('many values are thinned to quantiles that keep both ends', () => {
  expect(empiricalValues([1, 2, 5], 10)).toEqual([1, 2, 5]);
  expect(empiricalValues([0, 1, 2, 3, 10], 3)).toEqual([0, 2, 10]);
  expect(empiricalValues([0, 1, 4, 9], 3)).toEqual([0, 2.5, 9]);
});
