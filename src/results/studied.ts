/** What the documents of `size`, `explain` and `choose` have in common: what is studied, in what, and what of it is varied. */
import { z } from 'zod';
import type { Text, Unit } from './document.ts';
import { both, count, generator, level, number, row, sha256, size, text, unit } from './shapes.ts';

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

/** Most things of a kind that a page could show: far more than any command makes. */
export const MOST = 10_000;

export const figure = { ...row, unit, label: both };
export const FIGURE: z.ZodType<Figure> = z.object(figure);
export const FACTOR: z.ZodType<Factor> = z.object({
  path: text,
  unit: text,
  label: both,
  low: number,
  high: number,
  base: number.nullable(),
});
export const FACTORS = z.array(FACTOR).min(1).max(MOST);
export const STUDIED: z.ZodType<Studied> = z.object({ name: text, title: both, file: text, sha256 });
/** Keys of every document of a study. */
export const study = {
  schemaVersion: z.literal(1),
  generator,
  seed: text,
  confidence: level,
  horizon: z.number().gt(0),
  warmUp: size,
  runs: count,
};

/** Ranges that are upside down. */
export function rangeFaults(place: string, factors: readonly Factor[]): string[] {
  return factors.flatMap(({ low, high }, i) =>
    low <= high ? [] : [`${place}[${i}]: the range from ${low} to ${high} is empty`],
  );
}
