import stdlibLogGamma from '@stdlib/math-base-special-gammaln';
import stdlibQuantile from '@stdlib/stats-base-dists-gamma-quantile';
import { expect, test } from 'vitest';
import { chiSquareCdf, chiSquareQuantile, gammaCdf, gammaQuantile, gammaUpper } from '../../src/numeric/gamma.ts';
import { logGamma } from '../../src/numeric/log-gamma.ts';
import { relative, source, tailed } from './ulps.ts';

test('the logarithm of the gamma function agrees with 40-digit values, also near its zeros', () => {
  const known = [
    [1e-5, 11.512919692895826],
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.0009765625, -0.0005629031799912047],
    [1.9990234375, -0.0004125677359714894],
    [3.5, 1.2009736023470743],
    [9.5, 11.689333420797269],
    [10, 12.801827480081469],
    [100, 359.1342053695754],
    [1e6, 12815504.569147611],
  ];
  for (const [x, y] of known) expect(relative(logGamma(x), y), `x = ${x}`).toBeLessThan(1e-15);
  expect(logGamma(1)).toBe(0);
  expect(logGamma(2)).toBe(0);
  expect(logGamma(0)).toBe(Number.POSITIVE_INFINITY);
  expect(logGamma(-1)).toBeNaN();
  for (let x = 0.01; x < 200; x *= 1.01) {
    expect(Math.abs(logGamma(x) - stdlibLogGamma(x))).toBeLessThan(5e-15 * Math.max(1, Math.abs(logGamma(x))));
  }
});

test('both tails agree with 40-digit values', () => {
  const lower = [
    [0.1, 1e-30, 0.0010511370061117775],
    [0.5, 0.25, 0.5204998778130465],
    [2.5, 0.01, 2.987601531906594e-6],
    [30, 10, 2.5099512015279076e-7],
    [1000, 900, 0.0005499022657117829],
  ];
  for (const [a, x, p] of lower) expect(relative(gammaCdf(x, a), p), `${a} ${x}`).toBeLessThan(1e-14);
  const upper = [
    [0.1, 20, 1.401358980217001e-11],
    [0.5, 30, 9.485737571073848e-15],
    [2.5, 40, 8.391825114831611e-16],
    [30, 80, 4.903229555810753e-11],
    [1000, 1200, 1.2881606086281433e-9],
  ];
  for (const [a, x, q] of upper) expect(relative(gammaUpper(x, a), q), `${a} ${x}`).toBeLessThan(1e-14);
  expect(gammaCdf(0, 2)).toBe(0);
  expect(gammaUpper(0, 2)).toBe(1);
});

test('quantiles agree with @stdlib, and with SciPy where @stdlib 0.2.3 is off in the fourth digit', () => {
  expect(relative(gammaQuantile(0.7, 1000), 1016.3382513786677)).toBeLessThan(1e-14);
  for (const shape of [0.1, 0.5, 1, 2.5, 30]) {
    for (const p of [1e-6, 0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999, 0.999999]) {
      const right = stdlibQuantile(p, shape, 1);
      expect(relative(gammaQuantile(p, shape), right), `${shape} ${p}`).toBeLessThan(1e-12 / Math.min(1, shape));
    }
  }
});

test('the distribution function undoes the quantile', () => {
  const next = source(7);
  for (const shape of [0.02, 0.1, 0.5, 1, 2.5, 30, 1000, 50_000]) {
    for (let i = 0; i < 300; i++) {
      const p = tailed(next);
      const x = gammaQuantile(p, shape);
      if (x > 1e-300) {
        expect(relative(p < 0.5 ? gammaCdf(x, shape) : gammaUpper(x, shape), p < 0.5 ? p : 1 - p)).toBeLessThan(2e-12);
      }
    }
  }
  expect(gammaQuantile(0, 2)).toBe(0);
  expect(gammaQuantile(1, 2)).toBe(Number.POSITIVE_INFINITY);
  expect(gammaQuantile(-0.1, 2)).toBeNaN();
});

test('chi-square quantiles are the tabulated ones', () => {
  expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 12);
  expect(chiSquareQuantile(0.95, 2)).toBeCloseTo(5.991464547107979, 12);
  expect(chiSquareQuantile(0.99, 10)).toBeCloseTo(23.209251158954356, 12);
  expect(chiSquareCdf(chiSquareQuantile(0.3, 7), 7)).toBeCloseTo(0.3, 14);
});
