/** The exponential law: its mean is the mean of the sample. */
import { mean as meanOf } from 'simple-statistics';
import { expm1 } from '../../../numeric/exp.ts';
import { log, log1p } from '../../../numeric/log.ts';
import type { FittedLaw } from './law.ts';

export function fitExponential(sorted: readonly number[]): FittedLaw | null {
  const mean = meanOf(sorted as number[]);
  if (!(sorted[0] >= 0 && mean > 0)) return null;
  return {
    family: 'exponential',
    parameters: { mean },
    fitted: 1,
    logLikelihood: -sorted.length * (log(mean) + 1),
    cdf: (x) => (x > 0 ? -expm1(-x / mean) : 0),
    quantile: (p) => -mean * log1p(-p),
  };
}
