/** How far single replications lie apart: the risk of one run, beside the error of the mean. */
import { z } from 'zod';
import { count, number, row, text, unit } from '../shapes.ts';
import type { Unit } from '../unit.ts';

/** A percentile over replications of a key figure. */
export interface SpreadRow {
  scenario: string;
  metric: string;
  place: string;
  flow: string;
  unit: Unit;
  /** Replications that have a value. */
  n: number;
  /** 0.05, 0.5 or 0.95. */
  p: number;
  value: number;
  /** Ends of the interval between two values in order of size; null where so few replications have no such end. */
  ciLow: number | null;
  ciHigh: number | null;
}

export const SPREAD = z.object({
  scenario: text,
  ...row,
  unit,
  n: count.min(1),
  p: z.number().gt(0).lt(1),
  value: number,
  ciLow: number.nullable(),
  ciHigh: number.nullable(),
});
