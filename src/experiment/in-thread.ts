import type { Scenario } from '../scenario/model/scenario.ts';
import { type Executor, runChunk } from './executor.ts';
import type { Replicator } from './replicator.ts';

/** Runs every chunk at once in the calling thread, on gates that are ready. */
export function inThread(gates: ReadonlyMap<Scenario, Replicator>): Executor {
  return {
    width: 1,
    grain: 0,
    async run({ scenario, seed, from, to }, signal) {
      signal.throwIfAborted();
      const gate = gates.get(scenario);
      if (gate === undefined) throw new Error(`no gate for ${scenario.name}`);
      const batch = runChunk(gate, seed, from, to);
      await turn();
      return batch;
    },
  };
}

/** Gives the event loop a turn, so that Ctrl-C can be heard. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
