import type { Ledger } from '../ledger.ts';
import type { ArrivalProcess } from './process.ts';

/** Arrival times as they were recorded [min from the start, ascending]. */
export class Recorded implements ArrivalProcess {
  private readonly times: Float64Array;
  private at = 0;

  constructor(times: number[]) {
    this.times = Float64Array.from(times);
  }

  clear(): void {
    this.at = 0;
  }

  keep(ledger: Ledger): void {
    this.at = ledger.number(this.at);
  }

  next(): number {
    return this.at < this.times.length ? this.times[this.at++] : Number.POSITIVE_INFINITY;
  }
}
