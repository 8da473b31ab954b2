import stdlibQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { expect, test } from 'vitest';
import { betaCdf, betaQuantile } from '../../src/numeric/beta.ts';
import { relative, source, tailed } from './ulps.ts';

const SHAPES = [
  [0.1, 0.1],
  [0.5, 0.5],
  [0.1, 5],
  [2, 3],
  [1, 1],
  [40, 0.3],
  [500, 500],
  [2, 5000],
];

test('the distribution function agrees with 40-digit values', () => {
  const known = [
    [0.1, 0.1, 1e-20, 0.005072372743896313],
    [0.5, 0.5, 0.25, 1 / 3],
    [2, 3, 1e-5, 5.999920000300001e-10],
    [5, 0.1, 0.5, 0.0012559732381390075],
    [500, 500, 0.40625, 1.1094798527727058e-9],
    [0.3, 40, 0.125, 0.9995317246759561],
  ];
  for (const [a, b, x, p] of known) expect(relative(betaCdf(x, a, b), p), `${a} ${b} ${x}`).toBeLessThan(2e-14);
  expect(betaCdf(0, 2, 3)).toBe(0);
  expect(betaCdf(1, 2, 3)).toBe(1);
});

test('quantiles agree with @stdlib', () => {
  for (const [a, b] of SHAPES) {
    for (const p of [0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999]) {
      const right = stdlibQuantile(p, a, b);
      expect(relative(betaQuantile(p, a, b), right), `${a} ${b} ${p}`).toBeLessThan(1e-12 / Math.min(1, a));
    }
  }
});

test('the distribution function undoes the quantile, and the law mirrors itself', () => {
  const next = source(8);
  for (const [a, b] of SHAPES) {
    for (let i = 0; i < 300; i++) {
      const p = tailed(next);
      const x = betaQuantile(p, a, b);
      if (p < 0.5 && x < 0.9) expect(relative(betaCdf(x, a, b), p), `${a} ${b} ${p}`).toBeLessThan(1e-12);
      if (1 - (1 - p) === p) expect(Math.abs(x + betaQuantile(1 - p, b, a) - 1)).toBeLessThan(1e-14);
    }
  }
  expect(betaQuantile(0, 2, 3)).toBe(0);
  expect(betaQuantile(1, 2, 3)).toBe(1);
  expect(betaQuantile(2, 2, 3)).toBeNaN();
});
