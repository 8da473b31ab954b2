/** Runs a sweep: what is missing of it, load by load, every load on the disk before it counts as done. */
import type { Executor } from '../executor.ts';
import { hashOf } from '../store/run-key.ts';
import type { Store, StoredRun } from '../store/store.ts';
import { type Load, Loads, missingOf } from './loads.ts';
import { runLoad } from './run-load.ts';
import type { Shard, Study } from './study.ts';
import type { Variants } from './variants.ts';

export interface SweepOptions {
  executor: Executor;
  /** Stops the work; what is finished is kept. */
  signal: AbortSignal;
  shard?: Shard;
  /** Told when runs are on the disk. */
  onProgress?: (progress: SweepProgress) => void;
}

export interface SweepProgress {
  /** Runs of this call that are done, and all that were missing. */
  done: number;
  total: number;
  /** A point of the latest load. */
  point: number;
}

/** What came of a call. */
export interface Swept {
  /** Runs made by this call, and runs that were there before. */
  made: number;
  found: number;
  /** Runs that are still missing: it was interrupted. */
  left: number;
}

/** Makes the runs of a shard, or of the whole, that the store lacks. */
export async function runSweep(study: Study, variants: Variants, store: Store, options: SweepOptions): Promise<Swept> {
  const { shard = null, executor, signal, onProgress } = options;
  await adopt(study, variants, store, shard);
  const missing = missingOf(study, shard, store);
  const total = missing.reduce((sum, { replications }) => sum + replications.length, 0);
  const all = [...study.shares(shard)].reduce((sum, { from, to }) => sum + to - from, 0);
  const loads = new Loads(study, variants, missing, executor.width, executor.grain);
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  let ready = loads.next();
  let made = 0;

  const keep = async ({ points }: Load, runs: StoredRun[]): Promise<void> => {
    await store.add(runs);
    made += runs.length;
    onProgress?.({ done: made, total, point: points[points.length - 1] });
  };
  /** Takes load after load; the next one is cut while this one runs, and the one before is written. */
  const work = async (): Promise<void> => {
    let kept = Promise.resolve();
    while (ready !== null && !either.aborted) {
      const load = ready;
      const running = runLoad(study, load, executor, either);
      // Whatever becomes of the other load, this one is awaited first.
      running.catch(() => {});
      ready = loads.next();
      const { runs, milliseconds } = await running;
      loads.learn(runs.length, milliseconds);
      await kept;
      kept = keep(load, runs);
      kept.catch(() => {});
    }
    await kept;
  };
  const working = Array.from({ length: executor.width }, work);
  try {
    await Promise.all(working);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(working);
    if (!signal.aborted) throw error;
  }
  return { made, found: all - total, left: total - made };
}

/** Runs that another plan made of the very same scenarios are ours, too. */
async function adopt(study: Study, variants: Variants, store: Store, shard: Shard | null): Promise<void> {
  if (store.holdsOnly(study.hash)) return;
  const { seed } = study.plan;
  for (const { point, replications } of missingOf(study, shard, store)) {
    const alias = study.alias(point);
    const hash = hashOf(variants.of(point));
    await store.add(replications.flatMap((r) => store.find(hash, seed, r) ?? []).map((run) => ({ ...run, alias })));
  }
}
