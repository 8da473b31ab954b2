import fc from 'fast-check';
import { mean as sampleMean, sampleVariance } from 'simple-statistics';
import { expect, test } from 'vitest';
import { studentQuantile } from '../../src/numeric/student.ts';
import { interval } from '../../src/stats/infer/interval.ts';
import { lookAhead, Precision, type Wanted } from '../../src/stats/infer/precision.ts';
import { CUMULATIVE } from './vectors.ts';

const share =
  (part: number): Wanted =>
  (mean) =>
    part * Math.abs(mean);

/** Feeds values until it is settled; how many it took, or null. */
function settledAfter(precision: Precision, values: readonly number[]): number | null {
  for (const [i, value] of values.entries()) {
    precision.add(value);
    if (precision.settled) return i + 1;
  }
  return null;
}

test('the published table of cumulative means and half-widths', () => {
  const precision = new Precision(0.95, share(0.05), 3);
  for (const value of CUMULATIVE.data) precision.add(value);
  const curve = precision.curve(100);
  expect(curve.map(({ n }) => n)).toEqual(CUMULATIVE.table.map(([n]) => n));
  for (const [i, [, mean, half, deviation]] of CUMULATIVE.table.entries()) {
    expect(curve[i].mean).toBeCloseTo(mean, 6);
    expect(curve[i].halfWidth).toBeCloseTo(half, 6);
    expect(curve[i].halfWidth / curve[i].mean).toBeCloseTo(deviation, 8);
  }
});

test('the published recommendation: 13 replications, believed after five more', () => {
  const precision = new Precision(0.95, share(0.05), 3);
  expect(settledAfter(precision, CUMULATIVE.data)).toBe(CUMULATIVE.recommended + 5);
  expect(precision.reached).toBe(CUMULATIVE.recommended);
});

test('the look-ahead grows with the number of replications beyond a hundred', () => {
  expect([5, 100, 119, 120, 200, 1000].map(lookAhead)).toEqual([5, 5, 5, 6, 10, 50]);
});

/** The same by its definition, from the beginning for every n: the first n from which on all are precise for long enough. */
function recommended(values: readonly number[], part: number, confidence: number, least: number): number | null {
  const precise = (n: number) => {
    const some = values.slice(0, n);
    const t = studentQuantile(1 - (1 - confidence) / 2, n - 1);
    return t * Math.sqrt(sampleVariance(some) / n) <= part * Math.abs(sampleMean(some));
  };
  for (let n = Math.max(2, least); n <= values.length; n++) {
    const last = n + (n <= 100 ? 5 : Math.floor((5 * n) / 100));
    if (last > values.length) return null;
    let all = true;
    for (let k = n; all && k <= last; k++) all = precise(k);
    if (all) return n;
  }
  return null;
}

test('it agrees with the definition, gone through from the beginning for every number of replications', () => {
  const some = fc.record({
    // Values on a grid: no half-width comes within rounding of the wanted one but where both are exactly 0.
    values: fc.array(fc.integer({ min: -4, max: 60 }), { minLength: 1, maxLength: 240, size: 'max' }),
    part: fc.constantFrom(0.07, 0.31, 0.83),
    confidence: fc.constantFrom(0.8, 0.95, 0.99),
    least: fc.constantFrom(2, 3, 5),
  });
  let found = 0;
  fc.assert(
    fc.property(some, ({ values, part, confidence, least }) => {
      const precision = new Precision(confidence, share(part), least);
      const took = settledAfter(precision, values);
      const expected = recommended(values, part, confidence, least);
      if (expected !== null) found++;
      expect(took === null ? null : precision.reached).toBe(expected);
    }),
    { seed: 11, numRuns: 400 },
  );
  expect(found).toBeGreaterThan(100);
});

test('a lucky series of too few precise values begins anew', () => {
  const precision = new Precision(0.95, () => 1, 5);
  for (const value of [10, 10, 10, 10, 10, 10, 10]) precision.add(value);
  expect([precision.reached, precision.settled]).toEqual([5, false]);
  precision.add(40);
  expect(precision.reached).toBe(null);
  // One 40 among n − 1 tens has variance 900 / n: t(0.975, n − 1) · 30 / n comes below 1 at n = 61 (t = 2.0003; at 60, 2.0010).
  while (precision.reached === null) precision.add(10);
  expect(precision.reached).toBe(61);
});

