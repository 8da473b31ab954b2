/** A number of a scenario, by its path, and what it may be: anything from `from` to `to`, both included. */
export interface Varied {
  path: string;
  /** Unit in which both ends are written; empty: none. */
  unit: string;
  from: number;
  /** Above `from`. */
  to: number;
  /** Whole numbers only: both ends are written without a unit and without a decimal point. */
  whole: boolean;
}
