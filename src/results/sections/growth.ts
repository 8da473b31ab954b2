import { z } from 'zod';
import { estimate, interval, row, size, text } from '../shapes.ts';

/**
 * A level that grows as long as the run lasts, beyond chance: more trucks come than go. It has no steady mean, and rows
 * of `metrics` that depend on it name it in `grows`. The estimate is its growth after the warm-up [trucks/day].
 */
export interface GrowthRow {
  scenario: string;
  /** `numberInSystem`, `queueLength`, or `occupancy` of a yard or of an unlimited place. */
  metric: string;
  place: string;
  flow: string;
  mean: number;
  ciLow: number;
  ciHigh: number;
  n: number;
  variance: number;
  /** Trucks for which there is room: places of the queue, bays of the yard; null without limit. */
  limit: number | null;
  /** When its mean comes to that limit if it goes on like this [min from the start of the run]; null: no saying. */
  full: { mean: number; ciLow: number; ciHigh: number } | null;
}

export const GROWTH: z.ZodType<GrowthRow> = z.object({
  scenario: text,
  ...row,
  ...estimate,
  limit: size.nullable(),
  full: z.object(interval).nullable(),
});
