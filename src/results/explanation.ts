/** The document of `explain` (`explain.json`): which factors move a figure, and by how much. */
import type { Estimate } from './document.ts';
import type { Factor, Figure, Studied, StudyRun } from './studied.ts';

/** Factors are named by their number in `factors`; lists are sorted, what matters most first. */
export interface Explanation extends StudyRun {
  schemaVersion: 1;
  generator: { name: 'smartgate'; version: string };
  command: 'explain';
  scenario: Studied;
  figure: Figure;
  factors: Factor[];
  tornado?: Tornado;
  morris?: Morris;
  sobol?: Sobol;
}

/** One factor at a time, all with the luck of the scenario as it is written. */
export interface Tornado {
  /** Replications of every point. */
  replications: number;
  /** The figure as the file is written. */
  base: Estimate;
  rows: TornadoRow[];
}

/** Paired differences: at the low and at the high value from the base, and at the high value from the low one. */
export interface TornadoRow {
  factor: number;
  low: Estimate;
  high: Estimate;
  swing: Estimate;
}

/** Effects of moving a factor across its whole range, averaged over where the others stand (Morris 1991). */
export interface Morris {
  replications: number;
  trajectories: number;
  rows: MorrisRow[];
}

export interface MorrisRow {
  factor: number;
  /** Mean of the effects, of their sizes, and their standard deviation, in the unit of the figure. */
  mu: number;
  muStar: number;
  sigma: number;
  /** Standard error of a single effect by the chance of the runs, and what `muStar` may come to by that alone. */
  chance: number;
  noise: number;
}

/** Shares of the variance of the figure where the factors are anywhere in their ranges (Saltelli et al. 2010). */
export interface Sobol {
  replications: number;
  /** Base points; each is d + 2 points to run. */
  basePoints: number;
  /** Mean and standard deviation of the figure over the ranges. */
  mean: number;
  deviation: number;
  /** Share of the variance that is luck differing from point to point, and no doing of the factors. */
  chance: number;
  rows: SobolRow[];
}

export interface SobolRow {
  factor: number;
  /** Share of the factor alone, and with all its interactions. */
  first: Index;
  total: Index;
}

export interface Index {
  value: number;
  ciLow: number;
  ciHigh: number;
}
