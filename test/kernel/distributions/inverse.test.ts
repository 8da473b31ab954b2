import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileDistribution } from '../../../src/kernel/distributions/compile.ts';
import { source, tailed } from '../../numeric/ulps.ts';
import { LAWS, nameOf } from './laws.ts';

const TOP = 1 - 2 ** -53;

for (const { d, cdf } of LAWS) {
  if (cdf !== undefined) {
    test(`the distribution function undoes the draw: ${nameOf(d)}`, () => {
      const s = compileDistribution(d);
      const next = source(11);
      for (let i = 0; i < 5000; i++) {
        const u = tailed(next);
        const x = s.sample(u);
        // Where the density is infinite at the end of the range, the last bits of x alone move the probability by more.
        const bits = 4 * Number.EPSILON * Math.abs(x);
        expect(cdf(x - bits)).toBeLessThan(u + 1e-9);
        expect(cdf(x + bits)).toBeGreaterThan(u - 1e-9);
      }
    });
  }

  test(`finite at the ends: ${nameOf(d)}`, () => {
    const s = compileDistribution(d);
    for (const u of [0, 2 ** -1074, 2 ** -60, 2 ** -53, 0.5 - 2 ** -54, 0.5, TOP]) {
      expect(Number.isFinite(s.sample(u))).toBe(true);
      if (d.kind !== 'uniform') expect(s.sample(u)).toBeGreaterThanOrEqual(0);
      expect(Object.is(s.sample(u), -0)).toBe(false);
    }
  });

  if (d.kind !== 'mixture') {
    test(`draws ascend with u: ${nameOf(d)}`, () => {
      const s = compileDistribution(d);
      const scale = Math.sqrt(s.variance) + Math.abs(s.mean);
      // Neighbours may change places by rounding, a few parts in 1e16 of the law's size.
      const uniform = fc.integer({ min: 0, max: 2 ** 53 - 1 }).map((k) => k / 2 ** 53);
      const pair = fc.oneof(
        fc.tuple(uniform, uniform),
        fc.tuple(uniform, fc.integer({ min: 1, max: 1000 })).map(([u, k]) => [u, Math.min(TOP, u + k / 2 ** 53)]),
        fc.tuple(fc.integer({ min: 0, max: 52 }), uniform).map(([k, u]) => [1 - 2 ** -k, 1 - 2 ** -k * u]),
      );
      fc.assert(
        fc.property(pair, ([a, b]) => {
          const low = Math.min(a, b, TOP);
          const high = Math.min(Math.max(a, b), TOP);
          return s.sample(high) - s.sample(low) >= -4e-15 * (scale + Math.abs(s.sample(low)));
        }),
        { seed: 20_271_101, numRuns: 3000 },
      );
    });
  }
}
