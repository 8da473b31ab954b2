/** Whether an experiment is worth the start of worker threads. */
import { Gate } from '../gate/gate.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { type Executor, runChunk } from './executor.ts';
import { inThread } from './in-thread.ts';
import { named } from './named.ts';
import type { Job } from './plan.ts';
import type { Replicator } from './replicator.ts';

/** Work that is done before workers would have started and warmed up [ms]. */
const TINY = 200;
/** Events that take about as long, and those of one trial: where there are few replications, it shall be short all the same. */
const TINY_EVENTS = 500_000;
const TRIAL_EVENTS = 100_000;

/**
 * Workers, where more than one thread is wanted and there is enough to do for them; else this thread, on `gates`. A
 * single long replication goes to a worker, too: this thread stays free to hear Ctrl-C.
 */
export async function chooseExecutor(
  job: Job,
  gates: ReadonlyMap<Scenario, Replicator>,
  threads: number,
): Promise<Executor> {
  const replications = job.replications * job.scenarios.length;
  if (threads === 1 || isTiny(job, replications)) return inThread((scenario) => gateOf(gates, scenario));
  const { pool } = await import('./pool.ts');
  return pool(threads, job.scenarios.length);
}

/**
 * An executor for scenarios that come one after the other, or of which `keep` take turns: workers, or this thread with
 * gates for the latest of them.
 */
export async function poolOrThread(threads: number, keep = 1): Promise<Executor> {
  if (threads > 1) return (await import('./pool.ts')).pool(threads, Math.max(2, keep));
  const latest = new Map<Scenario, Gate>();
  return inThread((scenario) => {
    const gate = latest.get(scenario) ?? named(scenario.name, () => new Gate(scenario));
    latest.delete(scenario);
    for (const oldest of latest.keys()) {
      if (latest.size < keep) break;
      latest.delete(oldest);
    }
    latest.set(scenario, gate);
    return gate;
  });
}

function gateOf(gates: ReadonlyMap<Scenario, Replicator>, scenario: Scenario): Replicator {
  const gate = gates.get(scenario);
  if (gate === undefined) throw new Error(`no gate for ${scenario.name}`);
  return gate;
}

/**
 * Tries the first replication of the first scenario, for as many events as would make its share of something tiny. One
 * that comes to its end is timed, a second time if need be, because the first one is slow; one that does not is not tiny.
 */
function isTiny({ scenarios: [scenario], seed }: Job, replications: number): boolean {
  const maxEvents = Math.min(scenario.run.maxEvents, TRIAL_EVENTS, Math.ceil(TINY_EVENTS / replications));
  const trial = new Gate({ ...scenario, run: { ...scenario.run, maxEvents } });
  for (let attempt = 0; attempt < 2; attempt++) {
    const { refusal, milliseconds } = runChunk(trial, { seed, from: 0, to: 1, only: null });
    if (refusal !== null) return false;
    if (milliseconds * replications < TINY) return true;
  }
  return false;
}
