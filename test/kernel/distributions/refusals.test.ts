import { expect, test } from 'vitest';
import { compileDistribution } from '../../../src/kernel/distributions/compile.ts';
import type { Distribution } from '../../../src/scenario/model/distribution.ts';

const refusals: [Distribution, RegExp][] = [
  [{ kind: 'constant', value: Number.NaN }, /constant: value must be a finite number, got NaN/],
  [{ kind: 'uniform', min: 3, max: 1 }, /uniform: max must be from 3 to .*, got 1/],
  [{ kind: 'uniform', min: 0, max: Number.POSITIVE_INFINITY }, /uniform: max must be a finite number, got Infinity/],
  [{ kind: 'exponential', mean: 0 }, /exponential: mean must be a finite number above 0, got 0/],
  [{ kind: 'exponential', mean: -1 }, /exponential: mean must be .* got -1/],
  [{ kind: 'erlang', phases: 2.5, mean: 1 }, /erlang: phases must be a whole number from 1 up, got 2.5/],
  [{ kind: 'erlang', phases: 2, mean: -1 }, /erlang: mean must be/],
  [{ kind: 'triangular', min: 1, mode: 5, max: 3 }, /triangular: mode must be from 1 to 3, got 5/],
  [{ kind: 'normal', mean: -8, sd: 1 }, /normal: mean -8 with sd 1 leaves a probability of 6.2.*e-16 above zero/],
  [{ kind: 'normal', mean: 1, sd: -1 }, /normal: sd must be/],
  [{ kind: 'normal', mean: -1, sd: 0 }, /normal: mean must be a finite number, 0 or above, got -1/],
  [{ kind: 'lognormal', mean: 0, sd: 1 }, /lognormal: mean must be/],
  [{ kind: 'lognormal', mean: 1, sd: -1 }, /lognormal: sd must be/],
  [{ kind: 'gamma', shape: 0, scale: 1 }, /gamma: shape must be from 0.01 to 1000000, got 0/],
  [{ kind: 'gamma', shape: 2, scale: 0 }, /gamma: scale must be/],
  [{ kind: 'weibull', shape: -1, scale: 1 }, /weibull: shape must be/],
  [{ kind: 'beta', alpha: 0, beta: 1, min: 0, max: 1 }, /beta: alpha must be/],
  [{ kind: 'beta', alpha: 1, beta: 1, min: 2, max: 1 }, /beta: max must be above min \(2\), got 1/],
  [{ kind: 'empirical', values: [] }, /empirical: needs at least two values, got 0/],
  [{ kind: 'empirical', values: [2, 1] }, /empirical: values must ascend, but 1 follows 2/],
  [{ kind: 'discrete', values: [1, 2], weights: [1] }, /discrete: the number of weights must be 2, got 1/],
  [{ kind: 'discrete', values: [1, 2], weights: [1, -1] }, /discrete: each weight must be .* got -1/],
  [{ kind: 'discrete', values: [1, 2], weights: [0, 0] }, /discrete: the sum of the weights must be/],
  [{ kind: 'mixture', weights: [], of: [] }, /mixture: the list must be filled/],
  [{ kind: 'mixture', weights: [1], of: [{ kind: 'exponential', mean: -2 }] }, /exponential: mean must be/],
  [{ kind: 'pareto' } as unknown as Distribution, /unknown distribution: pareto/],
];

test.each(refusals)('refuses %j', (d, message) => {
  expect(() => compileDistribution(d)).toThrow(message);
});

const still: [Distribution, number][] = [
  [{ kind: 'uniform', min: 2, max: 2 }, 2],
  [{ kind: 'triangular', min: 2, mode: 2, max: 2 }, 2],
  [{ kind: 'normal', mean: 2, sd: 0 }, 2],
  [{ kind: 'lognormal', mean: 2, sd: 0 }, 2],
  [{ kind: 'beta', alpha: 1, beta: 2, min: 2, max: 2 }, 2],
  [{ kind: 'empirical', values: [2] }, 2],
  [{ kind: 'discrete', values: [5, 2], weights: [0, 3] }, 2],
];

test.each(still)('a law without spread is a constant: %j', (d, value) => {
  const s = compileDistribution(d);
  expect(s.constant).toBe(value);
  expect([s.mean, s.variance, s.sample(0.3)]).toEqual([value, 0, value]);
});
