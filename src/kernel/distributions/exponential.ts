/** The exponential law: the time to the next of events that happen at any moment alike. */
import * as logarithm from '../../numeric/log.ts';
import { requirePositive } from './checks.ts';
import type { Sampler } from './sampler.ts';

const { logNormal } = logarithm;

/** The value at `u`: −mean ln(1 − u). 1 − u is exact on the grid of 2^-53, so the tail is right to its last point. */
export function exponentialValue(u: number, mean: number): number {
  return 0 - mean * logNormal(1 - u);
}

export class Exponential implements Sampler {
  readonly mean: number;
  readonly variance: number;

  constructor(mean: number) {
    requirePositive('exponential', 'mean', mean);
    this.mean = mean;
    this.variance = mean * mean;
  }

  sample(u: number): number {
    return exponentialValue(u, this.mean);
  }
}
