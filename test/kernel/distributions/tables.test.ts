import { expect, test } from 'vitest';
import { beta } from '../../../src/kernel/distributions/beta.ts';
import { compileDistribution } from '../../../src/kernel/distributions/compile.ts';
import { gamma } from '../../../src/kernel/distributions/gamma.ts';
import { lowerNormal } from '../../../src/kernel/distributions/normal-table.ts';
import { Tabulated } from '../../../src/kernel/distributions/quantile-table.ts';
import { makeTable } from '../../../src/kernel/distributions/refine.ts';
import { remembered } from '../../../src/kernel/distributions/tables.ts';
import { betaQuantile } from '../../../src/numeric/beta.ts';
import { exp } from '../../../src/numeric/exp.ts';
import { gammaQuantile } from '../../../src/numeric/gamma.ts';
import { normalCdf, normalQuantile } from '../../../src/numeric/normal.ts';
import { source, tailed } from '../../numeric/ulps.ts';

const POINTS = 3000;

/** A tail that is no law's, but whose quintics are known: the middle of a part of width h is wrong by h⁶/64. */
const sixth = (v: number) => ({ value: v ** 6, slope: 6 * v ** 5, curve: 30 * v ** 4 });

test('an octave is halved until every middle is right, and no further', () => {
  const tolerance = 1e-12;
  const { starts, shifts, parts } = makeTable(sixth, sixth, tolerance);
  const allowed = (v: number) => Math.max(Math.min(tolerance, 1e-10 * sixth(v).slope), 1e-15 * sixth(v).value);
  let begins = 0;
  for (let row = 107; row >= 0; row--) {
    // The lower half comes first, either from the middle outwards; the last octave is v = ½ alone.
    const at = row >= 54 ? row - 54 : row + 54;
    const octave = at % 54;
    const left = 2 ** (octave - 54);
    let halvings = 0;
    const good = (h: number) => {
      for (let i = 0; octave < 53 && i < left / h; i++) if (h ** 6 / 64 > allowed(left + (i + 0.5) * h)) return false;
      return true;
    };
    while (!good(left / 2 ** halvings)) halvings++;
    expect([at, shifts[at], starts[at]]).toEqual([at, 20 - halvings, begins]);
    begins += 8 * 2 ** halvings;
  }
  expect(parts.length).toBe(begins);
});

test('a table is read from either tail, and put in its place', () => {
  const s = new Tabulated(3, 4, makeTable(sixth, sixth, 1e-12), [10, 2, 100, -3]);
  expect([s.mean, s.variance]).toEqual([3, 4]);
  for (const v of [0.499, 0.3, 0.25, 0.2, 1e-3]) {
    expect(s.sample(v)).toBeCloseTo(10 + 2 * v ** 6, 11);
    expect(s.sample(1 - v)).toBeCloseTo(100 - 3 * v ** 6, 11);
  }
  expect([s.sample(0), s.sample(0.5)]).toEqual([10, 100 - 3 / 64]);
});

test('a quantile function that jumps has no table', () => {
  const jump = (v: number) => ({ value: v < 0.3 ? 0 : 1, slope: 0, curve: 0 });
  expect(() => makeTable(jump, jump, 1e-10)).toThrow(
    new Error('no table of a quantile function: too steep at tail probability 0.25'),
  );
});

test('a table is made once, and again when 64 others were made since', () => {
  const flat = () => ({ value: 1, slope: 0, curve: 0 });
  let made = 0;
  const get = (name: string) =>
    remembered(`test ${name}`, () => {
      made++;
      return makeTable(flat, flat, 1);
    });
  const first = get('first');
  expect([get('first') === first, made]).toEqual([true, 1]);
  for (let k = 1; k < 64; k++) get(`${k}`);
  expect([get('first') === first, made]).toEqual([true, 64]);
  get('64');
  expect([get('first') === first, made]).toEqual([false, 66]);
  expect(get('64').parts).toEqual(first.parts);
  expect(made).toBe(66);
});

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
  const near = compileDistribution({ kind: 'normal', mean: 1, sd: 1 });
  const next = source(23);
  for (let i = 0; i < POINTS; i++) {
    const u = tailed(next);
    expect(Math.abs(lognormal.sample(u) / exp(normalQuantile(u)) - 1)).toBeLessThan(1e-9);
    const p = normalCdf(-10) + u;
    expect(Math.abs(normal.sample(u) - (50 + 5 * (p < 1 ? normalQuantile(p) : 0)))).toBeLessThan(5e-9);
    const z = normalQuantile(normalCdf(-1) + u * normalCdf(1));
    if (u < 0.9) expect(Math.abs(near.sample(u) - (1 + z))).toBeLessThan(1e-9);
    const right = -6 - normalQuantile(normalCdf(-6) * (1 - u));
    expect(Math.abs(deep.sample(u) - right)).toBeLessThan(1e-9 * Math.sqrt(deep.variance));
  }
  expect(lowerNormal(0.5)).toBe(0);
});
