/** Observed values with linear interpolation between neighbours: the type 7 quantile of Hyndman and Fan (1996). */
import { requireFinite } from './checks.ts';
import type { Sampler } from './sampler.ts';

export class Empirical implements Sampler {
  readonly mean: number;
  readonly variance: number;
  private readonly values: Float64Array;
  /** Number of gaps between neighbours. */
  private readonly gaps: number;

  /** `values`: at least two, in ascending order. */
  constructor(values: readonly number[]) {
    if (values.length < 2) throw new RangeError(`empirical: needs at least two values, got ${values.length}`);
    for (let i = 0; i < values.length; i++) {
      requireFinite('empirical', `value ${i + 1}`, values[i]);
      if (i > 0 && values[i] < values[i - 1]) {
        throw new RangeError(`empirical: values must ascend, but ${values[i]} follows ${values[i - 1]}`);
      }
    }
    this.values = Float64Array.from(values);
    this.gaps = values.length - 1;
    // Uniform within each gap, every gap equally likely.
    let mean = 0;
    for (let i = 0; i < this.gaps; i++) mean += (values[i] + values[i + 1]) / 2 / this.gaps;
    let variance = 0;
    for (let i = 0; i < this.gaps; i++) {
      const left = values[i] - mean;
      const right = values[i + 1] - mean;
      variance += (left * left + left * right + right * right) / 3 / this.gaps;
    }
    this.mean = mean;
    this.variance = variance;
  }

  sample(u: number): number {
    const at = u * this.gaps;
    const i = Math.min(at | 0, this.gaps - 1);
    const left = this.values[i];
    return left + (at - i) * (this.values[i + 1] - left);
  }
}
