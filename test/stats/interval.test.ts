import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halfWidth, interval, moments } from '../../src/stats/infer/interval.ts';
import { CUMULATIVE, MEANS, SYSTEMS, type SystemName } from './vectors.ts';

test.each(Object.keys(SYSTEMS) as SystemName[])(
  'mean and standard deviation of system %s are the published ones',
  (name) => {
    const { mean, variance, n } = interval(SYSTEMS[name], 0.95);
    expect(n).toBe(10);
    expect(mean).toBeCloseTo(MEANS[name][0], 9);
    expect(Math.sqrt(variance)).toBeCloseTo(MEANS[name][1], 7);
  },
);

test.each(CUMULATIVE.table)('the first %i of twenty values: %f ± %f', (n, mean, half) => {
  const estimate = interval(CUMULATIVE.data.slice(0, n), 0.95);
  expect(estimate.mean).toBeCloseTo(mean, 6);
  expect(estimate.ciHigh - estimate.mean).toBeCloseTo(half, 6);
  expect(estimate.mean - estimate.ciLow).toBeCloseTo(half, 6);
});

test('replications that observed nothing are left out', () => {
  expect(interval([Number.NaN, 1, Number.NaN, 3], 0.95)).toEqual(interval([1, 3], 0.95));
  expect(interval([Number.NaN], 0.95)).toEqual({ mean: 0, ciLow: 0, ciHigh: 0, n: 0, variance: 0 });
});

test('one run is not a result: its interval is a point', () => {
  expect(interval([7.5], 0.95)).toEqual({ mean: 7.5, ciLow: 7.5, ciHigh: 7.5, n: 1, variance: 0 });
  expect(halfWidth(1, 5, 0.95)).toBe(0);
});

test('equal values have no width', () => {
  expect(halfWidth(10, 0, 0.95)).toBe(0);
  expect(interval([2, 2, 2], 0.99)).toMatchObject({ mean: 2, ciLow: 2, ciHigh: 2, variance: 0 });
});

test('a large offset does not eat the variance', () => {
  const { mean, variance } = moments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]);
  expect(mean).toBe(1e9 + 10);
  expect(variance).toBeCloseTo(30, 9);
});

test('moments agree with the two-pass formula', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 40 }), (xs) => {
      const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
      const variance = xs.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (xs.length - 1);
      const found = moments(xs);
      expect(found.mean).toBeCloseTo(mean, 8);
      expect(found.variance).toBeCloseTo(variance, 5);
    }),
    { seed: 7 },
  );
});
