/** Mean times of all trucks of all replications. */
import { z } from 'zod';
import { count, estimate, row, text, unit } from '../shapes.ts';
import type { Unit } from '../unit.ts';

/**
 * A mean over trucks. The row of the same name among the metrics is the mean over replications of each replication's own
 * mean, in which a truck of a quiet replication counts for more; here every truck counts the same.
 */
export interface PerTruckRow {
  scenario: string;
  /** `wait`, `timeInSystem`, `segment:<name>` */
  metric: string;
  place: string;
  flow: string;
  unit: Unit;
  /** Jackknife estimate of the ratio of sums; interval and variance are of its pseudo-values. */
  mean: number;
  ciLow: number;
  ciHigh: number;
  n: number;
  variance: number;
  /** Trucks observed in all replications. */
  trucks: number;
}

export const PER_TRUCK = z.object({ scenario: text, ...row, unit, ...estimate, trucks: count });
