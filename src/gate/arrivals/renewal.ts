import type { ArrivalProcess } from './process.ts';

/** Independent times between arrivals, all of one law; the first counts from minute 0. */
export class Renewal implements ArrivalProcess {
  clear(): void {}

  keep(): void {}

  next(now: number, draw: number): number {
    return now + draw;
  }
}
