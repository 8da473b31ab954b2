import type { Scenario } from '../scenario/model/scenario.ts';
import type { Experiment } from './experiment.ts';
import { warmedUp } from './pilot.ts';
import type { RoundOptions } from './rounds.ts';
import { runAll } from './run-all.ts';

/**
 * Runs a scenario as often as it says (`run.replications`, or until `run.precision` is reached) with the seed it says,
 * and tells what came out with its intervals. Same scenario, same version: the same document to the last digit, on any
 * number of threads.
 */
export async function replicate(scenario: Scenario, options: RoundOptions = {}): Promise<Experiment> {
  return runAll('run', await warmedUp([scenario], options), options);
}
