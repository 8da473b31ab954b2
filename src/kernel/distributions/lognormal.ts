/** The lognormal law, given by the mean and standard deviation of the quantity itself. */
import * as bits from '../../numeric/bits.ts';
import { exp } from '../../numeric/exp.ts';
import { log, log1p } from '../../numeric/log.ts';
import { requirePositive } from './checks.ts';
import { lowerNormal, prepareNormal } from './normal-table.ts';
import type { Sampler } from './sampler.ts';

const LEAST = bits.HALF_STEP;

/** The value at `u`: e^(mu + sigma z), z being the standard normal quantile. Relative error below 1e-9 sigma. */
export function lognormalValue(u: number, mu: number, sigma: number): number {
  const side = 1 - (((u + u) | 0) << 1);
  return exp(mu + side * sigma * lowerNormal(Math.max(Math.min(u, 1 - u), LEAST)));
}

export class Lognormal implements Sampler {
  readonly mean: number;
  readonly variance: number;
  /** Mean of the logarithm: ln mean − sigma² / 2. */
  readonly mu: number;
  /** Standard deviation of the logarithm: √ln(1 + (sd / mean)²). */
  readonly sigma: number;

  constructor(mean: number, sd: number) {
    requirePositive('lognormal', 'mean', mean);
    requirePositive('lognormal', 'sd', sd);
    prepareNormal();
    const ratio = sd / mean;
    const square = log1p(ratio * ratio);
    this.mean = mean;
    this.variance = sd * sd;
    this.mu = log(mean) - square / 2;
    this.sigma = Math.sqrt(square);
  }

  sample(u: number): number {
    return lognormalValue(u, this.mu, this.sigma);
  }
}
