/** Scenarios together with their plan years: run in one go, so that all of them share their luck. */
import type { Results } from '../results/document.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { assemble } from './assemble.ts';
import type { Experiment } from './experiment.ts';
import { watched } from './journey.ts';
import { type ForkOptions, runRounds } from './rounds.ts';
import { type Ran, ranOf } from './runs.ts';
import { Steering } from './steering.ts';
import { yearRuns } from './years.ts';

/**
 * Runs every scenario and its plan years with the seed of the first one, and as often as that one says: a number of
 * times, or until what matters is known to its precision.
 */
export async function runAll(
  command: Results['command'],
  scenarios: readonly Scenario[],
  options: ForkOptions,
): Promise<Experiment> {
  const { seed, replications, precision } = scenarios[0].run;
  const years = scenarios.map(yearRuns);
  const later = years.flatMap(({ runs }) => runs.slice(1));
  let ran: Ran[] = [];
  let steering: Steering | undefined;
  const told = scenarios.map(watched);
  const how = options.past === undefined ? options : { ...options, past: told[0] };
  const { threads, interrupted } = await runRounds([...told, ...later], seed, replications, how, (folds) => {
    ran = ranOf(scenarios, years, folds);
    if (precision !== undefined) steering = new Steering(ran, precision);
    return steering;
  });
  return {
    results: assemble(command, ran, steering?.rows(), options.past),
    asked: precision === undefined ? replications : null,
    interrupted,
    threads,
    effort: ran.map(({ effort }) => effort()),
  };
}
