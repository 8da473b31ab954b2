/** The triangular law on [min, max] with its peak at `mode`. */
import { requireFinite, requireWithin } from './checks.ts';
import type { Sampler } from './sampler.ts';

/** The value at `u`; `rise` is (max − min)(mode − min), `fall` (max − min)(max − mode), `share` lies below the mode. */
export function triangularValue(
  u: number,
  min: number,
  max: number,
  share: number,
  rise: number,
  fall: number,
): number {
  return u < share ? min + Math.sqrt(u * rise) : max - Math.sqrt((1 - u) * fall);
}

export class Triangular implements Sampler {
  readonly mean: number;
  readonly variance: number;
  readonly min: number;
  readonly max: number;
  /** Probability of a value below the mode. */
  readonly share: number;
  readonly rise: number;
  readonly fall: number;

  constructor(min: number, mode: number, max: number) {
    requireFinite('triangular', 'min', min);
    requireFinite('triangular', 'max', max);
    requireWithin('triangular', 'mode', mode, min, max);
    if (!(max > min)) throw new RangeError(`triangular: max must be above min (${min}), got ${max}`);
    const range = max - min;
    this.min = min;
    this.max = max;
    this.share = (mode - min) / range;
    this.rise = range * (mode - min);
    this.fall = range * (max - mode);
    this.mean = min + (range + (mode - min)) / 3;
    this.variance = (range * range - (mode - min) * (max - mode)) / 18;
  }

  sample(u: number): number {
    return triangularValue(u, this.min, this.max, this.share, this.rise, this.fall);
  }
}
