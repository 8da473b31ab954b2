import { expect, test } from 'vitest';
import { exp, expm1, pow } from '../../src/numeric/exp.ts';
import { relative, source, ulps } from './ulps.ts';

test('the exponential of special values', () => {
  expect(exp(0)).toBe(1);
  expect(exp(-0)).toBe(1);
  expect(exp(-746)).toBe(0);
  expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(Number.NaN)).toBeNaN();
  expect(expm1(0)).toBe(0);
  expect(expm1(1e-300)).toBe(1e-300);
  expect(expm1(-1000)).toBe(-1);
  expect(expm1(Number.NaN)).toBeNaN();
});

test('the exponential agrees with 40-digit values', () => {
  const known = [
    [-745, 5e-324],
    [-700.5, 5.980196118639791e-305],
    [-1, 0.36787944117144233],
    [1e-10, 1.0000000001],
    [0.5, 1.6487212707001282],
    [1.5, 4.4816890703380645],
    [100, 2.6881171418161356e43],
    [709.75, 1.7398368732641605e308],
  ];
  for (const [x, y] of known) expect(ulps(exp(x), y), `exp ${x}`).toBeLessThanOrEqual(1);
});

test('the exponential is within 2 ulp of Math.exp on a million arguments', () => {
  const next = source(3);
  let worst = 0;
  for (let i = 0; i < 1_000_000; i++) {
    const u = next() - 0.5;
    const x = i % 3 === 0 ? u * 1490 : i % 3 === 1 ? u * 2 ** -Math.floor(next() * 50) : u * 20;
    const apart = ulps(exp(x), Math.exp(x));
    if (apart > worst) worst = apart;
  }
  expect(worst).toBeLessThanOrEqual(2);
});

test('expm1 is within 4 ulp of Math.expm1', () => {
  const next = source(4);
  let worst = 0;
  for (let i = 0; i < 200_000; i++) {
    const u = next() - 0.5;
    const x = i % 3 === 0 ? u * 120 : i % 3 === 1 ? u * 2 ** -Math.floor(next() * 50) : u * 0.02;
    worst = Math.max(worst, ulps(expm1(x), Math.expm1(x)));
  }
  expect(worst).toBeLessThanOrEqual(4);
});

test('powers keep the stated accuracy', () => {
  expect(pow(0, 0.5)).toBe(0);
  expect(pow(0, 0)).toBe(1);
  expect(pow(1, 1e9)).toBe(1);
  expect(pow(-1, 2)).toBeNaN();
  const next = source(5);
  for (let i = 0; i < 100_000; i++) {
    const x = 2 ** (next() * 40 - 20);
    const y = next() * 20 - 10;
    const size = Math.abs(y * Math.log(x));
    expect(relative(pow(x, y), x ** y)).toBeLessThan((1 + size) * 2.5e-16 + 2.3e-16);
  }
});
