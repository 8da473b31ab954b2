import type { Scenario } from '../scenario/model/scenario.ts';
import type { Experiment } from './experiment.ts';
import { type Levelled, level } from './levelling.ts';
import { warmedUp } from './pilot.ts';
import type { RoundOptions } from './rounds.ts';
import { runAll } from './run-all.ts';

export interface Comparison extends Experiment {
  /** Settings of alternatives that gave way to the baseline's. */
  levelled: Levelled[];
}

/**
 * Runs the first scenario (the baseline) and its alternatives with the same seed, warm-up, length and number of
 * replications (or precision), the baseline's. The random streams are keyed by name and not by scenario, so the k-th
 * truck of a flow has the same luck everywhere, and differences are judged in pairs.
 * @throws {RangeError} for fewer than two scenarios
 * @throws {OverrideError} where two scenarios have the same name (that of their files)
 * @throws {GateRefusal} {UnknownMetric} {Interrupted} as a simulation of each
 */
export async function compare(scenarios: readonly Scenario[], options: RoundOptions = {}): Promise<Comparison> {
  if (scenarios.length < 2)
    throw new RangeError(`a comparison wants a baseline and an alternative, found ${scenarios.length}`);
  const { scenarios: same, levelled } = level(scenarios);
  return { ...(await runAll('compare', await warmedUp(same, options), options)), levelled };
}
