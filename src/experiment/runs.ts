/** Scenarios together with their plan years: run in one go, so that all of them share their luck. */
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Effort } from './experiment.ts';
import type { Fold } from './fold.ts';
import { type RoundOptions, runRounds } from './rounds.ts';
import { type YearRuns, yearRuns } from './years.ts';

/** A scenario with its replications: as it is, and of its plan years. */
export interface Ran {
  scenario: Scenario;
  fold: Fold;
  /** The replications of a plan year on a path of demand. */
  ofYear(path: string, year: number): Fold;
  effort: Effort;
}

export interface Runs {
  ran: Ran[];
  threads: number;
}

/** Runs every scenario and its plan years with the seed and the number of replications of the first one. */
export async function runAll(scenarios: readonly Scenario[], options: RoundOptions): Promise<Runs> {
  const { seed, replications } = scenarios[0].run;
  const years = scenarios.map(yearRuns);
  // The scenarios themselves come first.
  const later = years.flatMap(({ runs }) => runs.slice(1));
  const { folds, threads } = await runRounds([...scenarios, ...later], seed, replications, options);
  let next = scenarios.length;
  const ran = scenarios.map((scenario, i): Ran => {
    const own = [folds[i], ...folds.slice(next, next + years[i].runs.length - 1)];
    next += own.length - 1;
    return { scenario, fold: folds[i], ofYear: yearOf(own, years[i]), effort: effortOf(scenario.name, own) };
  });
  return { ran, threads };
}

function yearOf(folds: readonly Fold[], { of }: YearRuns): Ran['ofYear'] {
  return (path, year) => folds[of(path, year)];
}

function effortOf(scenario: string, folds: readonly Fold[]): Effort {
  const sum = (of: (fold: Fold) => number) => folds.reduce((total, fold) => total + of(fold), 0);
  return { scenario, events: sum(({ events }) => events), trucks: sum(({ trucks }) => trucks) };
}
