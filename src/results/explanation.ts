/** The document of `explain` (`explain.json`): which factors move a figure, and by how much. */
import { z } from 'zod';
import type { Estimate } from './document.ts';
import { indexFaults, intervalFaults, warmUpFaults } from './faults.ts';
import type { DocumentKind } from './reading.ts';
import { count, estimate, number, size } from './shapes.ts';
import {
  FACTORS,
  type Factor,
  FIGURE,
  type Figure,
  MOST,
  rangeFaults,
  STUDIED,
  type Studied,
  type StudyRun,
  study,
} from './studied.ts';

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

const ESTIMATE: z.ZodType<Estimate> = z.object(estimate);
const INDEX: z.ZodType<Index> = z.object({ value: number, ciLow: number, ciHigh: number });
const rows = <Row>(row: z.ZodType<Row>) => z.array(row).max(MOST);

const TORNADO: z.ZodType<Tornado> = z.object({
  replications: count.min(1),
  base: ESTIMATE,
  rows: rows(z.object({ factor: count, low: ESTIMATE, high: ESTIMATE, swing: ESTIMATE })),
});
const MORRIS: z.ZodType<Morris> = z.object({
  replications: count.min(1),
  trajectories: count.min(1),
  rows: rows(z.object({ factor: count, mu: number, muStar: size, sigma: size, chance: size, noise: size })),
});
const SOBOL: z.ZodType<Sobol> = z.object({
  replications: count.min(1),
  basePoints: count.min(1),
  mean: number,
  deviation: size,
  chance: number,
  rows: rows(z.object({ factor: count, first: INDEX, total: INDEX })),
});

/** How `explain.json` is read. */
export const EXPLANATION: DocumentKind<Explanation> = {
  what: 'document of smartgate explain',
  schema: z.object({
    ...study,
    command: z.literal('explain'),
    scenario: STUDIED,
    figure: FIGURE,
    factors: FACTORS,
    tornado: TORNADO.optional(),
    morris: MORRIS.optional(),
    sobol: SOBOL.optional(),
  }),
  faults: (explanation) => {
    const { factors, tornado, morris, sobol } = explanation;
    const named = { tornado: tornado?.rows, morris: morris?.rows, sobol: sobol?.rows };
    return [
      ...warmUpFaults(explanation),
      ...rangeFaults('factors', factors),
      ...(tornado === undefined ? [] : intervalFaults('tornado.base', tornado.base)),
      ...(tornado?.rows ?? []).flatMap((row, i) =>
        (['low', 'high', 'swing'] as const).flatMap((end) => intervalFaults(`tornado.rows[${i}].${end}`, row[end])),
      ),
      ...Object.entries(named).flatMap(([method, list = []]) =>
        list.flatMap(({ factor }, i) => indexFaults(`${method}.rows[${i}].factor`, factor, 'factors', factors.length)),
      ),
    ];
  },
};
