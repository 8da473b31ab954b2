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

test('of equal values the first counts: the greatest and the least of two dice', () => {
  const die: Distribution = { kind: 'discrete', values: [1, 2, 3, 4, 5, 6], weights: [1, 1, 1, 1, 1, 1] };
  expect(compileDistribution({ kind: 'maximum', of: [die, die] }).mean).toBeCloseTo(161 / 36, 2);
  expect(compileDistribution({ kind: 'minimum', of: [die, die] }).mean).toBeCloseTo(91 / 36, 2);
});

/**
 * Uniform numbers that a composed law makes of one: sfc32 as its author gives it, in whole numbers below 2^32, with the
 * halves of the double as the first two words of its state, 0x2545f491 as the third, its counter at 1, and twelve
 * numbers thrown away.
 */
function partsOf(u: number, many: number): number[] {
  const double = new DataView(new ArrayBuffer(8));
  double.setFloat64(0, u);
  const word = (x: bigint): bigint => BigInt.asUintN(32, x);
  let [a, b, c, counter] = [BigInt(double.getUint32(0)), BigInt(double.getUint32(4)), 0x2545f491n, 1n];
  const draw = (): bigint => {
    const out = word(a + b + counter);
    counter = word(counter + 1n);
    a = b ^ (b >> 9n);
    b = word(c * 9n);
    c = word(((c << 21n) | (c >> 11n)) + out);
    return out;
  };
  for (let k = 0; k < 12; k++) draw();
  return Array.from({ length: many }, () => Number((draw() << 21n) | (draw() >> 11n)) / 2 ** 53);
}

const uniform: Distribution = { kind: 'uniform', min: 0, max: 1 };
const joined: ['sum' | 'minimum' | 'maximum', (parts: number[]) => number][] = [
  ['sum', ([x, y, z]) => x + y + z],
  ['minimum', (parts) => Math.min(...parts)],
  ['maximum', (parts) => Math.max(...parts)],
];

test.each(joined)('the %s of three is that of three numbers of sfc32', (kind, join) => {
  const s = compileDistribution({ kind, of: [uniform, uniform, uniform] });
  for (const u of [0, 0.1, 0.3, 0.5, 1 - 2 ** -53]) expect(s.sample(u)).toBe(join(partsOf(u, 3)));
});

test('moments of the least and the greatest of three uniform numbers: those of beta laws', () => {
  const least = compileDistribution({ kind: 'minimum', of: [uniform, uniform, uniform] });
  const greatest = compileDistribution({ kind: 'maximum', of: [uniform, uniform, uniform] });
  expect(least.mean).toBeCloseTo(1 / 4, 5);
  expect(greatest.mean).toBeCloseTo(3 / 4, 5);
  for (const s of [least, greatest]) expect(s.variance).toBeCloseTo(3 / 80, 5);
});

test('one part is itself', () => {
  for (const kind of ['sum', 'minimum', 'maximum'] as const) {
    const s = compileDistribution({ kind, of: [{ kind: 'constant', value: 3 }] });
    expect([s.mean, s.variance, s.sample(0.4)]).toEqual([expect.closeTo(3, 12), expect.closeTo(0, 12), 3]);
  }
});

test('bounds may be alike, and there may be no upper one', () => {
  const alike = compileDistribution({ kind: 'bounded', of: exponential(1), min: 2, max: 2 });
  expect([alike.mean, alike.variance, alike.sample(0.1)]).toEqual([expect.closeTo(2, 12), expect.closeTo(0, 12), 2]);
  const open = compileDistribution({ kind: 'bounded', of: exponential(1), min: 0.5, max: null });
  expect([open.sample(0.1), open.sample(1 - 2 ** -50)]).toEqual([0.5, expect.closeTo(50 * Math.LN2, 12)]);
});
