import { expect, test } from 'vitest';
import { fitExponential } from '../../../src/stats/infer/fit/exponential.ts';
import { andersonDarling, goodness, kolmogorovSmirnov } from '../../../src/stats/infer/fit/goodness.ts';
import type { FittedLaw } from '../../../src/stats/infer/fit/law.ts';
import { fitLognormal } from '../../../src/stats/infer/fit/lognormal.ts';
import { rankFamilies } from '../../../src/stats/infer/fit/rank.ts';
import { source } from '../../numeric/ulps.ts';
import { FITTED, SAMPLE } from './sample.ts';

test('distances of the sample from its laws', () => {
  const ranked = rankFamilies(SAMPLE, [0, 10]);
  for (const { family, ks, ad } of FITTED) {
    const { law } = ranked.find((candidate) => candidate.law.family === family) as { law: FittedLaw };
    expect(kolmogorovSmirnov(SAMPLE, law), family).toBeCloseTo(ks, 7);
    expect(andersonDarling(SAMPLE, law), family).toBeCloseTo(ad, 6);
  }
});

/** A sample of `n` exponential values. */
const exponential = (n: number, next: () => number) =>
  Array.from({ length: n }, () => -Math.log(1 - next())).sort((a, b) => a - b);

test('where the family is right, p is uniform', () => {
  const next = source(31);
  const below = [0, 0];
  for (let i = 0; i < 400; i++) {
    const sample = exponential(15, next);
    const { ksP, adP } = goodness(sample, fitExponential, fitExponential(sample) as FittedLaw, 99, next);
    if (ksP <= 0.1) below[0]++;
    if (adP <= 0.1) below[1]++;
  }
  // 40 of 400 are expected; 22 and 58 are 3 standard deviations away.
  for (const count of below) {
    expect(count).toBeGreaterThan(22);
    expect(count).toBeLessThan(58);
  }
});

test('the 5 % point is that of Lilliefors’ table, well below the plain one', () => {
  // n = 20: 0.234 with the mean fitted (Lilliefors 1969), 0.294 in the plain table.
  const next = source(32);
  const sample = exponential(20, next);
  const law = fitExponential(sample) as FittedLaw;
  const distances = Array.from({ length: 4000 }, () => {
    const again = exponential(20, next);
    return kolmogorovSmirnov(again, fitExponential(again) as FittedLaw);
  }).sort((a, b) => a - b);
  expect(Math.abs(distances[3800] - 0.234)).toBeLessThan(0.008);
  const { ks, ksP } = goodness(sample, fitExponential, law, 4000, next);
  const farther = distances.filter((distance) => distance >= ks).length / 4000;
  expect(Math.abs(ksP - farther)).toBeLessThan(0.05);
});

test('where the family is wrong, it is found out', () => {
  const next = source(33);
  const sample = Array.from({ length: 100 }, () => 10 + next()).sort((a, b) => a - b);
  const wrong = goodness(sample, fitExponential, fitExponential(sample) as FittedLaw, 99, next);
  expect(wrong).toMatchObject({ ksP: 0.01, adP: 0.01 });
  const lognormal = goodness(SAMPLE, fitLognormal, fitLognormal(SAMPLE) as FittedLaw, 199, next);
  expect(lognormal.ksP).toBeGreaterThan(0.1);
});
