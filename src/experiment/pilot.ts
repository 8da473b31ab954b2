/** `run.warmUp: auto`: a few replications without a warm-up say how long it should be, and all are run with that. */
import { GateRefusal } from '../gate/refusal.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { type RoundOptions, runRounds } from './rounds.ts';
import { PILOT, warmUpFrom } from './warm-up.ts';

/** Batches of a pilot, at least. */
const FEW = 10;

/**
 * The scenarios with the warm-up that a pilot of the first one and of the others asks for, the longest of them for all;
 * as they are where the first one has a warm-up of its own. The pilot has the seed of the runs.
 * @throws {GateRefusal} where the run has too few days to tell
 */
export async function warmedUp(scenarios: readonly Scenario[], options: RoundOptions): Promise<Scenario[]> {
  const [{ run }] = scenarios;
  if (run.warmUpBy === undefined) return [...scenarios];
  const { signal, threads, makeGate } = options;
  const { folds } = await runRounds(scenarios, run.seed, PILOT, { signal, threads, makeGate });
  for (const { scenario, layout } of folds) {
    if (layout.course.batches >= FEW) continue;
    throw new GateRefusal(
      `${scenario}: run.warmUp: auto wants a run of at least ${FEW} days, found ${layout.course.batches}: ` +
        'lengthen run.days or write the warm-up, such as run.warmUp: 2 d',
    );
  }
  const warmUp = Math.max(...folds.map(warmUpFrom));
  return scenarios.map((scenario) => ({ ...scenario, run: { ...scenario.run, warmUp } }));
}
