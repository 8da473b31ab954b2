import { expect, test } from 'vitest';
import { compileDistribution } from '../../../src/kernel/distributions/compile.ts';
import type { Distribution } from '../../../src/scenario/model/distribution.ts';
import { source } from '../../numeric/ulps.ts';

const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean });
const draws = (d: Distribution, many = 200_000): number[] => {
  const next = source(5);
  const s = compileDistribution(d);
  return Array.from({ length: many }, () => s.sample(Math.floor(next() * 2 ** 53) / 2 ** 53));
};
const meanOf = (xs: number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
const varianceOf = (xs: number[]) => meanOf(xs.map((x) => x * x)) - meanOf(xs) ** 2;

/** Least of two exponentials: rates add. Greatest: the sum less the least. */
const cases: [string, Distribution, number, number][] = [
  ['a sum', { kind: 'sum', of: [exponential(2), exponential(3), { kind: 'constant', value: 4 }] }, 9, 13],
  ['the least of two', { kind: 'minimum', of: [exponential(2), exponential(3)] }, 1.2, 1.44],
  [
    'the greatest of two',
    { kind: 'maximum', of: [exponential(2), exponential(3)] },
    3.8,
    // E[max²] = 2·2² + 2·3² − 2·1.2².
    8 + 18 - 2.88 - 3.8 * 3.8,
  ],
  // An exponential of mean 1 within [0.5, 2]: 0.5 + e^-0.5 − e^-2; its square by parts.
  [
    'within bounds',
    { kind: 'bounded', of: exponential(1), min: 0.5, max: 2 },
    0.5 + Math.exp(-0.5) - Math.exp(-2),
    0.25 + 2 * (1.5 * Math.exp(-0.5) - 3 * Math.exp(-2)) - (0.5 + Math.exp(-0.5) - Math.exp(-2)) ** 2,
  ],
];

test.each(cases)('%s has its moments', (_, d, mean, variance) => {
  const s = compileDistribution(d);
  expect(Math.abs(s.mean / mean - 1)).toBeLessThan(2e-3);
  expect(Math.abs(s.variance / variance - 1)).toBeLessThan(2e-2);
  // 200,000 draws: four standard errors of the mean, and of the variance for a kurtosis of at most nine.
  const xs = draws(d);
  expect(Math.abs(meanOf(xs) - mean)).toBeLessThan(4 * Math.sqrt(variance / xs.length));
  expect(Math.abs(varianceOf(xs) - variance)).toBeLessThan(4 * variance * Math.sqrt(8 / xs.length));
});

test('the parts of a sum are independent, and the same number always gives the same value', () => {
  const s = compileDistribution({ kind: 'sum', of: [exponential(1), exponential(1)] });
  expect(s.sample(0.3)).toBe(s.sample(0.3));
  // An Erlang law of two phases: P(X ≤ 2) = 1 − 3 e^-2.
  const share = draws({ kind: 'sum', of: [exponential(1), exponential(1)] }).filter((x) => x <= 2).length / 200_000;
  const p = 1 - 3 * Math.exp(-2);
  expect(Math.abs(share - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 200_000));
});

test('of equal values the first counts: the greatest of two dice', () => {
  const die: Distribution = { kind: 'discrete', values: [1, 2, 3, 4, 5, 6], weights: [1, 1, 1, 1, 1, 1] };
  expect(compileDistribution({ kind: 'maximum', of: [die, die] }).mean).toBeCloseTo(161 / 36, 2);
});

test('bounds that cross are no law', () => {
  expect(() => compileDistribution({ kind: 'bounded', of: exponential(1), min: 3, max: 2 })).toThrow(
    /min 3 above max 2/,
  );
});
