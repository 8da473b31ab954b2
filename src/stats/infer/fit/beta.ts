/** The beta law on a known range: ψ(α) − ψ(α + β) is the mean of ln x, and ψ(β) − ψ(α + β) that of ln(1 − x). */
import { mean as meanOf } from 'simple-statistics';
import { betaCdf, betaQuantile } from '../../../numeric/beta.ts';
import { digamma } from '../../../numeric/digamma.ts';
import { log } from '../../../numeric/log.ts';
import { logGamma } from '../../../numeric/log-gamma.ts';
import { positiveRoot } from '../../../numeric/root.ts';
import type { Fit } from './law.ts';

/** Fits beta laws on [min, max]; a sample with a value at or beyond an end has none. */
export function fitBeta(min: number, max: number): Fit {
  const range = max - min;
  return (sorted) => {
    const n = sorted.length;
    if (!(sorted[0] > min && sorted[n - 1] < max && sorted[n - 1] > sorted[0])) return null;
    const meanLog = meanOf(sorted.map((x) => log((x - min) / range)));
    const meanLogRest = meanOf(sorted.map((x) => log((max - x) / range)));
    // For each α there is one β that meets the first equation; the second then finds α.
    const betaOf = (a: number) => positiveRoot((b) => digamma(a + b) - digamma(a) + meanLog, a);
    const second = (a: number) => {
      const b = betaOf(a);
      return digamma(b) - digamma(a + b) - meanLogRest;
    };
    const alpha = positiveRoot(second, 1);
    const beta = betaOf(alpha);
    const logBeta = logGamma(alpha) + logGamma(beta) - logGamma(alpha + beta);
    return {
      family: 'beta',
      parameters: { alpha, beta, min, max },
      fitted: 2,
      logLikelihood: n * ((alpha - 1) * meanLog + (beta - 1) * meanLogRest - logBeta - log(range)),
      cdf: (x) => betaCdf((x - min) / range, alpha, beta),
      quantile: (p) => min + range * betaQuantile(p, alpha, beta),
    };
  };
}
