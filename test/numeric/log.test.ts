import { expect, test } from 'vitest';
import { log, log1p, logNormal } from '../../src/numeric/log.ts';
import { source, ulps } from './ulps.ts';

test('the logarithm of special values', () => {
  expect(log(1)).toBe(0);
  expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
  expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  for (const x of [-1, -5e-324, Number.NEGATIVE_INFINITY, Number.NaN]) expect(log(x)).toBeNaN();
});

test('the logarithm agrees with 40-digit values', () => {
  const known = [
    [5e-324, -744.4400719213812],
    [1e-310, -713.8013788281542],
    [0.3, -1.2039728043259361],
    [1 - 2 ** -53, -1.1102230246251565e-16],
    [1 + 2 ** -52, 2.220446049250313e-16],
    [3, 1.0986122886681098],
    [1.7976931348623157e308, 709.782712893384],
  ];
  for (const [x, y] of known) expect(ulps(log(x), y), `log ${x}`).toBeLessThanOrEqual(1);
});

test('the logarithm is within 2 ulp of Math.log on a million arguments', () => {
  const next = source(1);
  let worst = 0;
  for (let i = 0; i < 1_000_000; i++) {
    const u = next();
    const kind = i % 5;
    const x =
      kind === 0
        ? 1 - u
        : kind === 1
          ? 1 + (u - 0.5) * 2 ** -Math.floor(next() * 50)
          : kind === 2
            ? (1 + u) * 2 ** Math.floor(next() * 2098 - 1074)
            : kind === 3
              ? 0.98 + 0.04 * u
              : u * 1000;
    const apart = ulps(log(x), Math.log(x));
    if (apart > worst) worst = apart;
    if (x >= 2 ** -1022 && log(x) !== logNormal(x)) expect.fail(`logNormal differs at ${x}`);
  }
  expect(worst).toBeLessThanOrEqual(2);
});

test('log1p keeps small arguments and agrees with Math.log1p', () => {
  expect(log1p(0)).toBe(0);
  expect(log1p(1e-300)).toBe(1e-300);
  expect(log1p(-1)).toBe(Number.NEGATIVE_INFINITY);
  expect(log1p(-2)).toBeNaN();
  expect(log1p(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  const next = source(2);
  let worst = 0;
  for (let i = 0; i < 200_000; i++) {
    const u = next();
    const x = i % 3 === 0 ? u - 1 : i % 3 === 1 ? (u - 0.5) * 2 ** -Math.floor(next() * 60) : u * 1e6;
    worst = Math.max(worst, ulps(log1p(x), Math.log1p(x)));
  }
  expect(worst).toBeLessThanOrEqual(2);
});
