import type { Scenario } from '../scenario/model/scenario.ts';
import { assemble } from './assemble.ts';
import type { Experiment } from './experiment.ts';
import { warmedUp } from './pilot.ts';
import type { RoundOptions } from './rounds.ts';
import { runAll } from './runs.ts';

/**
 * Runs a scenario as often as it says (`run.replications`) with the seed it says, and tells what came out with its
 * intervals. Same scenario, same version: the same document to the last digit, on any number of threads.
 */
export async function replicate(scenario: Scenario, options: RoundOptions = {}): Promise<Experiment> {
  const { replications } = scenario.run;
  const { ran, threads } = await runAll(await warmedUp([scenario], options), options);
  return {
    results: assemble('run', ran),
    asked: replications,
    interrupted: ran[0].fold.replications < replications,
    threads,
    effort: ran.map(({ effort }) => effort),
  };
}
