import { z } from 'zod';
import { size, text } from '../shapes.ts';

/** Alternatives that went on from the runs of the baseline, as they were when its warm-up was over. */
export interface ForkSection {
  baseline: string;
  /** Minute from which on the scenarios differ, and everything is counted [min from the start]. */
  at: number;
}

export const FORK: z.ZodType<ForkSection> = z.object({ baseline: text, at: size });
