import type { MetricRef, Precision } from './scenario.ts';
import type { Text } from './text.ts';

/** What is varied in a scenario, how, and how often each variant is run. */
export interface SweepPlan {
  /** File name without ending. */
  name: string;
  /** File, relative to the root folder. */
  file: string;
  title: Text;
  /** In the order of the file. */
  factors: Factor[];
  design: Design;
  /** Replications of every point; with a `precision`, the most. */
  replications: number;
  /** How well the metrics that are kept are to be known at each point, and then enough is enough; null: it does not matter. */
  precision: Precision | null;
  /** Confidence level of intervals. */
  confidence: number;
  seed: string;
  /** Minute at which every run goes on from the same one of the sweep's own scenario; left out: each runs by itself. */
  forkAt?: number;
  /** Metrics that are kept. */
  metrics: MetricRef[];
}

/** A value as the table of runs tells it: a number in the factor's unit, or a text. */
export type FactorValue = number | string;

/** Something that is varied: a value of the scenario by its path, or the whole scenario (`path` null). */
export interface Factor {
  name: string;
  path: string | null;
  /** Unit in which numbers are written; empty: none. */
  unit: string;
  /** Values by name or number; null: a range. */
  levels: FactorValue[] | null;
  range: Range | null;
}

/** All numbers between two; `steps`: so many of them, evenly, where a design wants levels. */
export interface Range {
  from: number;
  to: number;
  whole: boolean;
  steps: number | null;
}

/** How points are chosen: the factors' levels all with all, their extremes, or points spread over the space. */
export type Design =
  | { kind: 'factorial' }
  /** The corners, or a fraction of them of that resolution. */
  | { kind: 'twoLevel'; resolution: 3 | 4 | 5 | null }
  | { kind: 'latinHypercube'; points: number }
  | { kind: 'sobol'; points: number }
  | { kind: 'list'; points: FactorValue[][] };
