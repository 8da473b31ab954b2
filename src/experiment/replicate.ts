import type { Scenario } from '../scenario/model/scenario.ts';
import { assemble } from './assemble.ts';
import { type Experiment, effortOf } from './experiment.ts';
import { type RoundOptions, runRounds } from './rounds.ts';

/**
 * Runs a scenario as often as it says (`run.replications`) with the seed it says, and tells what came out with its
 * intervals. Same scenario, same version: the same document to the last digit, on any number of threads.
 */
export async function replicate(scenario: Scenario, options: RoundOptions = {}): Promise<Experiment> {
  const { seed, replications } = scenario.run;
  const { folds, threads } = await runRounds([scenario], seed, replications, options);
  return {
    results: assemble('run', [scenario], folds),
    asked: replications,
    interrupted: folds[0].replications < replications,
    threads,
    effort: effortOf(folds),
  };
}
