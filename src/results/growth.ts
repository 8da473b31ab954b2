/** Metrics without a steady mean, and the growth behind them. */
import type { MetricRow, Results } from './document.ts';
import type { GrowthRow } from './sections/growth.ts';

/** How a metric row names the level behind it: `queueLength @ lane`. */
export function growthName({ metric, place, flow }: Pick<GrowthRow, 'metric' | 'place' | 'flow'>): string {
  return `${metric}${place === 'all' ? '' : ` @ ${place}`}${flow === 'all' ? '' : ` / ${flow}`}`;
}

/** The growth that leaves a metric row without a steady mean; undefined where it has one. */
export function growthBehind({ growth = [] }: Results, row: MetricRow | undefined): GrowthRow | undefined {
  if (row?.grows === undefined) return undefined;
  return growth.find((one) => one.scenario === row.scenario && growthName(one) === row.grows);
}
