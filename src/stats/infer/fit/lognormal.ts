/** The lognormal law: mean μ and standard deviation σ (divided by n) of the logarithms. */
import { mean as meanOf, standardDeviation } from 'simple-statistics';
import { exp } from '../../../numeric/exp.ts';
import { log } from '../../../numeric/log.ts';
import { HALF_LOG_TWO_PI } from '../../../numeric/log-gamma.ts';
import { normalCdf, normalQuantile } from '../../../numeric/normal.ts';
import { type FittedLaw, positiveAndVaried } from './law.ts';

export function fitLognormal(sorted: readonly number[]): FittedLaw | null {
  if (!positiveAndVaried(sorted)) return null;
  const logs = sorted.map(log);
  const mu = meanOf(logs);
  const sigma = standardDeviation(logs);
  return {
    family: 'lognormal',
    parameters: { mu, sigma },
    fitted: 2,
    logLikelihood: -sorted.length * (mu + log(sigma) + HALF_LOG_TWO_PI + 0.5),
    cdf: (x) => (x > 0 ? normalCdf((log(x) - mu) / sigma) : 0),
    quantile: (p) => exp(mu + sigma * normalQuantile(p)),
  };
}
