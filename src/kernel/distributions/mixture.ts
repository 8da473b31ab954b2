/**
 * One of several laws, chosen by weight. One uniform number does both: the part of [0, 1) in which it falls names the
 * law, its place within that part is the uniform number of the draw. So the result ascends with u within each part and
 * jumps back between parts, and a part of weight w sees its tail only to 2^-53 / w.
 */
import { LARGEST_UNIFORM } from '../../numeric/bits.ts';
import { requireWeights } from './checks.ts';
import type { Sampler } from './sampler.ts';

export class Mixture implements Sampler {
  readonly mean: number;
  readonly variance: number;
  private readonly parts: Sampler[];
  /** Where each part begins, and 1 / its share. */
  private readonly starts: Float64Array;
  private readonly stretch: Float64Array;

  constructor(weights: readonly number[], of: readonly Sampler[]) {
    const total = requireWeights('mixture', weights, of.length);
    const kept = of.map((_, i) => i).filter((i) => weights[i] > 0);
    this.parts = kept.map((i) => of[i]);
    this.starts = new Float64Array(kept.length);
    this.stretch = new Float64Array(kept.length);
    let sum = 0;
    let mean = 0;
    for (let k = 0; k < kept.length; k++) {
      const share = weights[kept[k]] / total;
      this.starts[k] = sum / total;
      this.stretch[k] = 1 / share;
      sum += weights[kept[k]];
      mean += share * this.parts[k].mean;
    }
    let variance = 0;
    for (let k = 0; k < kept.length; k++) {
      const apart = this.parts[k].mean - mean;
      variance += (weights[kept[k]] / total) * (this.parts[k].variance + apart * apart);
    }
    this.mean = mean;
    this.variance = variance;
  }

  sample(u: number): number {
    let k = this.parts.length - 1;
    while (u < this.starts[k]) k--;
    const within = (u - this.starts[k]) * this.stretch[k];
    return this.parts[k].sample(within < LARGEST_UNIFORM ? within : LARGEST_UNIFORM);
  }
}
