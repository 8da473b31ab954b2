/** The gamma law: ln k − ψ(k) = ln(mean) − mean(ln), whose root lies between 1/(2s) and 1/s (Law 2015, table 6.3). */
import { mean as meanOf } from 'simple-statistics';
import { digamma } from '../../../numeric/digamma.ts';
import { gammaCdf, gammaQuantile } from '../../../numeric/gamma.ts';
import { log } from '../../../numeric/log.ts';
import { logGamma } from '../../../numeric/log-gamma.ts';
import { root } from '../../../numeric/root.ts';
import { type FittedLaw, positiveAndVaried } from './law.ts';

export function fitGamma(sorted: readonly number[]): FittedLaw | null {
  if (!positiveAndVaried(sorted)) return null;
  const mean = meanOf(sorted as number[]);
  const meanLog = meanOf(sorted.map(log));
  const s = log(mean) - meanLog;
  const shape = root((k) => log(k) - digamma(k) - s, 0.5 / s, 1 / s);
  const scale = mean / shape;
  return {
    family: 'gamma',
    parameters: { shape, scale },
    fitted: 2,
    logLikelihood: sorted.length * ((shape - 1) * meanLog - shape * (1 + log(scale)) - logGamma(shape)),
    cdf: (x) => gammaCdf(x / scale, shape),
    quantile: (p) => scale * gammaQuantile(p, shape),
  };
}
