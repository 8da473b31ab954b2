/** Makes runs of a sweep load by load; every load is on the disk before it counts as done. */
import type { Executor } from '../executor.ts';
import type { Store, StoredRun } from '../store/store.ts';
import { countOf, type Missing } from './due.ts';
import { type Load, Loads } from './loads.ts';
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
  /** Runs of this call that are done, and all that were missing; with a precision, as far as can be seen. */
  done: number;
  total: number;
  /** A point of the latest load, from 0. */
  point: number;
}

/** Makes what is missing, or what of it is finished when the signal aborts, and says how many runs that were. */
export async function makeRuns(
  study: Study,
  variants: Variants,
  store: Store,
  missing: readonly Missing[],
  { executor, signal, onProgress }: SweepOptions,
): Promise<number> {
  const total = countOf(missing);
  const loads = new Loads(study, variants, missing, executor.width, executor.grain);
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  let made = 0;

  const keep = async ({ points }: Load, runs: StoredRun[]): Promise<void> => {
    await store.add(runs);
    made += runs.length;
    onProgress?.({ done: made, total, point: points[points.length - 1] });
  };
  /** Takes load after load; the next one is cut while this one runs, and the one before is written. */
  const work = async (taker: number): Promise<void> => {
    let ready = loads.next(taker);
    let kept = Promise.resolve();
    while (ready !== null && !either.aborted) {
      const load = ready;
      const running = runLoad(study, load, executor, either);
      // Whatever becomes of the other load, this one is awaited first.
      running.catch(() => {});
      ready = loads.next(taker);
      const { runs, milliseconds } = await running;
      loads.learn(runs.length, milliseconds);
      await kept;
      kept = keep(load, runs);
      kept.catch(() => {});
    }
    await kept;
  };
  const working = Array.from({ length: executor.width }, (_, taker) => work(taker));
  try {
    await Promise.all(working);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(working);
    if (!signal.aborted) throw error;
  }
  return made;
}
