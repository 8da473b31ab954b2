/** Works a queue off until the signal: loads run in worker threads, so that this one always has time to renew its locks. */
import { VERSION } from '../../results/version.ts';
import { pool } from '../pool.ts';
import { connectionTo, openBullmq, QUEUE, QueueError, withoutSecret } from './connection.ts';
import { readLoad, versionOf, writeBatches } from './order.ts';

/** A worker that is silent for so long is thought dead, and its load goes to another one [ms]. */
const LOCK = 10_000;
/** How often it is looked whether one is [ms], and how many may die of one load before it is given up. */
const LOOK = 5_000;
const MOST_DEATHS = 5;
/** Scenarios of which a thread keeps the gate. */
const KEEP = 2;

export interface ServeOptions {
  threads: number;
  signal: AbortSignal;
  /** Told of every load: how many runs it had, or why it could not be run. */
  onLoad: (runs: number, failure: string | null) => void;
}

/**
 * Takes loads from the queue at `url`. Loads in hand are finished when the signal aborts. Throws a `QueueError` where
 * there is no queue, or where its work is for another version: that stays in the queue.
 */
export async function serve(url: string, { threads, signal, onLoad }: ServeOptions): Promise<void> {
  const { UnrecoverableError, WaitingError, Worker } = await openBullmq(url);
  const executor = pool(threads, KEEP);
  const never = new AbortController().signal;
  const ended = new AbortController();
  let other: string | null = null;

  const worker = new Worker(
    QUEUE,
    async (job, token) => {
      const version = versionOf(job.data);
      if (version !== null && version !== VERSION) {
        other = version;
        await worker.pause(true);
        await job.moveToWait(token);
        ended.abort();
        throw new WaitingError();
      }
      try {
        const load = readLoad(job.data);
        const batches = await executor.run(load, never);
        onLoad(
          batches.reduce((sum, { rows }) => sum + rows.length, 0),
          null,
        );
        return writeBatches(batches);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        onLoad(0, why);
        throw new UnrecoverableError(why);
      }
    },
    {
      connection: connectionTo(url),
      concurrency: threads,
      lockDuration: LOCK,
      stalledInterval: LOOK,
      maxStalledCount: MOST_DEATHS,
    },
  );
  // A connection that is lost comes back by itself.
  worker.on('error', () => {});
  const either = AbortSignal.any([signal, ended.signal]);
  await new Promise<void>((resolve) => {
    if (either.aborted) resolve();
    either.addEventListener('abort', () => resolve());
  });
  await worker.close();
  if (other === null) return;
  throw new QueueError(
    `${withoutSecret(url)}: the work in this queue is for smartgate ${other}, this is ${VERSION}; it was left there`,
  );
}
