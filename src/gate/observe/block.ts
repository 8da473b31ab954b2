/** The collection window [min from the start]. */
export interface Window {
  from: number;
  to: number;
}

export interface ColumnName {
  metric: string;
  place: string;
  flow: string;
  unit: string;
}

/** Neighbouring columns of the outcome that are read together. */
export interface Block {
  columns: ColumnName[];
  /** Writes the values of its columns to `out` from position `at` on; NaN where nothing was observed. */
  read(window: Window, out: Float64Array, at: number): void;
}

/** A level followed along the run: one or several levels added up. */
export interface Followed {
  metric: string;
  place: string;
  flow: string;
  levels: number[];
}
