import { expect, test } from 'vitest';
import { compileDistribution } from '../../../src/kernel/distributions/compile.ts';
import { source } from '../../numeric/ulps.ts';
import { LAWS, nameOf } from './laws.ts';

/** 99.99 % point of chi-square with 99 degrees of freedom: 160.1. */
const CRITICAL_99 = 160.1;

for (const { d, cdf } of LAWS) {
  if (cdf === undefined) continue;
  test(`a hundred thousand draws fill a hundred equal cells evenly: ${nameOf(d)}`, () => {
    const s = compileDistribution(d);
    const next = source(31);
    const counts = new Float64Array(100);
    for (let i = 0; i < 100_000; i++) counts[Math.min(99, Math.floor(100 * cdf(s.sample(next()))))]++;
    let chi = 0;
    for (const count of counts) chi += ((count - 1000) * (count - 1000)) / 1000;
    expect(chi).toBeLessThan(CRITICAL_99);
  });
}

test('a discrete law gives each value its share, in ascending order', () => {
  const s = compileDistribution({ kind: 'discrete', values: [30, 10, 20, 10], weights: [1, 1, 0, 2] });
  expect([0, 0.5, 0.75 - 2 ** -53, 0.75, 0.99].map((u) => s.sample(u))).toEqual([10, 10, 10, 30, 30]);
  const many = compileDistribution({
    kind: 'discrete',
    values: Array.from({ length: 1000 }, (_, i) => i),
    weights: Array.from({ length: 1000 }, (_, i) => (i === 500 ? 5000 : 1)),
  });
  const total = 5999;
  for (let i = 0; i < 500; i++) expect(many.sample((i + 0.5) / total)).toBe(i);
  expect(many.sample(3000 / total)).toBe(500);
  expect(many.sample(1 - 2 ** -53)).toBe(999);
});

test('a triangle with its peak at an end is the half of a parabola: the square root of u', () => {
  const left = compileDistribution({ kind: 'triangular', min: 1, mode: 1, max: 5 });
  const right = compileDistribution({ kind: 'triangular', min: 1, mode: 5, max: 5 });
  for (const u of [0, 0.04, 0.36, 0.64]) {
    expect(right.sample(u)).toBeCloseTo(1 + 4 * Math.sqrt(u), 14);
    expect(left.sample(1 - u)).toBeCloseTo(5 - 4 * Math.sqrt(u), 14);
  }
});

test('an empirical law is the type 7 quantile of its values', () => {
  const s = compileDistribution({ kind: 'empirical', values: [1, 2, 4, 8, 16] });
  expect([0, 0.25, 0.375, 0.5, 0.875].map((u) => s.sample(u))).toEqual([1, 2, 3, 4, 12]);
});

test('a mixture uses one number for the part and the draw within it', () => {
  const s = compileDistribution({
    kind: 'mixture',
    weights: [1, 0, 3],
    of: [
      { kind: 'uniform', min: 10, max: 20 },
      { kind: 'constant', value: -1 },
      { kind: 'uniform', min: 0, max: 3 },
    ],
  });
  expect([0, 0.125, 0.25, 0.5, 0.75].map((u) => s.sample(u))).toEqual([10, 15, 0, 1, 2]);
});

test('a normal law is truncated, not folded: from deep below zero it is nearly exponential', () => {
  const s = compileDistribution({ kind: 'normal', mean: -7, sd: 1 });
  expect(s.sample(0)).toBeLessThan(1e-10);
  // Mean and variance to 40 digits: 0.137545613226503, 0.0182619116966222.
  expect(Math.abs(s.mean / 0.13754561322650327 - 1)).toBeLessThan(1e-12);
  expect(Math.abs(s.variance / 0.01826191169662223 - 1)).toBeLessThan(1e-10);
  const steps = 200_000;
  let mean = 0;
  for (let i = 0; i < steps; i++) mean += s.sample((i + 0.5) / steps) / steps;
  expect(mean).toBeCloseTo(s.mean, 5);
});
