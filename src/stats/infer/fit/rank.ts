/** Which family suits a sample best. */
import { log } from '../../../numeric/log.ts';
import { fitBeta } from './beta.ts';
import { fitExponential } from './exponential.ts';
import { fitGamma } from './gamma.ts';
import type { Fit, FittedLaw } from './law.ts';
import { fitLognormal } from './lognormal.ts';
import { fitTriangular } from './triangular.ts';
import { fitWeibull } from './weibull.ts';

/** A family with its law, and what its likelihood is worth once its parameters are paid for: the smaller the better. */
export interface Candidate {
  fit: Fit;
  law: FittedLaw;
  /** 2k − 2 ln L (H. Akaike, "A new look at the statistical model identification", 1974). */
  aic: number;
  /** k ln n − 2 ln L (G. Schwarz, "Estimating the dimension of a model", 1978). */
  bic: number;
}

/**
 * All families that could have given the sample, by AIC, the best first. Beta laws are tried where a range [min, max] is
 * given: it cannot be fitted.
 */
export function rankFamilies(sorted: readonly number[], range?: readonly [min: number, max: number]): Candidate[] {
  const families: Fit[] = [fitExponential, fitGamma, fitWeibull, fitLognormal, fitTriangular];
  if (range !== undefined) families.push(fitBeta(...range));
  const candidates: Candidate[] = [];
  for (const fit of families) {
    const law = fit(sorted);
    if (law === null) continue;
    const cost = -2 * law.logLikelihood;
    candidates.push({ fit, law, aic: cost + 2 * law.fitted, bic: cost + law.fitted * log(sorted.length) });
  }
  return candidates.sort((a, b) => a.aic - b.aic);
}
