/** The document of `choose` (`choose.json`): which of many plans is the best, and how sure that is. */
import { z } from 'zod';
import type { Estimate, Text } from './document.ts';
import { indexFaults, intervalFaults, lengthFaults, warmUpFaults } from './faults.ts';
import type { DocumentKind } from './reading.ts';
import { both, count, estimate, number, share, size, text } from './shapes.ts';
import {
  FACTORS,
  type Factor,
  FIGURE,
  type Figure,
  MOST,
  rangeFaults,
  STUDIED,
  type Studied,
  type StudyRun,
  study,
} from './studied.ts';

export interface Choice extends StudyRun {
  schemaVersion: 1;
  generator: { name: 'smartgate'; version: string };
  command: 'choose';
  /** `kn`: elimination until one is left, with a guarantee. `ocba`: the most for a number of runs, without one. */
  method: 'kn' | 'ocba';
  figure: Figure;
  better: 'less' | 'more';
  /** The smallest difference that matters, in the unit of the figure; null: not asked. */
  indifference: number | null;
  /** Most runs. */
  budget: number;
  /** Runs of every plan before anything is decided. */
  firstStage: number;
  plans: ChoicePlan[];
  /** The plan that was chosen, by its number in `plans`. */
  chosen: number;
  /** The method came to its end; false: the budget did, and the choice is but the best mean of those left. */
  decided: boolean;
  /** `ocba`: probability that the chosen plan is the best, as far as means and variances are known; null: `kn`. */
  probability: number | null;
  /** Where plans are combinations of capacities under a cost; null: they are scenarios. */
  search: ChoiceSearch | null;
}

export interface ChoicePlan {
  /** The scenario, or for a combination of capacities its name and title with their values. */
  name: string;
  title: Text;
  /** A value for each capacity and what they cost; null: a scenario. */
  values: number[] | null;
  cost: number | null;
  /** Over all of its runs. */
  estimate: Estimate;
  runs: number;
  /** Runs of it after which it was dropped; null: it was not. */
  dropped: number | null;
}

/** Which combinations were looked at: those within the cost that leave no room for one more of anything. */
export interface ChoiceSearch {
  scenario: Studied;
  capacities: Factor[];
  /** What one of each costs: VND a year, or 1 where not all of them have a price. */
  prices: number[];
  priced: boolean;
  costAtMost: number;
  /** Combinations within the ranges, and those of them within the cost. */
  combinations: number;
  affordable: number;
}

const PLAN: z.ZodType<ChoicePlan> = z.object({
  name: text,
  title: both,
  values: z.array(number).nullable(),
  cost: number.nullable(),
  estimate: z.object(estimate),
  runs: count,
  dropped: count.nullable(),
});

const SEARCH: z.ZodType<ChoiceSearch> = z.object({
  scenario: STUDIED,
  capacities: FACTORS,
  prices: z.array(size),
  priced: z.boolean(),
  costAtMost: number,
  combinations: count,
  affordable: count,
});

/** How `choose.json` is read. */
export const CHOICE: DocumentKind<Choice> = {
  what: 'document of smartgate choose',
  schema: z.object({
    ...study,
    command: z.literal('choose'),
    method: z.enum(['kn', 'ocba']),
    figure: FIGURE,
    better: z.enum(['less', 'more']),
    indifference: size.nullable(),
    budget: count,
    firstStage: count,
    plans: z.array(PLAN).min(1).max(MOST),
    chosen: count,
    decided: z.boolean(),
    probability: share.nullable(),
    search: SEARCH.nullable(),
  }),
  faults: (choice) => {
    const { plans, chosen, search } = choice;
    const capacities = search?.capacities ?? [];
    return [
      ...warmUpFaults(choice),
      ...plans.flatMap(({ estimate: found, values }, i) => [
        ...intervalFaults(`plans[${i}].estimate`, found),
        ...(values === null ? [] : lengthFaults(`plans[${i}].values`, values, 'capacities', capacities.length)),
      ]),
      ...indexFaults('chosen', chosen, 'plans', plans.length),
      ...rangeFaults('search.capacities', capacities),
      ...(search === null ? [] : lengthFaults('search.prices', search.prices, 'capacities', capacities.length)),
    ];
  },
};
