/** How the arrival events of a flow follow each other. */
export interface ArrivalProcess {
  /** Back to the beginning. */
  clear(): void;
  /**
   * Time of the arrival event that follows the one at `now` [min], from one uniform number; Infinity where no more
   * come. Called with `now` = 0 for the first.
   */
  next(now: number, u: number): number;
}