test('a metric that never varies is precise after the least number, zero as well', () => {
  for (const constant of [7, 0, -3]) {
    const precision = new Precision(0.95, share(0.05));
    expect(settledAfter(precision, Array(20).fill(constant))).toBe(10);
    expect(precision.reached).toBe(5);
  }
});

test('a mean of zero is never known to a share of itself', () => {
  const precision = new Precision(0.95, share(0.05));
  expect(
    settledAfter(
      precision,
      Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 1 : -1)),
    ),
  ).toBe(null);
});

test('replications that observed nothing are counted and tell nothing', () => {
  const seen = [9, 10, 11, 10, 9, 11, 10, 10, 9, 11, 10, 10];
  const plain = new Precision(0.95, () => 2);
  const gaps = new Precision(0.95, () => 2);
  const took = settledAfter(plain, seen);
  expect(
    settledAfter(
      gaps,
      seen.flatMap((value) => [Number.NaN, value]),
    ),
  ).toBe(2 * (took ?? 0));
  expect(gaps.reached).toBe(2 * (plain.reached ?? 0));
  expect(gaps.observed).toBe(plain.observed);
  const nothing = new Precision(0.95, () => 2);
  expect(settledAfter(nothing, Array(50).fill(Number.NaN))).toBe(null);
  expect([nothing.observed, nothing.reached, nothing.curve(10)]).toEqual([0, null, []]);
});

test('what it will take is guessed from the half-width: four times the values for half of it', () => {
  const precision = new Precision(0.95, () => 1);
  expect(precision.likely).toBe(10);
  for (let i = 0; i < 20; i++) precision.add(i % 2 === 0 ? 0 : 10);
  const [{ halfWidth }] = precision.curve(1);
  expect(precision.likely).toBe(Math.ceil(20 * halfWidth * halfWidth) + lookAhead(20 * halfWidth * halfWidth));
});

test('a long curve is thinned evenly and ends with the latest', () => {
  const precision = new Precision(0.95, () => 1);
  for (let i = 0; i < 1000; i++) precision.add(i % 7);
  const curve = precision.curve(40);
  expect(curve.length).toBeLessThanOrEqual(40);
  expect(curve.length).toBeGreaterThan(30);
  expect(curve.at(-1)?.n).toBe(1000);
  const steps = new Set(curve.slice(1).map(({ n }, i) => n - curve[i].n));
  expect(steps.size).toBe(1);
});

test('the estimate so far is the interval of the values so far', () => {
  const precision = new Precision(0.9, () => 1);
  expect(precision.estimate).toEqual({ mean: 0, halfWidth: 0 });
  const seen: number[] = [];
  for (const value of [12, 9, 14, 10]) {
    precision.add(value);
    seen.push(value);
    const { mean, ciHigh } = interval(seen, 0.9);
    expect(precision.estimate.mean).toBeCloseTo(mean, 12);
    expect(precision.estimate.halfWidth).toBeCloseTo(ciHigh - mean, 12);
  }
});

test('the guess takes the wanted width, and the replications that observe nothing, into account', () => {
  // Five values 0, 10, 0, 10, 0 have variance 30; t(0.975, 4) √(30 / 5) = 6.80087…, 3.40044 times the wanted 2.
  const plain = new Precision(0.95, () => 2);
  for (const value of [0, 10, 0, 10, 0]) plain.add(value);
  const values = Math.ceil(5 * (6.8008745 / 2) ** 2);
  expect([values, plain.likely]).toEqual([58, 58 + 5]);
  // With as many that observe nothing it takes twice as many.
  const gaps = new Precision(0.95, () => 2);
  for (const value of [0, 10, 0, 10, 0]) for (const seen of [Number.NaN, value]) gaps.add(seen);
  expect(gaps.likely).toBe(2 * (58 + 5));
});
