import { z } from 'zod';
import { count, number, row, text, unit } from '../shapes.ts';
import type { Unit } from '../unit.ts';

/**
 * A mean along the run, warm-up and all: over the replications, in equal batches from minute 0. Key figures that are
 * levels, times or trucks a day, the trucks inside, and whatever grows.
 */
export interface CourseRow {
  scenario: string;
  metric: string;
  place: string;
  flow: string;
  unit: Unit;
  /** Length of a batch [min]. */
  width: number;
  /** Mean by batch, and half the width of its interval; null where no replication observed anything. */
  mean: (number | null)[];
  half: (number | null)[];
  /** Welch's moving average over 2 `window` + 1 batches; it ends `window` batches early. */
  window: number;
  smooth: (number | null)[];
}

const values = z.array(number.nullable());

export const COURSE: z.ZodType<CourseRow> = z.object({
  scenario: text,
  ...row,
  unit,
  width: z.number().gt(0),
  mean: values,
  half: values,
  window: count,
  smooth: values,
});
