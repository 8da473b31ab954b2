/** How well the figures are known that had to be known to a precision; replications went on until then. */
import { z } from 'zod';
import { count, number, row, size, text, unit } from '../shapes.ts';
import type { Unit } from '../unit.ts';

/** A key metric of a scenario, or the metric of one of its goals. */
export interface PrecisionRow {
  scenario: string;
  metric: string;
  place: string;
  flow: string;
  unit: Unit;
  /** The goal that this is the metric of; null: a key metric. */
  goal: string | null;
  /** Path of demand and year of the goal; null as in the goal's own row. */
  path: string | null;
  by: number | null;
  /** Half-width that was asked for as a share of the mean; null: in the unit of the row. */
  relative: number | null;
  /** Half-width that was asked for in the unit of the row, or the least that a share can ask for. */
  absolute: number;
  /** Half-width that was wanted of the mean as it is: of the above, what holds. */
  wanted: number;
  mean: number;
  halfWidth: number;
  /** Replications that observed something. */
  n: number;
  /** Replications at which the half-width came to be as small as wanted and stayed so; null: it is not. */
  reached: number | null;
  /** Most replications there could have been. */
  atMost: number;
  /** Mean and half-width after `n` replications, evenly spread where there are many; the last point is the end. */
  curve: { n: number; mean: number; halfWidth: number }[];
}

export const PRECISION: z.ZodType<PrecisionRow> = z.object({
  scenario: text,
  ...row,
  unit,
  goal: text.nullable(),
  path: text.nullable(),
  by: number.nullable(),
  relative: z.number().gt(0).nullable(),
  absolute: size,
  wanted: size,
  mean: number,
  halfWidth: size,
  n: count,
  reached: count.min(1).nullable(),
  atMost: count.min(1),
  curve: z.array(z.object({ n: count.min(1), mean: number, halfWidth: size })),
});
