/**
 * Runs loads on whatever machines work the queue off. A load may be run twice, by a worker that was thought dead: its
 * rows are the same. It is known by a hash of its contents, so that the same load asked twice is one.
 */
import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Executor } from '../executor.ts';
import { connectionTo, openBullmq, QUEUE, QueueError } from './connection.ts';
import { type QueuedLoad, readBatches, writeLoad } from './order.ts';

/** Loads in the queue at a time, and the work of one [ms]: some for every worker there may be, little lost with one. */
const WIDTH = 32;
const GRAIN = 500;
/** How long an answer is waited for before it is asked again whether the load is there [ms]: Redis may have lost it. */
const PATIENCE = 10_000;
/** How long answers that nobody fetched are kept [s]. */
const KEPT = 600;

export async function openQueue(url: string): Promise<{ executor: Executor; close(): Promise<void> }> {
  const { Queue, QueueEvents } = await openBullmq(url);
  const connection = connectionTo(url);
  const queue = new Queue(QUEUE, { connection });
  const events = new QueueEvents(QUEUE, { connection });
  events.setMaxListeners(0);
  queue.setMaxListeners(0);
  // A connection that is lost comes back by itself.
  queue.on('error', () => {});
  events.on('error', () => {});

  const resultOf = async (order: QueuedLoad, jobId: string): Promise<unknown> => {
    for (;;) {
      const kept = { age: KEPT };
      const job = await queue.add('load', order, { jobId, attempts: 2, removeOnComplete: kept, removeOnFail: kept });
      try {
        return await job.waitUntilFinished(events, PATIENCE);
      } catch (error) {
        if ((await job.getState()) !== 'failed') continue;
        await job.remove();
        throw new QueueError(`a worker could not run a load: ${(error as Error).message}`);
      }
    }
  };

  const executor: Executor = {
    width: WIDTH,
    grain: GRAIN,
    async run(load, signal) {
      signal.throwIfAborted();
      setMaxListeners(0, signal);
      const order = writeLoad(load);
      const jobId = createHash('sha256').update(JSON.stringify(order)).digest('hex');
      const result = resultOf(order, jobId);
      result.catch(() => {});
      let stop = () => {};
      const aborted = new Promise<never>((_, reject) => {
        stop = () => reject(signal.reason);
        signal.addEventListener('abort', stop);
      });
      try {
        return readBatches(await Promise.race([result, aborted]), load);
      } catch (error) {
        if (signal.aborted) await queue.remove(jobId).catch(() => {});
        throw error;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
  };
  return {
    executor,
    async close() {
      await Promise.all([queue.close(), events.close()]);
    },
  };
}
