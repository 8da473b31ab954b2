/**
 * Which runs of a sweep there must be: as many of every point as the plan says, or as its precision takes. The rule looks
 * at the runs of a point in the order of replications, so that it says the same whoever made them, when, and how many
 * beyond: those do not count.
 */
import { unitOf } from '../../results/metrics.ts';
import type { Precision as Asked } from '../../scenario/model/scenario.ts';
import { Precision } from '../../stats/infer/precision.ts';
import { areEnough, likelyOf, UNSTEERED, widthOf } from '../enough.ts';
import type { Store } from '../store/store.ts';
import type { Shard, Share, Study } from './study.ts';

/** Runs [from, to) of a point; of a point that is not yet precise, as far as can be seen. */
export interface Due extends Share {
  /** Whether its metrics are known as well as was asked; null: nobody asked. */
  precise: boolean | null;
}

/** Replications of a point that are not in the store. */
export interface Missing {
  point: number;
  replications: readonly number[];
}

/** What a shard, or the whole, is to have of every point. */
export function* dueOf(study: Study, shard: Shard | null, store: Store): Generator<Due> {
  const { precision } = study.plan;
  for (const share of study.shares(shard)) {
    yield precision === null ? { ...share, precise: null } : judge(study, share, precision, store);
  }
}

/** What of that is not in the store, and how many runs it is in all. */
export function missingOf(study: Study, shard: Shard | null, store: Store): { missing: Missing[]; due: number } {
  const missing: Missing[] = [];
  let due = 0;
  for (const { point, from, to } of dueOf(study, shard, store)) {
    due += to - from;
    const replications: number[] = [];
    for (let r = from; r < to; r++) if (study.find(store, point, r) === undefined) replications.push(r);
    if (replications.length > 0) missing.push({ point, replications });
  }
  return { missing, due };
}

export function countOf(missing: readonly Missing[]): number {
  return missing.reduce((sum, { replications }) => sum + replications.length, 0);
}

/** Takes the runs of a point one by one; where the next one is missing, at most as many more are due as there are. */
function judge(study: Study, { point, to: most }: Share, asked: Asked, store: Store): Due {
  const { metrics, confidence } = study.plan;
  const figures = metrics.map((ref) => {
    // What the catalogue does not know is a segment: a time.
    const { wanted } = widthOf(ref, unitOf(ref.metric) ?? 'min', asked);
    return new Precision(confidence, wanted);
  });
  for (let n = 0; n < most; ) {
    const run = study.find(store, point, n);
    if (run === undefined) {
      const to = Math.min(likelyOf(figures, most), 2 * Math.max(n, UNSTEERED));
      return { point, from: 0, to, precise: false };
    }
    n++;
    // A run that was refused has observed nothing.
    for (const [k, figure] of figures.entries()) figure.add(run.values[k] ?? Number.NaN);
    if (areEnough(figures, n)) return { point, from: 0, to: n, precise: true };
  }
  return { point, from: 0, to: most, precise: false };
}
