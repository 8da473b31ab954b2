import { expect, test } from 'vitest';
import { binomialCdf, percentile, ranks } from '../../src/stats/infer/percentile.ts';

/** METHOD's vector `quantile-ci`. */
test.each([
  [50, 0.5, 18, 33, 0.967161],
  [100, 0.95, 90, 100, 0.982607],
  [200, 0.9, 171, 189, 0.966884],
  [500, 0.95, 465, 485, 0.960499],
  [1000, 0.99, 983, 997, 0.976095],
])('%i values, p = %f: ranks %i and %i', (n, p, lower, upper, coverage) => {
  expect(ranks(n, p, 0.95)).toEqual({ lower, upper });
  expect(binomialCdf(upper - 1, n, p) - binomialCdf(lower - 1, n, p)).toBeCloseTo(coverage, 6);
});

test('the binomial law agrees with its sum', () => {
  for (const [n, p] of [
    [1, 0.3],
    [7, 0.05],
    [20, 0.5],
    [40, 0.9],
  ]) {
    let [term, sum] = [Array.from({ length: n }).reduce((product: number) => product * (1 - p), 1), 0];
    for (let k = 0; k <= n; k++) {
      sum += term;
      expect(binomialCdf(k, n, p)).toBeCloseTo(sum, 11);
      term *= ((n - k) / (k + 1)) * (p / (1 - p));
    }
  }
  expect(binomialCdf(-1, 5, 0.5)).toBe(0);
});

test('between its neighbours, and the ends are values of the sample', () => {
  const values = [9, 1, 5, 3, 7, 2, 8, 4, 6, 10];
  // Rank 1 + 9 × 0.5 = 5.5; B(10, ½) is at most 1 with 0.011 and at most 8 with 0.989: ranks 2 and 9.
  expect(percentile(values, 0.5, 0.95)).toEqual({ value: 5.5, ciLow: 2, ciHigh: 9 });
  expect(percentile(values, 0.25, 0.95).value).toBe(3.25);
});

test('an end that would lie outside the sample is none', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8];
  // P(B ≤ 0) of B(8, 0.05) is 0.66; of B(8, 0.95), P(B ≤ 5) is 0.006 and P(B ≤ 6) 0.057.
  expect(percentile(values, 0.05, 0.95)).toMatchObject({ ciLow: null, ciHigh: 3 });
  expect(percentile(values, 0.95, 0.95)).toMatchObject({ ciLow: 6, ciHigh: null });
  // P(B ≤ 0) of B(8, ½) is 0.004, P(B ≤ 1) 0.035: the ends of the sample are just inside.
  expect(percentile(values, 0.5, 0.95)).toEqual({ value: 4.5, ciLow: 1, ciHigh: 8 });
  expect(percentile([4], 0.5, 0.95)).toEqual({ value: 4, ciLow: null, ciHigh: null });
});
