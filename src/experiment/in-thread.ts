import type { Scenario } from '../scenario/model/scenario.ts';
import { type Executor, runChunk } from './executor.ts';
import { gateFor } from './fork.ts';
import type { Replicator } from './replicator.ts';

/** Runs every chunk at once in the calling thread, on the gates of their scenarios. */
export function inThread(gateOf: (scenario: Scenario) => Replicator): Executor {
  return {
    width: 1,
    grain: 0,
    async run(load, signal) {
      signal.throwIfAborted();
      const batches = load.map((chunk) => runChunk(gateFor(chunk, gateOf), chunk));
      await turn();
      return batches;
    },
  };
}

/** Gives the event loop a turn, so that Ctrl-C can be heard. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
