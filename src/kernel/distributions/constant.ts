/** The law with one value. */
import { requireFinite } from './checks.ts';
import type { Sampler } from './sampler.ts';

export class Constant implements Sampler {
  readonly mean: number;
  readonly variance = 0;
  readonly constant: number;

  constructor(value: number) {
    requireFinite('constant', 'value', value);
    this.mean = value;
    this.constant = value;
  }

  sample(_u: number): number {
    return this.constant;
  }
}
