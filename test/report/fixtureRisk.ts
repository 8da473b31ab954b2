import type { Results } from '../../src/results/document.ts';

/**
 * The same results with percentiles over runs of the key figures: two standard deviations about the mean, with
 * intervals whose outer ends are not known where there are few runs.
 */
export function withRisk(results: Results, few = false): Results {
  const rows = results.scenarios.flatMap(({ name, keyMetrics }) =>
    keyMetrics.flatMap((ref) =>
      results.metrics.filter(
        (row) => row.scenario === name && row.metric === ref.metric && row.place === ref.place && row.flow === ref.flow,
      ),
    ),
  );
  const spread = rows.flatMap(({ scenario, metric, place, flow, unit, mean, ciHigh, n }) => {
    const deviation = 2 * (ciHigh - mean);
    return [-1, 0, 1].map((side) => ({
      ...{ scenario, metric, place, flow, unit, n },
      p: [0.05, 0.5, 0.95][side + 1],
      value: mean + 2 * side * deviation,
      ciLow: few && side < 0 ? null : mean + 2 * side * deviation - 0.5 * deviation,
      ciHigh: few && side > 0 ? null : mean + 2 * side * deviation + 0.5 * deviation,
    }));
  });
  return { ...results, spread };
}
