/** A run with evidence of its bottlenecks: who keeps whom from working, and what one more of each resource would change. */
import { compact } from '../results/compact.ts';
import { betterOf } from '../results/metrics.ts';
import type { MarginalRow } from '../results/sections/bottlenecks.ts';
import type { MetricRef, Scenario } from '../scenario/model/scenario.ts';
import { paired } from '../stats/infer/paired.ts';
import { signOf, verdictConfidence, verdictOf } from '../stats/infer/verdict.ts';
import type { Experiment } from './experiment.ts';
import type { Fold } from './fold.ts';
import { type OneMore, oneMoreOfEach } from './one-more.ts';
import { replicate } from './replicate.ts';
import { Interrupted, type Progress, type RoundOptions, runRounds } from './rounds.ts';
import { timeRows } from './time-rows.ts';

/**
 * Runs a scenario as `replicate` does; then once more with its hindrances observed, and with one more of every resource,
 * as many replications with the same luck. The document is that of `replicate` with two more sections, which are left
 * out where it was interrupted before one replication of all of these was finished.
 */
export async function bottlenecks(scenario: Scenario, options: RoundOptions = {}): Promise<Experiment> {
  const show = progressOver(1 + oneMoreOfEach(scenario).length, options.onProgress);
  const plain = await replicate(scenario, { ...options, onProgress: show.first });
  if (plain.interrupted) return plain;
  const { results } = plain;
  // A pilot may have chosen the warm-up.
  const run = { ...scenario.run, warmUp: results.warmUp };
  const variants = oneMoreOfEach({ ...scenario, run });
  const scenarios = [
    { ...scenario, run: { ...run, hindrances: true as const } },
    ...variants.map((variant) => variant.scenario),
  ];
  const how = { ...options, onProgress: show.then };
  const rounds = await runRounds(scenarios, results.seed, results.replications, how).catch(noneOfThem);
  if (rounds === null) return { ...plain, interrupted: true };
  const { folds, threads, interrupted } = rounds;
  const [observed, ...larger] = folds;
  const { confidence } = results;
  return {
    ...plain,
    results: compact({
      ...results,
      bottlenecks: timeRows(observed, confidence),
      marginal: marginalRows(scenario, observed, variants, larger, confidence),
    }),
    interrupted,
    threads: Math.max(threads, plain.threads),
    effort: plain.effort.map((own) => ({
      ...own,
      events: folds.reduce((sum, { events }) => sum + events, own.events),
      trucks: folds.reduce((sum, { trucks }) => sum + trucks, own.trucks),
    })),
  };
}

/** What `replicate` has finished is kept. */
function noneOfThem(error: unknown): null {
  if (error instanceof Interrupted) return null;
  throw error;
}

/** Both parts of the work as one; `more`: scenarios that are run in the second. */
function progressOver(more: number, onProgress: RoundOptions['onProgress']) {
  let before = 0;
  const first = (progress: Progress): void => {
    before = progress.done;
    onProgress?.({ ...progress, total: progress.total * (1 + more) });
  };
  const then = (progress: Progress): void => {
    onProgress?.({ ...progress, done: before + progress.done, total: before + progress.total });
  };
  return { first, then };
}

const CLEARED: MetricRef = { metric: 'throughput', place: 'all', flow: 'all' };

/** A row for every resource and key metric (trucks cleared among them), the resource first that does most good to the first metric where any can be told. */
function marginalRows(
  { keyMetrics }: Scenario,
  base: Fold,
  variants: readonly OneMore[],
  larger: readonly Fold[],
  confidence: number,
): MarginalRow[] {
  const isThere = (ref: MetricRef) => keyMetrics.some((key) => keyOf(key) === keyOf(ref));
  const metrics = isThere(CLEARED) ? keyMetrics : [...keyMetrics, CLEARED];
  const judged = verdictConfidence(confidence, variants.length);
  const byResource = variants.map(({ resource, part, capacity, step }, k) => {
    const own = { scenario: base.scenario, resource, part, capacity, step, judged };
    return metrics.map((ref) => ({ ...own, ...difference(base, larger[k], ref, confidence, judged) }));
  });
  const order = byResource.toSorted((a, b) => {
    const apart = metrics.findIndex((_, k) => goodOf(a[k]) !== goodOf(b[k]));
    return apart < 0 ? 0 : goodOf(b[apart]) - goodOf(a[apart]);
  });
  return order.flatMap((rows, k) => rows.map((row) => ({ ...row, rank: k + 1 })));
}

/** How much a difference does good; 0 where there is no telling. */
function goodOf({ metric, mean, verdict }: Pick<MarginalRow, 'metric' | 'mean' | 'verdict'>): number {
  if (verdict === 'cannotTell') return 0;
  return betterOf(metric) === 'less' ? -mean : mean;
}

const keyOf = ({ metric, place, flow }: MetricRef) => `${metric}|${place}|${flow}`;

function difference(base: Fold, larger: Fold, ref: MetricRef, confidence: number, judged: number) {
  const [before, after] = [base, larger].map((fold) => fold.values(indexOf(fold, ref)));
  const estimate = paired(after, before, confidence);
  const scale = Math.max(...[...before, ...after].map((x) => (Number.isNaN(x) ? 0 : Math.abs(x))));
  return {
    metric: ref.metric,
    place: ref.place,
    flow: ref.flow,
    unit: base.unit(indexOf(base, ref)),
    ...estimate,
    verdict: verdictOf(signOf(estimate, judged, scale), betterOf(ref.metric)),
  };
}

function indexOf({ layout }: Fold, ref: MetricRef): number {
  return layout.metrics.findIndex((row) => keyOf(row) === keyOf(ref));
}
