import type { Estimate, MetricRow } from '../../results/document.ts';
import { growthBehind } from '../../results/growth.ts';
import { estimateText, type Scale } from '../quantity.ts';
import type { View } from '../view.ts';

/** An estimate with its unit, or how it grows where it has no steady mean. */
export function meanText(view: View, row: Estimate | MetricRow, scale: Scale, unit = true): string {
  const growth = 'grows' in row ? growthBehind(view.results, row) : undefined;
  if (growth !== undefined) return view.words.growth.cell(estimateText(growth, { per: 1 }, view.words));
  return estimateText(row, scale, view.words) + (unit ? scale.suffix : '');
}

/** Whether a figure has no steady mean in one of these scenarios. */
export function isUnsteady(
  view: View,
  scenarios: string[],
  { metric, place, flow }: Pick<MetricRow, 'metric' | 'place' | 'flow'>,
): boolean {
  return scenarios.some((name) => view.metric(name, metric, place, flow)?.grows !== undefined);
}
