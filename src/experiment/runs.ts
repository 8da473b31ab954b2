/** Scenarios together with their plan years, and the replications of each. */
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Effort } from './experiment.ts';
import type { Fold } from './fold.ts';
import type { YearRuns } from './years.ts';

/** A scenario with its replications: as it is, and of its plan years. */
export interface Ran {
  scenario: Scenario;
  fold: Fold;
  /** The replications of a plan year on a path of demand. */
  ofYear(path: string, year: number): Fold;
  /** All replications, those of the plan years as well. */
  effort(): Effort;
}

/** Gives every scenario its folds: first come those of the scenarios themselves, then the plan years of each in turn. */
export function ranOf(scenarios: readonly Scenario[], years: readonly YearRuns[], folds: readonly Fold[]): Ran[] {
  let next = scenarios.length;
  return scenarios.map((scenario, i) => {
    const own = [folds[i], ...folds.slice(next, next + years[i].runs.length - 1)];
    next += own.length - 1;
    return {
      scenario,
      fold: folds[i],
      ofYear: (path, year) => own[years[i].of(path, year)],
      effort: () => effortOf(scenario.name, own),
    };
  });
}

function effortOf(scenario: string, folds: readonly Fold[]): Effort {
  const sum = (of: (fold: Fold) => number) => folds.reduce((total, fold) => total + of(fold), 0);
  return { scenario, events: sum(({ events }) => events), trucks: sum(({ trucks }) => trucks) };
}
