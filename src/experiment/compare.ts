import type { Scenario } from '../scenario/model/scenario.ts';
import { assemble } from './assemble.ts';
import type { Experiment } from './experiment.ts';
import { type Levelled, level } from './levelling.ts';
import { warmedUp } from './pilot.ts';
import type { RoundOptions } from './rounds.ts';
import { runAll } from './runs.ts';

export interface Comparison extends Experiment {
  /** Settings of alternatives that gave way to the baseline's. */
  levelled: Levelled[];
}

/**
 * Runs the first scenario (the baseline) and its alternatives with the same seed, warm-up, length and number of
 * replications, the baseline's. The random streams are keyed by name and not by scenario, so the k-th truck of a flow
 * has the same luck everywhere, and differences are judged in pairs.
 */
export async function compare(scenarios: readonly Scenario[], options: RoundOptions = {}): Promise<Comparison> {
  if (scenarios.length < 2)
    throw new RangeError(`a comparison wants a baseline and an alternative, found ${scenarios.length}`);
  const { scenarios: same, levelled } = level(scenarios);
  const { replications } = same[0].run;
  const { ran, threads } = await runAll(await warmedUp(same, options), options);
  return {
    results: assemble('compare', ran),
    asked: replications,
    interrupted: ran[0].fold.replications < replications,
    threads,
    effort: ran.map(({ effort }) => effort),
    levelled,
  };
}
