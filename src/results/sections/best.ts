/** Which scenario is the best in a key figure: multiple comparisons with the best. */
import { z } from 'zod';
import { count, interval, row, text, unit } from '../shapes.ts';
import type { Unit } from '../unit.ts';

export const STANDINGS = ['best', 'maybe', 'notBest'] as const;

/**
 * Surely the best: no other is better. Cannot be told apart from the best. Surely no better than another: where several
 * are exactly alike and best of all, one of them may be said so and it is no mistake.
 */
export type Standing = (typeof STANDINGS)[number];

/** A scenario in one key figure: its mean less the best mean among the other scenarios, paired by replication. */
export interface BestRow {
  metric: string;
  place: string;
  flow: string;
  unit: Unit;
  scenario: string;
  /** Below 0 it is less than the best of the others, whichever way is good. */
  mean: number;
  /** One end is 0, or 0 lies between them. */
  ciLow: number;
  ciHigh: number;
  /** Replications in which every scenario has a value. */
  n: number;
  /** Level at which the rows of all scenarios on this figure hold together; raised for the number of key figures. */
  confidence: number;
  standing: Standing;
}

export const BEST = z.object({
  ...row,
  unit,
  scenario: text,
  ...interval,
  n: count,
  confidence: z.number().gt(0).lt(1),
  standing: z.enum(STANDINGS),
});
