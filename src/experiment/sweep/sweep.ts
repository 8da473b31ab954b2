/** Runs a sweep: what is missing of it. */
import { hashOfRun } from '../store/run-key.ts';
import type { Store } from '../store/store.ts';
import { countOf, missingOf } from './due.ts';
import { makeRuns, type SweepOptions } from './make-runs.ts';
import type { Shard, Study } from './study.ts';
import type { Variants } from './variants.ts';

/** What came of a call. */
export interface Swept {
  /** Runs made by this call, and runs that were there before. */
  made: number;
  found: number;
  /** Runs that are still missing: it was interrupted. */
  left: number;
}

/** Makes the runs of a shard, or of the whole, that the store lacks: once, or until every point is precise. */
export async function runSweep(study: Study, variants: Variants, store: Store, options: SweepOptions): Promise<Swept> {
  const { shard = null, signal, onProgress } = options;
  let made = 0;
  let found = 0;
  for (;;) {
    while ((await adopt(study, variants, store, shard)) > 0);
    const { missing, due } = missingOf(study, shard, store);
    if (made === 0) found = due - countOf(missing);
    if (missing.length === 0 || signal.aborted) return { made, found, left: countOf(missing) };
    const before = made;
    made += await makeRuns(study, variants, store, missing, {
      ...options,
      onProgress: ({ done, total, point }) => onProgress?.({ done: before + done, total: before + total, point }),
    });
  }
}

/** Runs that another plan made of the very same scenarios are ours, too. How many there are. */
async function adopt(study: Study, variants: Variants, store: Store, shard: Shard | null): Promise<number> {
  if (store.holdsOnly(study.hash)) return 0;
  const { seed } = study.plan;
  let adopted = 0;
  for (const { point, replications } of missingOf(study, shard, store).missing) {
    const alias = study.alias(point);
    const hash = hashOfRun(variants.of(point), variants.past);
    const runs = replications.flatMap((r) => store.find(hash, seed, r) ?? []).map((run) => ({ ...run, alias }));
    await store.add(runs);
    adopted += runs.length;
  }
  return adopted;
}
