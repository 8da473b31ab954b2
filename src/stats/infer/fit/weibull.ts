/** The Weibull law: its shape is the root of Σ x^k ln x / Σ x^k − 1/k − mean(ln x) (Law 2015, table 6.3). */
import { mean as meanOf } from 'simple-statistics';
import { exp, expm1, pow } from '../../../numeric/exp.ts';
import { log, log1p } from '../../../numeric/log.ts';
import { positiveRoot } from '../../../numeric/root.ts';
import { type FittedLaw, positiveAndVaried } from './law.ts';

export function fitWeibull(sorted: readonly number[]): FittedLaw | null {
  if (!positiveAndVaried(sorted)) return null;
  const n = sorted.length;
  const largest = sorted[n - 1];
  // In units of the largest value, so that no power leaves the range.
  const logs = sorted.map((x) => log(x / largest));
  const meanLog = meanOf(logs);
  const shape = positiveRoot((k) => {
    let sum = 0;
    let weighted = 0;
    for (const l of logs) {
      const power = exp(k * l);
      sum += power;
      weighted += power * l;
    }
    return weighted / sum - 1 / k - meanLog;
  }, 1);
  const scale = largest * pow(meanOf(logs.map((l) => exp(shape * l))), 1 / shape);
  return {
    family: 'weibull',
    parameters: { shape, scale },
    fitted: 2,
    logLikelihood: n * (log(shape) - shape * log(scale) + (shape - 1) * (meanLog + log(largest)) - 1),
    cdf: (x) => (x > 0 ? -expm1(-pow(x / scale, shape)) : 0),
    quantile: (p) => scale * pow(-log1p(-p), 1 / shape),
  };
}
