/** A sweep from its file to its tables. */

import type { SweepSummary } from '../../results/sweep.ts';
import type { Sweep } from '../../scenario/load/sweep.ts';
import type { SweepPlan } from '../../scenario/model/sweep.ts';
import { writeMetric } from '../../scenario/schema/metric.ts';
import { poolOrThread } from '../choose-executor.ts';
import { prepareFolder } from '../files.ts';
import { hashOf } from '../store/run-key.ts';
import { Store } from '../store/store.ts';
import { countOf, missingOf } from './due.ts';
import { finish } from './finish.ts';
import { forkedSweep } from './forked.ts';
import { labelsOf } from './labels.ts';
import { type Draw, leave } from './leave.ts';
import type { SweepProgress } from './make-runs.ts';
import { writePlan } from './plan-file.ts';
import { type Shard, Study } from './study.ts';
import { runSweep, type Swept } from './sweep.ts';
import { Variants } from './variants.ts';

export interface ConductOptions {
  /** Folder of the runs and tables. */
  folder: string;
  threads?: number;
  /** Every run goes on from the warm-up, so long [min], of the same run of the sweep's own scenario. Not on a queue. */
  forkAt?: number;
  /** Address of a Redis: its workers do the runs, and not this process. */
  queue?: string;
  shard?: Shard;
  /** Also writes `runs.csv`. */
  csv?: boolean;
  /** For the manifest: what was typed, and every file that was read with its SHA-256. */
  commandLine?: string[];
  read?: ReadonlyMap<string, string>;
  /** Draws pages and pictures of a sweep that is complete, to be written beside its tables. */
  draw?: Draw;
  signal?: AbortSignal;
  onProgress?: (progress: SweepProgress) => void;
}

export interface Conducted extends Swept {
  study: Study;
  /** Runs of the whole sweep, other shards included, and those of them that are not in the folder. */
  due: number;
  missing: number;
  /** What came out; null while a run is missing. */
  summary: SweepSummary | null;
  /** Files written, by name. */
  files: string[];
}

/** The study of a sweep. Its first points and its metrics are looked at: throws what is wrong with them. */
export function studyOf(sweep: Sweep): { study: Study; variants: Variants } {
  const study = new Study(sweep.plan, sweep.whole().map(hashOf));
  return { study, variants: new Variants(sweep, study) };
}

/** Makes the runs that are missing in the folder, and the tables when none is missing any more. */
export async function conduct(opened: Sweep, options: ConductOptions): Promise<Conducted> {
  const { forkAt } = options;
  const sweep = forkAt === undefined ? opened : forkedSweep(opened, forkAt);
  const { folder, threads = 1, shard, csv = false, signal = new AbortController().signal, onProgress } = options;
  const { study, variants } = studyOf(sweep);
  variants.check();
  await prepareFolder(folder);
  const labels = labelsOf(study.plan, variants.of(0));
  await writePlan(folder, { study, labels });
  const store = await Store.open(folder, metricsOf(study.plan));
  const { executor, close } = await executorFor(threads, options.queue, forkAt === undefined ? 1 : 2);
  const start = performance.now();
  const swept = await runSweep(study, variants, store, { executor, signal, shard, onProgress }).finally(close);
  const seconds = { simulate: Math.round(performance.now() - start) / 1000 };
  const { missing, due } = missingOf(study, null, store);
  const { commandLine = [], read, draw } = options;
  const execution = { commandLine, seconds, read, runs: swept, threads: executor.width };
  const finished = missing.length === 0 ? finish(study, labels, store, csv) : null;
  const files = await leave(folder, study, finished, execution, draw);
  return { ...swept, study, due, missing: countOf(missing), summary: finished?.summary ?? null, files };
}

/** Who does the runs; the queue is loaded only where there is one. */
async function executorFor(threads: number, queue: string | undefined, keep: number) {
  if (queue === undefined) return { executor: await poolOrThread(threads, keep), close: async () => {} };
  return (await import('../queue/queue.ts')).openQueue(queue);
}

/** Metrics as the store and the table call them. */
export function metricsOf({ metrics }: SweepPlan): string[] {
  return metrics.map(writeMetric);
}
