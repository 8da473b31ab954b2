import { expect, test } from 'vitest';
import { beta } from '../../../src/kernel/distributions/beta.ts';
import { compileDistribution } from '../../../src/kernel/distributions/compile.ts';
import { gamma } from '../../../src/kernel/distributions/gamma.ts';
import { lowerNormal } from '../../../src/kernel/distributions/normal-table.ts';
import { betaQuantile } from '../../../src/numeric/beta.ts';
import { exp } from '../../../src/numeric/exp.ts';
import { gammaQuantile } from '../../../src/numeric/gamma.ts';
import { normalCdf, normalQuantile } from '../../../src/numeric/normal.ts';
import { source, tailed } from '../../numeric/ulps.ts';

const POINTS = 3000;

for (const shape of [0.01, 0.1, 0.5, 1, 1.01, 2.5, 30, 1000, 1e5]) {
  test(`the gamma table of shape ${shape} is right to 1e-9 of mean and sd`, () => {
    const s = gamma(shape, 1);
    const unit = Math.min(shape, Math.sqrt(shape));
    const next = source(21);
    for (let i = 0; i < POINTS; i++) {
      const u = tailed(next);
      expect(Math.abs(s.sample(u) - gammaQuantile(u, shape)), `u = ${u}`).toBeLessThan(1e-9 * unit);
    }
  });
}

for (const [a, b] of [
  [0.1, 0.1],
  [0.1, 5],
  [5, 0.1],
  [0.5, 0.5],
  [1, 1],
  [1, 4],
  [2, 3],
  [30, 2],
  [500, 500],
  [0.02, 20_000],
  [20_000, 1],
]) {
  test(`the beta table of ${a}, ${b} is right to 1e-9 of its sd`, () => {
    const s = beta(a, b, 0, 1);
    const next = source(22);
    for (let i = 0; i < POINTS; i++) {
      const u = tailed(next);
      const error = Math.abs(s.sample(u) - betaQuantile(u, a, b));
      expect(error, `u = ${u}`).toBeLessThan(1e-9 * Math.sqrt(s.variance));
      expect(s.sample(u)).toBeLessThanOrEqual(1);
    }
  });
}

test('the tails are right in relative terms where they are small', () => {
  const s = gamma(2.5, 1);
  for (let k = 2; k <= 53; k++) {
    const u = 2 ** -k;
    expect(Math.abs(s.sample(u) / gammaQuantile(u, 2.5) - 1)).toBeLessThan(0.01);
    expect(Math.abs(s.sample(1 - u) / gammaQuantile(1 - u, 2.5) - 1)).toBeLessThan(1e-9);
  }
});

test('a tiny shape gives zeros and no denormal nonsense', () => {
  const s = gamma(0.01, 1);
  expect(s.sample(0)).toBeGreaterThanOrEqual(0);
  expect(s.sample(1e-5)).toBeLessThan(1e-199);
  expect(s.sample(0.999)).toBeGreaterThan(0.1);
});

test('Erlang and gamma of the same shape are the same law, and one phase is exponential', () => {
  const erlang = compileDistribution({ kind: 'erlang', phases: 3, mean: 6 });
  const same = compileDistribution({ kind: 'gamma', shape: 3, scale: 2 });
  const one = compileDistribution({ kind: 'erlang', phases: 1, mean: 6 });
  const exponential = compileDistribution({ kind: 'exponential', mean: 6 });
  for (const u of [0, 0.1, 0.5, 0.75, 0.999]) {
    expect(erlang.sample(u)).toBe(same.sample(u));
    expect(one.sample(u)).toBe(exponential.sample(u));
  }
});

test('the normal table is right to 1e-9, and lognormal and truncated normal draws with it', () => {
  const lognormal = compileDistribution({
    kind: 'lognormal',
    mean: Math.exp(0.5),
    sd: Math.sqrt(Math.expm1(1)) * Math.exp(0.5),
  });
  const normal = compileDistribution({ kind: 'normal', mean: 50, sd: 5 });
  const deep = compileDistribution({ kind: 'normal', mean: -6, sd: 1 });
  const next = source(23);
  for (let i = 0; i < POINTS; i++) {
    const u = tailed(next);
    expect(Math.abs(lognormal.sample(u) / exp(normalQuantile(u)) - 1)).toBeLessThan(1e-9);
    const p = normalCdf(-10) + u;
    expect(Math.abs(normal.sample(u) - (50 + 5 * (p < 1 ? normalQuantile(p) : 0)))).toBeLessThan(5e-9);
    const right = -6 - normalQuantile(normalCdf(-6) * (1 - u));
    expect(Math.abs(deep.sample(u) - right)).toBeLessThan(1e-9 * Math.sqrt(deep.variance));
  }
  expect(lowerNormal(0.5)).toBe(0);
});
