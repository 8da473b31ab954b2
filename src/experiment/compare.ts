import type { Scenario } from '../scenario/model/scenario.ts';
import type { Experiment } from './experiment.ts';
import { type Levelled, level } from './levelling.ts';
import { checkPast, warmedUpTo } from './past.ts';
import { warmedUp } from './pilot.ts';
import type { RoundOptions } from './rounds.ts';
import { runAll } from './run-all.ts';

export interface Comparison extends Experiment {
  /** Settings of alternatives that gave way to the baseline's. */
  levelled: Levelled[];
}

export interface CompareOptions extends RoundOptions {
  /**
   * When the alternatives branch off from the runs of the baseline [min from the start], above 0: that is the warm-up, and
   * the only one. From then on there are the units and hours of each, which is all in which they may differ; trucks inside
   * stay where they are. Left out: every scenario has a warm-up of its own.
   */
  forkAt?: number;
}

/**
 * Runs the first scenario (the baseline) and its alternatives with the same seed, warm-up, length and number of
 * replications (or precision), the baseline's. The random streams are keyed by name and not by scenario, so the k-th
 * truck of a flow has the same luck everywhere, and differences are judged in pairs.
 * @throws {RangeError} for fewer than two scenarios, or a fork that is not above 0
 * @throws {OverrideError} where two scenarios have the same name (that of their files), or there is nothing to fork
 * @throws {GateRefusal} where an alternative differs in what a fork cannot bring about
 * @throws {GateRefusal} {UnknownMetric} {Interrupted} as a simulation of each
 */
export async function compare(scenarios: readonly Scenario[], options: CompareOptions = {}): Promise<Comparison> {
  if (scenarios.length < 2)
    throw new RangeError(`a comparison wants a baseline and an alternative, found ${scenarios.length}`);
  const { forkAt, ...how } = options;
  if (forkAt !== undefined) return forked(scenarios, forkAt, how);
  const { scenarios: same, levelled } = level(scenarios);
  return { ...(await runAll('compare', await warmedUp(same, how), how)), levelled };
}

async function forked(scenarios: readonly Scenario[], at: number, how: RoundOptions): Promise<Comparison> {
  if (!(at > 0)) throw new RangeError(`a fork at minute ${at}: it must be above 0`);
  const { scenarios: same, levelled } = level(scenarios.map((scenario) => warmedUpTo(at, scenario)));
  const [past] = same;
  checkPast(past, at);
  return { ...(await runAll('compare', same, { ...how, past })), levelled };
}
