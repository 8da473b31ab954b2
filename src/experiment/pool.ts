/** Worker threads. This module is loaded when there is work for them, and not before. */
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Batch, Executor } from './executor.ts';
import type { Order } from './worker.ts';

/** The worker as it was built: the same address from `src` and from `dist`. */
const WORKER = fileURLToPath(new URL('../../dist/experiment/worker.js', import.meta.url));

/** A chunk costs about a tenth of a millisecond to carry: worth 50 ms of work [ms]. */
const GRAIN = 50;
/** How long a worker waits for more work before it is let go [ms]. */
const IDLE = 60_000;

/** What the pool says of an answer that nobody waits for. */
const LATE = 'Unexpected message from Worker';

/** Pools by number of threads. They outlast an experiment, because a fresh worker is slow at first. */
const pools = new Map<number, Piscina<Order, Batch[]>>();

/**
 * Runs chunks in `threads` workers, which start when they are first needed. Every worker keeps the gates of `keep`
 * scenarios: those that take turns.
 */
export function pool(threads: number, keep: number): Executor {
  const workers = pools.get(threads) ?? open(threads);
  const texts = new WeakMap<Scenario, string>();
  const textOf = (scenario: Scenario) => {
    const text = texts.get(scenario) ?? JSON.stringify(scenario);
    texts.set(scenario, text);
    return text;
  };
  return {
    width: threads,
    grain: GRAIN,
    run(load, signal) {
      const chunks = load.map(({ scenario, past, ...chunk }) => {
        return { ...chunk, scenario: textOf(scenario), ...(past !== undefined && { past: textOf(past) }) };
      });
      return workers.run({ chunks, keep }, { signal });
    },
  };
}

function open(threads: number): Piscina<Order, Batch[]> {
  const workers = new Piscina<Order, Batch[]>({
    filename: WORKER,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE,
    recordTiming: false,
  });
  // A chunk that was taken back may have its answer on the way; the pool knows nothing of it any more.
  workers.on('error', (error: Error) => {
    if (!error.message.startsWith(LATE)) throw error;
  });
  pools.set(threads, workers);
  return workers;
}
