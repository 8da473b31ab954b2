import { VERSION } from '../../results/version.ts';
import { sha256Of, sha256OfScenario } from '../../scenario/load/sha.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';

/**
 * What the numbers of a scenario's runs depend on, as a hash: all of the scenario but how often and with which seed it
 * is run, and the version of smartgate. Together with seed and replication it names a run.
 */
export function hashOf(scenario: Scenario): string {
  const { precision: _, ...rest } = scenario.run;
  const run = { ...rest, replications: 0, seed: VERSION };
  const hash = known.get(scenario) ?? sha256OfScenario({ ...scenario, run });
  known.set(scenario, hash);
  return hash;
}

/** The same of a run that goes on from the warm-up of another scenario, where it does. */
export function hashOfRun(scenario: Scenario, past: Scenario | undefined): string {
  return past === undefined ? hashOf(scenario) : sha256Of([hashOf(scenario), hashOf(past)]);
}

/** A scenario does not change once it is there. */
const known = new WeakMap<Scenario, string>();
