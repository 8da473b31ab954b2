import { expect, test } from 'vitest';
import { compileDistribution } from '../../../src/kernel/distributions/compile.ts';
import { LAWS, nameOf } from './laws.ts';

/**
 * Central moments as integrals of the quantile function. The middle of (0, 1) by the midpoint rule, the outer fiftieths
 * halved again and again towards the ends, so that tails weigh in with their true size.
 */
function integrate(sample: (u: number) => number, about: number, power: number): number {
  const term = (u: number) => {
    const x = sample(u) - about;
    return power === 1 ? x : power === 2 ? x * x : x * x * x;
  };
  let sum = 0;
  const cell = (from: number, to: number, parts: number) => {
    for (let i = 0; i < parts; i++) sum += (term(from + ((to - from) * (i + 0.5)) / parts) * (to - from)) / parts;
  };
  cell(1 / 64, 63 / 64, 100_000);
  for (let k = 6; k < 50; k++) {
    cell(2 ** -(k + 1), 2 ** -k, 1000);
    cell(1 - 2 ** -k, 1 - 2 ** -(k + 1), 1000);
  }
  return sum;
}

for (const { d, mean, variance, skewness } of LAWS) {
  test(`moments of ${nameOf(d)}`, () => {
    const s = compileDistribution(d);
    const sd = Math.sqrt(variance);
    expect(Math.abs(s.mean - mean)).toBeLessThanOrEqual(1e-13 * Math.abs(mean));
    expect(Math.abs(s.variance - variance)).toBeLessThanOrEqual(1e-12 * variance + 1e-13 * mean * mean);
    // A jump costs the midpoint rule up to a cell of 1e-5; the mixture has a whole tail inside (0, 1).
    const rough = d.kind === 'mixture' ? 1e-3 : d.kind === 'discrete' ? 1e-4 : 1e-7;
    expect(Math.abs(integrate((u) => s.sample(u), mean, 1))).toBeLessThanOrEqual(rough * sd);
    expect(Math.abs(integrate((u) => s.sample(u), mean, 2) - variance)).toBeLessThanOrEqual(rough * 3 * variance);
    if (skewness !== undefined) {
      const third = integrate((u) => s.sample(u), mean, 3) / (variance * sd);
      expect(Math.abs(third - skewness)).toBeLessThan(rough * 20);
    }
  });
}
