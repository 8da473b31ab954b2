import type { Sampler } from '../../kernel/distributions/sampler.ts';
import type { ArrivalProcess } from './process.ts';

/** Independent times between arrivals, all of one law; the first counts from minute 0. */
export class Renewal implements ArrivalProcess {
  private readonly between: Sampler;

  constructor(between: Sampler) {
    this.between = between;
  }

  clear(): void {}

  next(now: number, u: number): number {
    return now + this.between.sample(u);
  }
}
