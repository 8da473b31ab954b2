import stdlibCdf from '@stdlib/stats-base-dists-normal-cdf';
import { expect, test } from 'vitest';
import { normalCdf, normalQuantile, normalUpper } from '../../src/numeric/normal.ts';
import { relative, source, tailed } from './ulps.ts';

test('the upper tail agrees with 40-digit values', () => {
  const known = [
    [0.5, 0.3085375387259869],
    [1.4999, 0.0668201539998336],
    [1.5, 0.06680720126885807],
    [3, 0.0013498980316300946],
    [8, 6.220960574271784e-16],
    [20, 2.7536241186062337e-89],
    [37, 5.725571222524577e-300],
  ];
  for (const [x, q] of known) {
    expect(relative(normalUpper(x), q), `x = ${x}`).toBeLessThan(3e-15);
    expect(normalCdf(-x)).toBe(normalUpper(x));
    expect(normalUpper(x) + normalUpper(-x)).toBeCloseTo(1, 15);
  }
});

test('the distribution function agrees with @stdlib', () => {
  for (let x = -12; x <= 9; x += 0.01)
    expect(relative(normalCdf(x), stdlibCdf(x, 0, 1)), `x = ${x}`).toBeLessThan(5e-14);
});

test('quantiles agree with 40-digit values', () => {
  const known = [
    [0.975, 1.95996398454],
    [0.025, -1.9599639845400543],
    [1e-4, -3.7190164854556804],
    [2 ** -20, -4.7630010342678135],
    [1e-10, -6.361340902404057],
    [2 ** -54, -8.292361075813595],
    [1e-100, -21.273453560965326],
  ];
  expect(Math.abs(normalQuantile(0.975) - 1.95996398454)).toBeLessThan(5.1e-12);
  for (const [p, z] of known.slice(1)) expect(relative(normalQuantile(p), z), `p = ${p}`).toBeLessThan(1e-15);
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(normalQuantile(1.1)).toBeNaN();
});

test('the distribution function undoes the quantile', () => {
  const next = source(6);
  for (let i = 0; i < 20_000; i++) {
    const p = tailed(next);
    const z = normalQuantile(p);
    expect(relative(normalCdf(z), p)).toBeLessThan(1e-15 * (4 + z * z));
  }
});
