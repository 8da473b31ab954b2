/** How long ago trucks came, at each stage of their itinerary: what a time–distance diagram is drawn from. */
import { z } from 'zod';
import { count, estimate, text } from '../shapes.ts';

/** Over replications: the mean or a percentile over the trucks that told of their journey there [min since they came]. */
export interface JourneyRow {
  scenario: string;
  flow: string;
  /** Index of the stage in the itinerary of the flow, as in `model`. */
  stage: number;
  /** The stage has taken the truck (its wait is over), or is done with it. */
  point: 'taken' | 'done';
  statistic: 'mean' | 'p50' | 'p95';
  mean: number;
  ciLow: number;
  ciHigh: number;
  n: number;
  variance: number;
  /** Trucks that told, in all replications: one of so many that came there. */
  trucks: number;
}

export const JOURNEY: z.ZodType<JourneyRow> = z.object({
  scenario: text,
  flow: text,
  stage: count,
  point: z.enum(['taken', 'done']),
  statistic: z.enum(['mean', 'p50', 'p95']),
  ...estimate,
  trucks: count,
});
