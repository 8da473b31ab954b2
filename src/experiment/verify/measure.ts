import { Gate } from '../../gate/gate.ts';
import { chooseExecutor } from '../choose-executor.ts';
import { handOut } from '../hand-out.ts';
import { Interrupted, type RoundOptions } from '../rounds.ts';
import { type Check, judge } from './judge.ts';
import type { Case } from './known-answer.ts';
import { readerOf } from './reading.ts';

/** Replications of a known answer, judged. */
export interface Run {
  seed: string;
  replications: number;
  /** One for each value of the known answer, in its order. */
  checks: Check[];
}

/**
 * Runs a known answer's scenario with this seed and judges every value. The same on any number of threads.
 * @throws {Interrupted} if it was stopped before the last replication: half a run proves nothing
 */
export async function measure(
  { known, scenario }: Case,
  seed: string,
  replications: number,
  { threads = 1, signal = new AbortController().signal, onProgress }: RoundOptions = {},
): Promise<Run> {
  const gate = new Gate(scenario);
  const readers = known.exact.map((exact) => readerOf(gate.layout, exact));
  const values = readers.map((): number[] => []);
  const places = [...gate.layout.metrics.keys()].filter((k) => isUseOfPlace(gate.layout.metrics[k]));
  let busiest = known.load ?? 0;
  let done = 0;
  const job = { scenarios: [scenario], seed, replications };
  const executor = await chooseExecutor(job, new Map([[scenario, gate]]), threads);
  const rounds = handOut(executor, job, signal, ({ from }, { rows }) => {
    for (const k of rows.keys()) {
      onProgress?.({ done: ++done, total: replications, scenario: scenario.name, replication: from + k + 1 });
    }
  });
  for await (const [row] of rounds) {
    for (const [k, read] of readers.entries()) values[k].push(read(row));
    for (const k of places) busiest = Math.max(busiest, row.metrics[k]);
  }
  if (values[0].length < replications) throw new Interrupted();
  return { seed, replications, checks: known.exact.map((exact, k) => judge(exact, values[k], busiest)) };
}

function isUseOfPlace({ metric, flow }: { metric: string; flow: string }): boolean {
  return metric === 'utilization' && flow === 'all';
}
