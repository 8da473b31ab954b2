import type { Results, Verdict } from '../../src/results/document.ts';
import type { MarginalRow, TimeRow } from '../../src/results/sections/bottlenecks.ts';

const estimate = (mean: number, half: number) => ({
  mean,
  ciLow: mean - half,
  ciHigh: mean + half,
  n: 10,
  variance: half * half,
});

/** Made-up evidence of bottlenecks for the first scenario: every place is kept from working by the next. */
export function withBottlenecks(results: Results): Results {
  const [{ name: scenario, places, keyMetrics }] = results.scenarios;
  const times = places.flatMap(({ name: place }, k): TimeRow[] => {
    const by = places[(k + 1) % places.length].name;
    const row = (state: TimeRow['state'], mean: number, cause: string | null = null): TimeRow => {
      return { scenario, place, state, by: cause, ...estimate(mean, mean / 40) };
    };
    return [
      row('busy', 0.3),
      row('setup', 0.01 * (k % 3)),
      row('blocked', 0.2 / (k + 1), by),
      row('starved', 0.1 / (k + 1), places[0].name),
      row('idle', 0.24 - 0.3 / (k + 1) + (0.01 * 6 - 0.01 * (k % 3))),
      row('closed', 0.4),
    ].map((one) => ({ ...one, mean: Math.max(0, one.mean), ciLow: Math.min(one.ciLow, Math.max(0, one.mean)) }));
  });
  const marginal = places.flatMap(({ name: resource, capacity }, k): MarginalRow[] =>
    keyMetrics.map((ref) => {
      const unit = results.metrics.find(({ metric }) => metric === ref.metric)?.unit ?? 'min';
      const verdict: Verdict = k === 0 ? 'better' : k === 1 ? 'worse' : 'cannotTell';
      const change =
        k > 5 ? estimate(0, 0) : estimate(verdict === 'better' ? -31 : 12 / (k + 1), verdict === 'cannotTell' ? 20 : 6);
      const own = {
        scenario,
        resource,
        part: k % 2 === 0 ? 'lane' : 'bay',
        capacity: capacity ?? 1,
        step: k % 2 === 0 ? 1 : 15,
        rank: k + 1,
      } as const;
      return { ...own, ...ref, unit, ...change, correlation: 0.9, varianceRatio: 8, verdict, judged: 0.995 };
    }),
  );
  return { ...results, bottlenecks: times, marginal };
}
