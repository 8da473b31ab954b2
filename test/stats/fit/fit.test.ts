import { describe, expect, test } from 'vitest';
import { fitBeta } from '../../../src/stats/infer/fit/beta.ts';
import { fitExponential } from '../../../src/stats/infer/fit/exponential.ts';
import { fitGamma } from '../../../src/stats/infer/fit/gamma.ts';
import type { Fit, FittedLaw } from '../../../src/stats/infer/fit/law.ts';
import { fitLognormal } from '../../../src/stats/infer/fit/lognormal.ts';
import { rankFamilies } from '../../../src/stats/infer/fit/rank.ts';
import { fitTriangular } from '../../../src/stats/infer/fit/triangular.ts';
import { fitWeibull } from '../../../src/stats/infer/fit/weibull.ts';
import { source } from '../../numeric/ulps.ts';
import { FITTED, SAMPLE, TRIANGULAR_SAMPLE } from './sample.ts';

const FITS: Record<string, Fit> = {
  exponential: fitExponential,
  gamma: fitGamma,
  weibull: fitWeibull,
  lognormal: fitLognormal,
  triangular: fitTriangular,
  beta: fitBeta(0, 10),
};

function fitted(family: string, sorted: readonly number[] = SAMPLE): FittedLaw {
  const law = FITS[family](sorted);
  if (law === null) throw new Error(`${family} does not fit`);
  return law;
}

test.each(FITTED)('$family: parameters and likelihood', ({ family, parameters, logLikelihood }) => {
  const law = fitted(family);
  expect(law.family).toBe(family);
  for (const [name, value] of Object.entries(parameters)) {
    expect(Math.abs(law.parameters[name] - value), name).toBeLessThan(1e-5 * Math.max(1, value));
  }
  expect(law.logLikelihood).toBeCloseTo(logLikelihood, 6);
});

describe.each(Object.keys(FITS))('%s', (family) => {
  test('the likelihood is that of the slopes of the distribution function', () => {
    const law = fitted(family);
    // Central differences; at the ends of a law's range the slope is taken from within.
    const { min = 0, max = Number.POSITIVE_INFINITY } = law.parameters;
    const h = 1e-6;
    let sum = 0;
    for (const x of SAMPLE) {
      const low = Math.max(min, x - h);
      const high = Math.min(max, x + h);
      sum += Math.log((law.cdf(high) - law.cdf(low)) / (high - low));
    }
    expect(sum).toBeCloseTo(law.logLikelihood, 5);
  });

  test('the quantile undoes the distribution function', () => {
    const law = fitted(family);
    for (let p = 0.005; p < 1; p += 0.011) expect(law.cdf(law.quantile(p))).toBeCloseTo(p, 12);
    expect(law.cdf(-1)).toBe(0);
  });

  test('a large sample gives its own law back, whatever its unit', () => {
    const law = fitted(family);
    const next = source(5);
    const values = Array.from({ length: 4000 }, () => law.quantile(next())).sort((a, b) => a - b);
    const again = fitted(family, values);
    const fit = family === 'beta' ? fitBeta(0, 10_000) : FITS[family];
    const inThousands = fit(values.map((x) => 1000 * x));
    for (const p of [0.1, 0.5, 0.9]) {
      // 0.025 is more than three standard deviations of a share of 4000.
      expect(Math.abs(again.cdf(law.quantile(p)) - p)).toBeLessThan(0.025);
      expect(inThousands?.quantile(p)).toBeCloseTo(1000 * again.quantile(p), 3);
    }
  });
});

test('a triangular law with its peak inside: as found by trying every peak', () => {
  const { parameters, logLikelihood, cdf, quantile } = fitted('triangular', TRIANGULAR_SAMPLE);
  expect(parameters.min).toBeCloseTo(1.6010624363723607, 6);
  expect(parameters.mode).toBe(5.48);
  expect(parameters.max).toBeCloseTo(10.531821595730724, 6);
  expect(logLikelihood).toBeCloseTo(-81.84829429246764, 9);
  for (let p = 0.05; p < 1; p += 0.1) expect(cdf(quantile(p))).toBeCloseTo(p, 12);
});

test('a triangular law with its peak at an end, and with values that are equal', () => {
  const falling = fitted('triangular', [3.11, 3.15, 3.21, 4.52, 4.78, 5.23, 5.35, 5.88, 6.67, 7.76, 7.78, 10.79]);
  expect(falling.parameters).toMatchObject({ min: 3.11, mode: 3.11 });
  expect(falling.parameters.max).toBeCloseTo(11.823636946299999, 6);
  const rising = fitted('triangular', [1, 2, 2, 3, 3, 3, 3]);
  expect(rising.parameters).toMatchObject({ mode: 3, max: 3 });
  const mirrored = fitted('triangular', [-3, -3, -3, -3, -2, -2, -1]);
  expect(mirrored.parameters.max).toBeCloseTo(-rising.parameters.min, 9);
});

test('families are ranked by AIC; the published values', () => {
  const ranked = rankFamilies(SAMPLE);
  const aic = Object.fromEntries(ranked.map(({ law, aic }) => [law.family, aic]));
  expect(aic.exponential).toBeCloseTo(54.95527243, 7);
  expect(aic.lognormal).toBeCloseTo(57.1715923, 6);
  expect(aic.weibull).toBeCloseTo(55.471089, 5);
  expect(aic.gamma).toBeCloseTo(55.63929, 5);
  const order = ['exponential', 'weibull', 'gamma', 'triangular', 'lognormal'];
  expect(ranked.map(({ law }) => law.family)).toEqual(order);
  const [exponential, weibull] = ranked;
  expect(exponential.bic).toBeCloseTo(55.44017907837656, 9);
  expect(weibull.bic).toBeCloseTo(56.4409021369724, 9);
  expect(rankFamilies(SAMPLE, [0, 10]).map(({ law }) => law.family)).toContain('beta');
});

test('a family that could not have given the sample is left out', () => {
  expect(
    rankFamilies([0, 1, 2, 3])
      .map(({ law }) => law.family)
      .sort(),
  ).toEqual(['exponential', 'triangular']);
  expect(rankFamilies([2, 2, 2]).map(({ law }) => law.family)).toEqual(['exponential']);
  expect(rankFamilies([-1, 1, 2]).map(({ law }) => law.family)).toEqual(['triangular']);
  expect(rankFamilies([0, 0, 0])).toEqual([]);
  expect(fitBeta(0, 8)(SAMPLE)).toBeNull();
  expect(fitBeta(0.3, 10)(SAMPLE)).toBeNull();
});
