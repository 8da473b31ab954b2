/** What the documents of `explain` and `choose` have in common: what is studied, in what, and what of it is varied. */
import type { Text, Unit } from './document.ts';

/** The figure that matters. */
export interface Figure {
  metric: string;
  place: string;
  flow: string;
  unit: Unit;
  /** What it is called: `waiting time @ Lanes out`. */
  label: Text;
}

/** A number of the scenario that takes other values. */
export interface Factor {
  /** Where it stands in the file. */
  path: string;
  /** Unit in which it is written; empty: none. */
  unit: string;
  /** What it is called: `lanes @ Lanes out`. */
  label: Text;
  low: number;
  high: number;
  /** What the file says; null where that is no number in this unit. */
  base: number | null;
}

/** A scenario as far as these documents tell of it. */
export interface Studied {
  name: string;
  title: Text;
  file: string;
  /** Of the normalised scenario as it is written, hexadecimal. */
  sha256: string;
}

/** How it was run. */
export interface StudyRun {
  seed: string;
  /** Level of intervals, such as 0.95. */
  confidence: number;
  /** Length of a run, warm-up included, and the part of it that is not counted [min]. */
  horizon: number;
  warmUp: number;
  /** Runs that were made, or found where they had been made before. */
  runs: number;
}
