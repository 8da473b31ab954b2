/** Hands chunks to an executor and gives back what came of them in the order of replications. */
import { setMaxListeners } from 'node:events';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Batch, Chunk, Executor } from './executor.ts';
import { refusalOf } from './named.ts';
import { type Job, Plan } from './plan.ts';
import type { Row } from './row.ts';

/** Chunks for each thread that may be handed out, running or done, and are not yet given back: a bound for memory. */
const AHEAD = 4;

/** Told of every chunk when it is done, in whatever order that happens. */
export type OnBatch = (chunk: Chunk, batch: Batch) => void;

/**
 * One round after the other: replication 0 of every scenario, replication 1 of every scenario, … Whoever asks may stop
 * at any round; what was run beyond it is dropped. Ends early when the signal aborts, with the last round that all
 * scenarios have finished.
 * @throws {GateRefusal} for the first replication that was refused, in this order, whichever was refused first
 */
export async function* handOut(
  executor: Executor,
  job: Job,
  signal: AbortSignal,
  onBatch: OnBatch,
): AsyncGenerator<Row[], void, undefined> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  setMaxListeners(0, either);
  const batches = inOrder(executor, new Plan(job, executor.width, executor.grain), onBatch, either);
  try {
    for (;;) {
      const block: Batch[] = [];
      for (const scenario of job.scenarios) {
        const batch = await batches.next();
        if (batch === null) return;
        if (batch.refusal !== null && batch.rows.length === 0) throw refusalOf(scenario.name, batch.refusal);
        block.push(batch);
      }
      yield* roundsOf(block, job.scenarios);
    }
  } finally {
    stop.abort();
  }
}

/** The batches of an experiment in the order of their chunks; `null` after the last, or where it was aborted. */
function inOrder(executor: Executor, plan: Plan, onBatch: OnBatch, signal: AbortSignal) {
  const ahead: Promise<Batch[]>[] = [];
  /** Of the first load, those that are not given back yet. */
  const first: Batch[] = [];
  let running = 0;

  const start = async (load: Chunk[]): Promise<Batch[]> => {
    running++;
    try {
      const batches = await executor.run(load, signal);
      for (const [k, batch] of batches.entries()) {
        plan.learn(batch.rows.length, batch.milliseconds);
        onBatch(load[k], batch);
      }
      return batches;
    } finally {
      running--;
      fill();
    }
  };
  const fill = () => {
    while (running < executor.width && ahead.length < AHEAD * executor.width && !signal.aborted) {
      const load = plan.load();
      if (load === null) return;
      const batches = start(load);
      // A fault is heard when its turn comes, not before.
      batches.catch(() => {});
      ahead.push(batches);
    }
  };

  const next = async (): Promise<Batch | null> => {
    fill();
    try {
      if (first.length === 0) first.push(...((await ahead.shift()) ?? []));
      return first.shift() ?? null;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  };
  return { next };
}

/** The rounds of batches of the same replications, one batch for each scenario. */
function* roundsOf(block: readonly Batch[], scenarios: readonly Scenario[]): Generator<Row[], void, undefined> {
  for (let k = 0; ; k++) {
    const ended = block.findIndex(({ rows }) => k >= rows.length);
    if (ended < 0) {
      yield block.map(({ rows }) => rows[k]);
      continue;
    }
    const { refusal } = block[ended];
    if (refusal !== null) throw refusalOf(scenarios[ended].name, refusal);
    return;
  }
}
