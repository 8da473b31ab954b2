import stdlibQuantile from '@stdlib/stats-base-dists-t-quantile';
import { expect, test } from 'vitest';
import { studentCdf, studentQuantile } from '../../src/numeric/student.ts';
import { relative } from './ulps.ts';

test('the distribution function agrees with 40-digit values', () => {
  const known = [
    [-1, 1, 0.25],
    [-2.5, 3.7, 0.03591101145591338],
    [-40, 2, 0.0003122073360923703],
    [-8, 29, 4.006287824815851e-9],
    [-2, 1000, 0.02288517324662582],
    [-1e6, 0.5, 0.00032070097541419884],
  ];
  for (const [t, v, p] of known) {
    expect(relative(studentCdf(t, v), p), `${t} ${v}`).toBeLessThan(2e-14);
    expect(studentCdf(-t, v)).toBeCloseTo(1 - p, 14);
  }
  expect(studentCdf(0, 5)).toBe(0.5);
});

test('quantiles are the tabulated ones to their last digit', () => {
  const t975 = [
    [1, 12.7062047362],
    [2, 4.30265272975],
    [4, 2.7764451052],
    [9, 2.2621571628],
    [19, 2.09302405441],
    [29, 2.04522964213],
    [49, 2.00957523713],
    [99, 1.98421695159],
    [999, 1.96234146113],
  ];
  for (const [v, t] of t975) expect(relative(studentQuantile(0.975, v), t), `${v}`).toBeLessThan(1e-11);
  // 0.9833 there is 1 - 0.05 / 3, the share of three comparisons at 5 %, rounded in its name or not.
  const t9833 = studentQuantile(0.9833, 9);
  const t98333 = studentQuantile(1 - 0.05 / 3, 9);
  expect(Math.min(relative(t9833, 2.50958705739), relative(t98333, 2.50958705739))).toBeLessThan(1e-11);
});

test('quantiles agree with @stdlib, and with the normal law far out', () => {
  for (const v of [0.7, 1, 2, 3.7, 9, 29, 250, 5000]) {
    for (const p of [1e-6, 0.005, 0.1, 0.3, 0.49, 0.51, 0.8, 0.975, 0.9999]) {
      expect(relative(studentQuantile(p, v), stdlibQuantile(p, v)), `${v} ${p}`).toBeLessThan(1e-11);
    }
  }
  expect(studentQuantile(0.5, 3)).toBe(0);
  expect(studentQuantile(0, 3)).toBe(Number.NEGATIVE_INFINITY);
  expect(studentQuantile(0.975, 1e15)).toBeCloseTo(1.959963984540054, 14);
  // The two methods meet at a million degrees of freedom.
  expect(relative(studentQuantile(0.975, 999_999.999), studentQuantile(0.975, 1e6))).toBeLessThan(1e-13);
});

test('degrees of freedom need not be whole: Welch’s interval of two published systems', () => {
  // METHOD's vector `compare-4-systems`: standard deviations of systems One and Three, ten replications each.
  const [one, three] = [17.70265655 ** 2 / 10, 13.15094758 ** 2 / 10];
  const freedom = (one + three) ** 2 / ((one * one + three * three) / 9);
  expect(freedom).toBeCloseTo(16.61456839, 6);
  const half = studentQuantile(0.975, freedom) * Math.sqrt(one + three);
  expect(5.686 - half).toBeCloseTo(-9.053363949, 6);
  expect(5.686 + half).toBeCloseTo(20.42536395, 6);
});
