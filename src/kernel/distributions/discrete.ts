/** A law on a list of values with weights. */
import { requireFinite, requireWeights } from './checks.ts';
import type { Sampler } from './sampler.ts';

export class Discrete implements Sampler {
  readonly mean: number;
  readonly variance: number;
  /** The only value, where there is no other with a weight. */
  readonly constant?: number;
  /** The values that can occur, ascending, each once. */
  private readonly values: Float64Array;
  /** Probability of a value up to this one; the last is Infinity, so that every u finds its place. */
  private readonly upTo: Float64Array;
  /** For each of as many equal parts of [0, 1) as there are values: where the search begins. One or two steps follow. */
  private readonly guide: Int32Array;

  constructor(values: readonly number[], weights: readonly number[]) {
    const total = requireWeights('discrete', weights, values.length);
    const order: number[] = [];
    for (let i = 0; i < values.length; i++) {
      requireFinite('discrete', `value ${i + 1}`, values[i]);
      if (weights[i] > 0) order.push(i);
    }
    order.sort((i, j) => values[i] - values[j] || i - j);
    const distinct: number[] = [];
    const upTo: number[] = [];
    let mean = 0;
    let sum = 0;
    for (const i of order) {
      sum += weights[i];
      mean += (weights[i] / total) * values[i];
      if (distinct.at(-1) === values[i]) upTo.pop();
      else distinct.push(values[i]);
      upTo.push(sum / total);
    }
    let variance = 0;
    for (const i of order) variance += (weights[i] / total) * (values[i] - mean) * (values[i] - mean);
    if (distinct.length === 1) this.constant = distinct[0];
    this.mean = distinct.length === 1 ? distinct[0] : mean;
    this.variance = distinct.length === 1 ? 0 : variance;
    upTo[upTo.length - 1] = Number.POSITIVE_INFINITY;
    this.values = Float64Array.from(distinct);
    this.upTo = Float64Array.from(upTo);
    this.guide = new Int32Array(distinct.length);
    for (let part = 0, i = 0; part < distinct.length; part++) {
      while (upTo[i] * distinct.length <= part) i++;
      this.guide[part] = i;
    }
  }

  sample(u: number): number {
    const parts = this.values.length;
    let i = this.guide[Math.min((u * parts) | 0, parts - 1)];
    while (this.upTo[i] <= u) i++;
    return this.values[i];
  }
}
