import { expect, test } from 'vitest';
import { digamma } from '../../src/numeric/digamma.ts';
import { logGamma } from '../../src/numeric/log-gamma.ts';

test('the digamma function agrees with SciPy, and with Euler and Gauss', () => {
  const known = [
    [0.001, -1000.5755719318103],
    [0.1, -10.423754940411076],
    [0.5, -1.9635100260214235],
    [1, -0.5772156649015329],
    [2.5, 0.7031566406452432],
    [10, 2.251752589066721],
    [123.4, 4.8113737751162775],
    [1e6, 13.81551005796419],
  ];
  for (const [x, y] of known) expect(Math.abs(digamma(x) - y) / Math.max(1, Math.abs(y)), `${x}`).toBeLessThan(3e-15);
  // −γ − 2 ln 2.
  expect(digamma(0.5)).toBeCloseTo(-0.5772156649015329 - 2 * Math.LN2, 14);
});

test('it is the slope of ln Γ', () => {
  for (const x of [0.3, 1.4616, 4, 9.9, 10.1, 55]) {
    const h = 1e-5 * x;
    expect(digamma(x)).toBeCloseTo((logGamma(x + h) - logGamma(x - h)) / (2 * h), 8);
  }
});
