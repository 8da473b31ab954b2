/** The uniform law on [min, max]. */
import { requireFinite, requireWithin } from './checks.ts';
import type { Sampler } from './sampler.ts';

/** The value at `u`. */
export function uniformValue(u: number, min: number, range: number): number {
  return min + u * range;
}

export class Uniform implements Sampler {
  readonly mean: number;
  readonly variance: number;
  readonly min: number;
  /** max − min. */
  readonly range: number;

  constructor(min: number, max: number) {
    requireFinite('uniform', 'min', min);
    requireFinite('uniform', 'max', max);
    requireWithin('uniform', 'max', max, min, Number.MAX_VALUE);
    this.min = min;
    this.range = max - min;
    this.mean = min + this.range / 2;
    this.variance = (this.range * this.range) / 12;
  }

  sample(u: number): number {
    return uniformValue(u, this.min, this.range);
  }
}
