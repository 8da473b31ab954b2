import { expect, test } from 'vitest';
import { judge } from '../../../src/experiment/verify/judge.ts';

/** Student's t, 99.95 % point (tables): 31.599 at 2 degrees of freedom, 3.300 at 999. */
const verdictOf = (value: number, values: number[], busiest = 0, give = 0) =>
  judge({ metric: 'wait', value, give }, values, busiest).verdict;

/** A thousand values around 1 whose 99.9 % interval is 1 ± `half`. */
const around = (half: number) => {
  const off = (half * Math.sqrt(999)) / 3.3003;
  return Array.from({ length: 1000 }, (_, k) => (k % 2 === 0 ? 1 - off : 1 + off));
};

test('the interval is that of Student at 99.9 %', () => {
  const { mean, ciLow, ciHigh, n } = judge({ metric: 'wait', value: 2 }, [1, 2, 3], 0);
  expect({ mean, n }).toEqual({ mean: 2, n: 3 });
  expect(ciHigh - 2).toBeCloseTo(31.599 / Math.sqrt(3), 3);
  expect(2 - ciLow).toBeCloseTo(31.599 / Math.sqrt(3), 3);
});

test('a wide interval fails although the value is inside; one that lies beside the value fails however narrow', () => {
  expect(verdictOf(2, [1, 2, 3])).toBe('tooWide');
  expect(verdictOf(20.2, [1, 2, 3])).toBe('tooWide');
  expect(verdictOf(20.3, [1, 2, 3])).toBe('outside');
  expect(verdictOf(1.011, around(0.01))).toBe('outside');
  expect(verdictOf(1.009, around(0.01))).toBe('met');
});

test('half of it is at most 2 % of the value, and 5 % in heavy traffic, for second moments and percentiles', () => {
  expect(verdictOf(1, around(0.019))).toBe('met');
  expect(verdictOf(1, around(0.021))).toBe('tooWide');
  expect(verdictOf(1, around(0.049), 0.86)).toBe('met');
  expect(verdictOf(1, around(0.051), 0.86)).toBe('tooWide');
  expect(verdictOf(1, around(0.049), 0.84)).toBe('tooWide');
  expect(judge({ metric: 'wait', value: 1, about: 0 }, around(0.049), 0).verdict).toBe('met');
  expect(judge({ metric: 'wait', value: 1, quantile: 0.99 }, around(0.049), 0).verdict).toBe('met');
});

test('a value that is itself an estimate gives way by half its interval', () => {
  expect(verdictOf(1.014, around(0.01))).toBe('outside');
  expect(verdictOf(1.014, around(0.01), 0, 0.005)).toBe('met');
});

test('runs without chance meet the value but for rounding', () => {
  expect(verdictOf(5 + 1e-9, [5, 5])).toBe('met');
  expect(verdictOf(5 + 1e-7, [5, 5])).toBe('outside');
});

test('something must be observed in 99 of 100 replications', () => {
  const seen = around(0.001).slice(0, 99);
  expect(verdictOf(1, [...seen, Number.NaN])).toBe('met');
  expect(verdictOf(1, [...seen, Number.NaN, Number.NaN])).toBe('unobserved');
  expect(verdictOf(1, [Number.NaN, Number.NaN])).toBe('unobserved');
});
