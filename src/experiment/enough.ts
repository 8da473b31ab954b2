/** When replications to a precision are enough: one rule, whoever runs them. */
import type { Unit } from '../results/document.ts';
import type { Precision as Asked, MetricRef } from '../scenario/model/scenario.ts';
import { writeMetric } from '../scenario/schema/metric.ts';
import type { Precision, Wanted } from '../stats/infer/precision.ts';

/** Replications where no figure that matters is observed, so that nothing can tell how many are enough. */
export const UNSTEERED = 10;

/** Half-widths beyond which nobody reads: half a point of a percentage, a second, half the first decimal of all else. */
const FINEST: Partial<Record<Unit, number>> = { share: 0.005, ratio: 0.005, min: 1 / 60 };
const FINEST_ELSE = 0.05;

/** Half-width that is asked of a metric: a share of its mean (null: none), or a width that is always narrow enough. */
export interface Width {
  relative: number | null;
  absolute: number;
  wanted: Wanted;
}

/** What is asked of a metric in this unit: the width asked for it alone, else the share of its mean. */
export function widthOf(ref: MetricRef, unit: Unit, asked: Asked): Width {
  const own = asked.absolute.find((one) => writeMetric(one) === writeMetric(ref))?.halfWidth;
  const relative = own === undefined ? asked.relative : null;
  const absolute = own ?? FINEST[unit] ?? FINEST_ELSE;
  const wanted: Wanted = (mean) => (relative === null ? absolute : Math.max(relative * Math.abs(mean), absolute));
  return { relative, absolute, wanted };
}

/** Whether so many replications are enough for all figures that were observed. */
export function areEnough(figures: readonly Precision[], replications: number): boolean {
  const observed = figures.filter((figure) => figure.observed > 0);
  return observed.length > 0 ? observed.every((figure) => figure.settled) : replications >= UNSTEERED;
}

/** Replications that it will take, as far as can be seen. */
export function likelyOf(figures: readonly Precision[], most: number): number {
  return Math.min(most, Math.max(UNSTEERED, ...figures.map((figure) => figure.likely)));
}
