import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ocbaIncrement, ocbaProbability, ocbaShares } from '../../../src/stats/infer/selection/ocba.ts';

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

/** METHOD's vector `ocba`. */
const MEANS = [10, 10.5, 12, 15];
const SDS = [2, 3, 2.5, 4];

test('the published shares', () => {
  const shares = ocbaShares(MEANS, SDS, 'less');
  const published = [0.38617861, 0.57843256, 0.02510558, 0.010283246];
  for (let i = 0; i < 4; i++) expect(Math.abs(shares[i] - published[i])).toBeLessThan(1e-8);
  expect(shares.map((share) => Math.round(1000 * share))).toEqual([386, 578, 25, 10]);
  expect(ocbaShares([5, 4.5, 3, 0], SDS, 'more')).toEqual(shares);
});

test('the two conditions of the optimum hold of any systems', () => {
  const mean = fc.double({ min: -50, max: 50, noNaN: true });
  const sd = fc.double({ min: 0.1, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(mean, sd), { minLength: 3, maxLength: 8 }), (systems) => {
      const means = systems.map(([m]) => m);
      const sds = systems.map(([, s]) => s);
      const best = means.indexOf(Math.min(...means));
      fc.pre(means.every((m, i) => i === best || m - means[best] > 0.01));
      const shares = ocbaShares(means, sds, 'less');
      expect(sum(shares)).toBeCloseTo(1, 12);
      const rest = shares.map((_, i) => i).filter((i) => i !== best);
      const pull = (i: number) => (sds[i] / (means[i] - means[best])) ** 2;
      for (const i of rest) expect(shares[i] * pull(rest[0])).toBeCloseTo(shares[rest[0]] * pull(i), 8);
      const root = Math.sqrt(sum(rest.map((i) => (shares[i] / sds[i]) ** 2)));
      expect(shares[best]).toBeCloseTo(sds[best] * root, 10);
    }),
    { seed: 5 },
  );
});

test('levels, silence and a single system', () => {
  expect(ocbaShares([1, 1, 5], [2, 2, 2], 'less')).toEqual([0.5, 0.5, 0]);
  expect(ocbaShares([1, 2, 3], [0, 0, 0], 'less')).toEqual([1 / 3, 1 / 3, 1 / 3]);
  expect(ocbaShares([7], [1], 'less')).toEqual([1]);
  expect(ocbaShares([1, 3], [1, 2], 'less').map((x) => x.toFixed(12))).toEqual(['0.333333333333', '0.666666666667']);
});

test('runs are given to those who lack them', () => {
  expect(ocbaIncrement([10, 10, 10, 10], ocbaShares(MEANS, SDS, 'less'), 60)).toEqual([22, 38, 0, 0]);
  expect(ocbaIncrement([0, 0, 0], [0.5, 0.3, 0.2], 10)).toEqual([5, 3, 2]);
  expect(ocbaIncrement([0, 0, 0], [1 / 3, 1 / 3, 1 / 3], 4)).toEqual([2, 1, 1]);
  expect(ocbaIncrement([100, 5], [0, 1], 7)).toEqual([0, 7]);
  // Without any share they are filled up alike.
  expect(ocbaIncrement([2, 0, 1], [0, 0, 0], 9)).toEqual([2, 4, 3]);
});

test('an increment fills up to a common level of the shares, to a run', () => {
  const system = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(fc.array(system, { minLength: 1, maxLength: 10 }), fc.integer({ min: 0, max: 500 }), (some, more) => {
      const total = sum(some.map(([, share]) => share));
      fc.pre(total > 0.01);
      const counts = some.map(([count]) => count);
      const shares = some.map(([, share]) => share / total);
      const given = ocbaIncrement(counts, shares, more);
      expect(sum(given)).toBe(more);
      // The second way: the level is searched by halving.
      const lacks = (level: number) => shares.map((share, i) => Math.max(0, level * share - counts[i]));
      let low = 0;
      let high = 1e12;
      for (let i = 0; i < 200; i++) {
        const level = (low + high) / 2;
        if (sum(lacks(level)) > more) high = level;
        else low = level;
      }
      const lack = lacks(low);
      for (let i = 0; i < given.length; i++) expect(Math.abs(given[i] - lack[i])).toBeLessThan(1 + 1e-6);
    }),
    { seed: 9 },
  );
});

test('the probability of the best, by hand', () => {
  // Distances 1 and 3; errors √(4/4 + 9/9) = √2 and √(1 + 3²/9) = √2: Φ(−0.70711) = 0.239750, Φ(−2.12132) = 0.016947.
  const means = [5, 6, 8];
  const sds = [2, 3, 3];
  expect(ocbaProbability(means, sds, [4, 9, 9], 'less')).toBeCloseTo(1 - 0.23975 - 0.016947, 5);
  expect(ocbaProbability([5, 8], [0, 0], [10, 10], 'more')).toBe(1);
  expect(ocbaProbability([5, 5], [0, 0], [10, 10], 'more')).toBe(0.5);
  expect(ocbaProbability([5, 5, 5, 5], [1, 1, 1, 1], [9, 9, 9, 9], 'less')).toBe(0);
});
