/** Whether a fitted law could have given the sample at all. */
import { HALF_STEP } from '../../../numeric/bits.ts';
import { log } from '../../../numeric/log.ts';
import type { Fit, FittedLaw } from './law.ts';

/** Kolmogorov and Smirnov's distance: the largest |F_n(x) − F(x)|, for a sample in ascending order. */
export function kolmogorovSmirnov(sorted: readonly number[], law: FittedLaw): number {
  const n = sorted.length;
  return sorted.reduce((largest, x, i) => {
    const p = law.cdf(x);
    return Math.max(largest, (i + 1) / n - p, p - i / n);
  }, 0);
}

/**
 * Anderson and Darling's A², which weighs the tails more (T. W. Anderson and D. A. Darling, "A test of goodness of fit",
 * 1954). A probability of 0 counts as half the step of a uniform number, so that it stays finite.
 */
export function andersonDarling(sorted: readonly number[], law: FittedLaw): number {
  const n = sorted.length;
  const p = sorted.map((x) => law.cdf(x));
  const logOf = (probability: number) => log(Math.max(probability, HALF_STEP));
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (2 * i + 1) * (logOf(p[i]) + logOf(1 - p[n - 1 - i]));
  return -n - sum / n;
}

/** The two distances of a sample from its law, and how often a sample of that law is as far from the law fitted to it. */
export interface Goodness {
  ks: number;
  ksP: number;
  ad: number;
  adP: number;
}

/**
 * Parametric bootstrap: `tries` samples of the fitted law, each fitted again. Plain tables would be too lenient, since the
 * parameters come from the same sample (H. W. Lilliefors, "On the Kolmogorov–Smirnov test for the exponential
 * distribution with mean unknown", 1969). p = (1 + number as far or farther) / (1 + tries); `next` gives uniform numbers.
 */
export function goodness(
  sorted: readonly number[],
  fit: Fit,
  law: FittedLaw,
  tries: number,
  next: () => number,
): Goodness {
  const ks = kolmogorovSmirnov(sorted, law);
  const ad = andersonDarling(sorted, law);
  let ksFar = 0;
  let adFar = 0;
  for (let i = 0; i < tries; i++) {
    const sample = sorted.map(() => law.quantile(Math.max(next(), HALF_STEP))).sort((a, b) => a - b);
    const again = fit(sample);
    if (again === null) continue;
    if (kolmogorovSmirnov(sample, again) >= ks) ksFar++;
    if (andersonDarling(sample, again) >= ad) adFar++;
  }
  return { ks, ksP: (1 + ksFar) / (1 + tries), ad, adP: (1 + adFar) / (1 + tries) };
}
