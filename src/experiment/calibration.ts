/** Published figures beside simulated ones: the model held against the world. */

import type { CalibrationRow, MetricRow, SeriesRow, Unit } from '../results/document.ts';
import { unitOf } from '../results/metrics.ts';
import { sameRow } from '../results/same-row.ts';
import type { Published, Scenario } from '../scenario/model/scenario.ts';

interface Simulated {
  mean: number;
  ciLow: number;
  ciHigh: number;
  unit: Unit;
}

/** One row per published figure of the scenario, in the order of its file. */
export function calibrationRows(
  scenario: Scenario,
  metrics: readonly MetricRow[],
  series: readonly SeriesRow[],
): CalibrationRow[] {
  return scenario.published.map((published) => {
    const [publishedLow, publishedHigh] =
      typeof published.value === 'number' ? [published.value, published.value] : published.value;
    const { title, metric, place, flow, at, role, source } = published;
    const found = simulated(scenario.name, published, metrics, series);
    const { unit, mean, ciLow, ciHigh } = found ?? { unit: unitFor(published, metrics), mean: 0, ciLow: 0, ciHigh: 0 };
    const row: CalibrationRow = {
      scenario: scenario.name,
      title,
      metric,
      place,
      flow,
      unit,
      at,
      publishedLow,
      publishedHigh,
      mean,
      ciLow,
      ciHigh,
      residual: found === undefined ? 0 : residual(mean, publishedLow, publishedHigh),
      role,
      source,
    };
    return found === undefined ? { ...row, empty: true } : row;
  });
}

/**
 * (simulated − published) / published, from the nearer end of a range, 0 inside it. A published zero cannot be divided
 * by: the residual is then the simulated number itself.
 */
export function residual(mean: number, low: number, high: number): number {
  if (mean >= low && mean <= high) return 0;
  const end = mean < low ? low : high;
  return end === 0 ? mean : (mean - end) / Math.abs(end);
}

function simulated(
  scenario: string,
  { metric, place, flow, at }: Published,
  metrics: readonly MetricRow[],
  series: readonly SeriesRow[],
): Simulated | undefined {
  const same = (row: MetricRow | SeriesRow) => row.scenario === scenario && sameRow(row, { metric, place, flow });
  if (at === null) return metrics.find((row) => same(row) && row.empty === undefined);
  const level = series.find((row) => row.by === 'at' && row.from === at && same(row));
  return level && { ...level, unit: unitFor({ metric, place, flow }, metrics) };
}

/** Unit of a level: that of the metric row of the same name, or what the catalogue says. */
function unitFor(
  { metric, place, flow }: Pick<Published, 'metric' | 'place' | 'flow'>,
  metrics: readonly MetricRow[],
): Unit {
  const row = metrics.find((other) => sameRow(other, { metric, place, flow }));
  return row?.unit ?? unitOf(metric) ?? 'trucks';
}
