/** A law whose values below `min` count as `min` and those above `max` as `max` (so some fall on the bounds themselves). */
import type { Sampler } from './sampler.ts';

/** Points of the quadrature by which the moments are found (to some 0.1 %). */
const POINTS = 4000;

export class Bounded implements Sampler {
  readonly mean: number;
  readonly variance: number;
  private readonly of: Sampler;
  private readonly min: number;
  private readonly max: number;

  /** `max` may be Infinity. */
  constructor(of: Sampler, min: number, max: number) {
    if (!(min <= max)) throw new RangeError(`bounded: min ${min} above max ${max}`);
    this.of = of;
    this.min = min;
    this.max = max;
    let first = 0;
    let second = 0;
    for (let k = 0; k < POINTS; k++) {
      const x = this.sample((k + 0.5) / POINTS);
      first += x / POINTS;
      second += (x * x) / POINTS;
    }
    this.mean = first;
    this.variance = Math.max(0, second - first * first);
  }

  sample(u: number): number {
    return Math.min(this.max, Math.max(this.min, this.of.sample(u)));
  }
}
