import { expect, test } from 'vitest';
import { compileDistribution } from '../../../src/kernel/distributions/compile.ts';
import { Triangular } from '../../../src/kernel/distributions/triangular.ts';
import type { Distribution } from '../../../src/scenario/model/distribution.ts';

const FINITE = 'must be a finite number';
const POSITIVE = 'must be a finite number above 0';
const NOT_NEGATIVE = 'must be a finite number, 0 or above';

/** The largest number below `x` and the smallest above it, of normal size. */
const below = (x: number) => x * (1 - Number.EPSILON / 2);
const above = (x: number) => x * (1 + Number.EPSILON);

const refusals: [Distribution, string][] = [
  [{ kind: 'constant', value: Number.NaN }, `constant: value ${FINITE}, got NaN`],
  [{ kind: 'uniform', min: 3, max: 1 }, `uniform: max must be from 3 to ${Number.MAX_VALUE}, got 1`],
  [{ kind: 'uniform', min: Number.NaN, max: 1 }, `uniform: min ${FINITE}, got NaN`],
  [{ kind: 'uniform', min: 0, max: Number.POSITIVE_INFINITY }, `uniform: max ${FINITE}, got Infinity`],
  [{ kind: 'exponential', mean: 0 }, `exponential: mean ${POSITIVE}, got 0`],
  [{ kind: 'exponential', mean: -1 }, `exponential: mean ${POSITIVE}, got -1`],
  [{ kind: 'exponential', mean: Number.POSITIVE_INFINITY }, `exponential: mean ${POSITIVE}, got Infinity`],
  [{ kind: 'erlang', phases: 2.5, mean: 1 }, 'erlang: phases must be a whole number from 1 up, got 2.5'],
  [{ kind: 'erlang', phases: 0, mean: 1 }, 'erlang: phases must be a whole number from 1 up, got 0'],
  [{ kind: 'erlang', phases: 1_000_001, mean: 1 }, 'erlang: phases must be from 1 to 1000000, got 1000001'],
  [{ kind: 'erlang', phases: 2, mean: -1 }, `erlang: mean ${POSITIVE}, got -1`],
  [{ kind: 'triangular', min: 1, mode: 5, max: 3 }, 'triangular: mode must be from 1 to 3, got 5'],
  [{ kind: 'triangular', min: 1, mode: 0, max: 3 }, 'triangular: mode must be from 1 to 3, got 0'],
  [{ kind: 'triangular', min: Number.NaN, mode: 1, max: 3 }, `triangular: min ${FINITE}, got NaN`],
  [{ kind: 'triangular', min: 1, mode: 2, max: Number.POSITIVE_INFINITY }, `triangular: max ${FINITE}, got Infinity`],
  [{ kind: 'normal', mean: Number.NaN, sd: 1 }, `normal: mean ${FINITE}, got NaN`],
  [{ kind: 'normal', mean: 1, sd: -1 }, `normal: sd ${POSITIVE}, got -1`],
  [{ kind: 'normal', mean: -1, sd: 0 }, `normal: mean ${NOT_NEGATIVE}, got -1`],
  [{ kind: 'normal', mean: Number.POSITIVE_INFINITY, sd: 0 }, `normal: mean ${NOT_NEGATIVE}, got Infinity`],
  [{ kind: 'lognormal', mean: 0, sd: 1 }, `lognormal: mean ${POSITIVE}, got 0`],
  [{ kind: 'lognormal', mean: 1, sd: -1 }, `lognormal: sd ${POSITIVE}, got -1`],
  [{ kind: 'lognormal', mean: -1, sd: 0 }, `lognormal: mean ${NOT_NEGATIVE}, got -1`],
  [{ kind: 'gamma', shape: below(0.01), scale: 1 }, `gamma: shape must be from 0.01 to 1000000, got ${below(0.01)}`],
  [{ kind: 'gamma', shape: above(1e6), scale: 1 }, `gamma: shape must be from 0.01 to 1000000, got ${above(1e6)}`],
  [{ kind: 'gamma', shape: 2, scale: 0 }, `gamma: scale ${POSITIVE}, got 0`],
  // A variance that underflows.
  [{ kind: 'gamma', shape: 2, scale: 1e-200 }, `table: variance ${POSITIVE}, got 0`],
  [{ kind: 'weibull', shape: -1, scale: 1 }, 'weibull: shape must be from 0.02 to 1000000, got -1'],
  [{ kind: 'weibull', shape: 1, scale: 0 }, `weibull: scale ${POSITIVE}, got 0`],
  [{ kind: 'beta', alpha: 0, beta: 1, min: 0, max: 1 }, 'beta: alpha must be from 0.01 to 100000, got 0'],
  [{ kind: 'beta', alpha: 1, beta: 2e5, min: 0, max: 1 }, 'beta: beta must be from 0.01 to 100000, got 200000'],
  [{ kind: 'beta', alpha: 1, beta: 1, min: Number.NaN, max: 1 }, `beta: min ${FINITE}, got NaN`],
  [{ kind: 'beta', alpha: 1, beta: 1, min: 0, max: Number.NaN }, `beta: max ${FINITE}, got NaN`],
  [{ kind: 'beta', alpha: 1, beta: 1, min: 2, max: 1 }, 'beta: max must be above min (2), got 1'],
  [{ kind: 'empirical', values: [] }, 'empirical: needs at least two values, got 0'],
  [{ kind: 'empirical', values: [2, 1] }, 'empirical: values must ascend, but 1 follows 2'],
  [{ kind: 'empirical', values: [2, Number.NaN] }, `empirical: value 2 ${FINITE}, got NaN`],
  [{ kind: 'discrete', values: [1, 2], weights: [1] }, 'discrete: the number of weights must be 2, got 1'],
  [{ kind: 'discrete', values: [1, 2], weights: [1, -1] }, `discrete: each weight ${NOT_NEGATIVE}, got -1`],
  [{ kind: 'discrete', values: [1, 2], weights: [0, 0] }, `discrete: the sum of the weights ${POSITIVE}, got 0`],
  [{ kind: 'discrete', values: [1, Number.NaN], weights: [1, 0] }, `discrete: value 2 ${FINITE}, got NaN`],
  [{ kind: 'mixture', weights: [], of: [] }, 'mixture: the list must be filled, got []'],
  [{ kind: 'mixture', weights: [1], of: [{ kind: 'exponential', mean: -2 }] }, `exponential: mean ${POSITIVE}, got -2`],
  [{ kind: 'sum', of: [] }, 'sum: of one law at least'],
  [{ kind: 'maximum', of: [] }, 'maximum: of one law at least'],
  [{ kind: 'bounded', of: { kind: 'constant', value: 1 }, min: 3, max: 2 }, 'bounded: min 3 above max 2'],
  [{ kind: 'pareto' } as unknown as Distribution, 'unknown distribution: pareto'],
];

