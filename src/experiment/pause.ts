/** One replication in two parts, with a state in between that can be kept. */
import { Gate } from '../gate/gate.ts';
import { sha256OfScenario } from '../scenario/load/sha.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Experiment } from './experiment.ts';
import { watched } from './journey.ts';
import { named } from './named.ts';
import { override } from './overrides.ts';
import { warmedUp } from './pilot.ts';
import type { RoundOptions } from './rounds.ts';
import { runAll } from './run-all.ts';
import { type Paused, StateError } from './state-file.ts';

/**
 * Runs the first replication of a scenario up to minute `time`, with all that happens then, and gives its state.
 * @throws {GateRefusal} where the run is over before, or cannot go on
 */
export async function pause(scenario: Scenario, time: number, options: RoundOptions = {}): Promise<Paused> {
  const [ready] = await warmedUp([override(scenario, { replications: 1 })], options);
  const { seed, warmUp } = ready.run;
  const replication = 0;
  const state = named(scenario.name, () => new Gate(watched(ready)).pause(seed, replication, time));
  return { scenario: scenario.name, sha256: sha256OfScenario(ready), seed, replication, time, warmUp, state };
}

/**
 * Runs the rest of a replication: the results are those of the scenario with one replication, to the last byte. Plan
 * years, which have runs of their own, are run as ever.
 * @throws {StateError} where the state is of another scenario, another seed or other settings
 */
export async function resume(scenario: Scenario, paused: Paused, options: RoundOptions = {}): Promise<Experiment> {
  const once = override(scenario, { replications: 1 });
  // The warm-up that a pilot found is kept, and not looked for again.
  const warmUp = once.run.warmUpBy === undefined ? once.run.warmUp : paused.warmUp;
  const ready = { ...once, run: { ...once.run, warmUp } };
  refuseOther(ready, paused);
  const makeGate = (one: Scenario) => {
    const gate = new Gate(one);
    // Of the scenario itself, not of its plan years, journeys are told.
    return one.run.journey !== undefined ? { layout: gate.layout, replicate: () => gate.resume(paused.state) } : gate;
  };
  return runAll('run', [ready], { ...options, makeGate });
}

function refuseOther(scenario: Scenario, { scenario: name, sha256, seed }: Paused): void {
  if (seed !== scenario.run.seed) {
    throw new StateError(
      `the saved run has the seed ${seed}, and ${scenario.name} is to run with ${scenario.run.seed}: add --seed ${seed}`,
    );
  }
  if (sha256 !== sha256OfScenario(scenario)) {
    throw new StateError(
      `the saved run is not of ${scenario.name} as it is now (it is of ${name}): ` +
        'the files, --set and --days must be those with which it was saved',
    );
  }
}
