import type { Scenario } from '../scenario/model/scenario.ts';
import type { Experiment } from './experiment.ts';
import { warmedUp } from './pilot.ts';
import type { RoundOptions } from './rounds.ts';
import { runAll } from './run-all.ts';

/**
 * Runs a scenario as often as it says (`run.replications`, or until `run.precision` is reached) with the seed it says,
 * and tells what came out with its intervals. Same scenario, same version: the same document to the last digit, on any
 * number of threads.
 * @throws {GateRefusal} where trucks or events pile up beyond the limits of the scenario, or trucks block one another for ever
 * @throws {UnknownMetric} where a key metric is no row of the results
 * @throws {Interrupted} where `options.signal` aborts before the first replication is finished; later, what is finished is kept
 */
export async function replicate(scenario: Scenario, options: RoundOptions = {}): Promise<Experiment> {
  return runAll('run', await warmedUp([scenario], options), options);
}