test.each(refusals)('refuses %j', (d, message) => {
  expect(() => compileDistribution(d)).toThrow(new RangeError(message));
});

test('a normal law that hardly reaches zero is refused with the probability that it does: Φ(−8)', () => {
  expect(() => compileDistribution({ kind: 'normal', mean: -8, sd: 1 })).toThrow(
    /^normal: mean -8 with sd 1 leaves a probability of 6\.2209605742717\d*e-16 above zero, less than 1e-12; give a mean of at least -7 sd$/,
  );
});

test('a triangle without a base is no law', () => {
  expect(() => new Triangular(2, 2, 2)).toThrow(new RangeError('triangular: max must be above min (2), got 2'));
});

const accepted: Distribution[] = [
  { kind: 'erlang', phases: 1_000_000, mean: 1 },
  { kind: 'gamma', shape: 0.01, scale: 1 },
  { kind: 'weibull', shape: 0.02, scale: 1 },
  { kind: 'weibull', shape: 1e6, scale: 1 },
  { kind: 'beta', alpha: 0.01, beta: 1e5, min: 0, max: 1 },
  { kind: 'triangular', min: 1, mode: 1, max: 2 },
  { kind: 'triangular', min: 1, mode: 2, max: 2 },
  { kind: 'empirical', values: [1, 1, 2] },
];

test.each(accepted)('parameters at the ends of their ranges make a law: %j', (d) => {
  const s = compileDistribution(d);
  expect(s.constant).toBeUndefined();
  expect(s.sample(0.5)).toBeGreaterThanOrEqual(0);
  expect(s.variance).toBeGreaterThan(0);
});

const still: [Distribution, number][] = [
  [{ kind: 'uniform', min: 2, max: 2 }, 2],
  [{ kind: 'triangular', min: 2, mode: 2, max: 2 }, 2],
  [{ kind: 'normal', mean: 2, sd: 0 }, 2],
  [{ kind: 'normal', mean: 0, sd: 0 }, 0],
  [{ kind: 'lognormal', mean: 2, sd: 0 }, 2],
  [{ kind: 'beta', alpha: 1, beta: 2, min: 2, max: 2 }, 2],
  [{ kind: 'empirical', values: [2] }, 2],
  [{ kind: 'discrete', values: [5, 2], weights: [0, 3] }, 2],
  [{ kind: 'discrete', values: [5, 5], weights: [1, 2] }, 5],
];

test.each(still)('a law without spread is a constant: %j', (d, value) => {
  const s = compileDistribution(d);
  expect(s.constant).toBe(value);
  expect([s.mean, s.variance, s.sample(0.3)]).toEqual([value, 0, value]);
});
