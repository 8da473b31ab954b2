import type { Ledger } from '../ledger.ts';

/** How the arrival events of a flow follow each other. */
export interface ArrivalProcess {
  /** Back to the beginning. */
  clear(): void;
  /** Tells the ledger how far it has come. */
  keep(ledger: Ledger): void;
  /**
   * Time of the arrival event that follows the one at `now` [min]; Infinity where no more come. Called with `now` = 0
   * for the first. `draw` comes from the stream of the flow's arrivals, whose law fits the process.
   */
  next(now: number, draw: number): number;
}
