/** One replication as it is kept and sent: an outcome of its own, with its many empty bins left out. */
import type { Layout, Outcome } from '../gate/outcome.ts';
import type { MetricRef } from '../scenario/model/scenario.ts';

/** Bins that are not empty, as pairs: index, count, index, count, … */
export type Pairs = Uint32Array;

/** As `Outcome`, but for the bins, of which few are ever hit: pairs are a seventh of the size in a large scenario. */
export interface Row extends Omit<Outcome, 'spread' | 'distributions'> {
  spread: Pairs;
  distributions: Pairs;
}

/** Copies an outcome, whose columns may be used again afterwards. */
export function rowOf({
  metrics,
  series,
  spread,
  distributions,
  counts,
  course,
  journey,
  events,
  trucks,
}: Outcome): Row {
  return {
    metrics: metrics.slice(),
    series: series.slice(),
    spread: pairsOf(spread),
    distributions: pairsOf(distributions),
    counts: counts.slice(),
    course: course.slice(),
    journey: journey.slice(),
    events,
    trucks,
  };
}

/** Copies a few metrics of an outcome and nothing else; NaN where a gate has no such row. */
export function some({ metrics: rows }: Layout, only: readonly MetricRef[]): (outcome: Outcome) => Row {
  const columns = only.map(({ metric, place, flow }) =>
    rows.findIndex((row) => row.metric === metric && row.place === place && row.flow === flow),
  );
  return ({ metrics, events, trucks }) => ({
    metrics: Float64Array.from(columns, (column) => (column < 0 ? Number.NaN : metrics[column])),
    series: NOTHING,
    spread: NO_PAIRS,
    distributions: NO_PAIRS,
    counts: NOTHING,
    course: NOTHING,
    journey: NOTHING,
    events,
    trucks,
  });
}

const NOTHING = new Float64Array(0);
const NO_PAIRS = new Uint32Array(0);

/** Adds pairs to sums; sums are doubles, exact up to 2^53, where the counts' own 32 bits could overflow. */
export function addPairs(sums: Float64Array, pairs: Pairs): void {
  for (let k = 0; k < pairs.length; k += 2) sums[pairs[k]] += pairs[k + 1];
}

function pairsOf(bins: Uint32Array): Pairs {
  let hit = 0;
  for (let i = 0; i < bins.length; i++) if (bins[i] !== 0) hit++;
  const pairs = new Uint32Array(2 * hit);
  let k = 0;
  for (let i = 0; k < pairs.length; i++) {
    if (bins[i] === 0) continue;
    pairs[k++] = i;
    pairs[k++] = bins[i];
  }
  return pairs;
}
