/** The document of `size` (`size.json`): the cheapest capacities that meet what is asked, and how that was found out. */
import { z } from 'zod';
import type { Estimate } from './document.ts';
import { indexFaults, intervalFaults, lengthFaults, warmUpFaults } from './faults.ts';
import type { DocumentKind } from './reading.ts';
import { count, estimate, number, size, text } from './shapes.ts';
import {
  FACTORS,
  type Factor,
  type Figure,
  figure,
  MOST,
  rangeFaults,
  STUDIED,
  type Studied,
  type StudyRun,
  study,
} from './studied.ts';

export interface Sizing extends StudyRun {
  schemaVersion: 1;
  generator: { name: 'smartgate'; version: string };
  command: 'size';
  scenario: Studied;
  /** What may be built, hired or bought, in whole numbers from `low` to `high`. */
  capacities: Factor[];
  cost: SizingCost;
  requirements: Requirement[];
  test: SizingTest;
  /** Every combination that was tried, in that order. */
  candidates: SizingCandidate[];
  /** The cheapest candidate that meets all requirements, by its number in `candidates`; null: none of them does. */
  answer: number | null;
  /** More capacity made a figure worse, beyond chance; null: never, as far as it was tried. */
  reversal: SizingReversal | null;
}

/** What one more of each capacity costs. */
export interface SizingCost {
  /** By capacity: VND a year, or 1 where not all of them have a price. */
  prices: number[];
  priced: boolean;
  /** The most that a combination may cost; null: any. */
  limit: number | null;
}

/** A figure and what is asked of it. */
export interface Requirement extends Figure {
  sense: 'atMost' | 'atLeast';
  value: number;
  /** Half-width from which on a figure counts as being on the value. */
  indifference: number;
}

/** How the chance of error is shared out. */
export interface SizingTest {
  /** Candidates that the search may have to ask about, and chance of error for each and each of its requirements. */
  questions: number;
  error: number;
  /** Runs after which a candidate is looked at. */
  looks: number[];
}

export interface SizingCandidate {
  /** A number for each capacity. */
  values: number[];
  cost: number;
  meets: boolean;
  /** Runs that were made of it, and why the gate refused them, if it did. */
  runs: number;
  refusal: string | null;
  /** By requirement; empty where the gate refused. */
  figures: SizingFigure[];
}

/** An estimate with the interval by which it was judged, and the finding (see `SizingFinding`). */
export interface SizingFigure extends Estimate {
  finding: SizingFinding;
}

/**
 * `meets`, `misses`: beyond chance. `near`: the interval holds the value and is as narrow as the indifference zone.
 * `open`: it holds the value and is wider.
 */
export type SizingFinding = 'meets' | 'misses' | 'near' | 'open';

/** Candidates with less and with more capacity, and the requirement of which the second is worse. */
export interface SizingReversal {
  less: number;
  more: number;
  requirement: number;
}

const whole = z.number().int();

const REQUIREMENT: z.ZodType<Requirement> = z.object({
  ...figure,
  sense: z.enum(['atMost', 'atLeast']),
  value: number,
  indifference: size,
});

const CANDIDATE: z.ZodType<SizingCandidate> = z.object({
  values: z.array(whole),
  cost: number,
  meets: z.boolean(),
  runs: count,
  refusal: text.nullable(),
  figures: z.array(z.object({ ...estimate, finding: z.enum(['meets', 'misses', 'near', 'open']) })),
});

/** How `size.json` is read. */
export const SIZING: DocumentKind<Sizing> = {
  what: 'document of smartgate size',
  schema: z.object({
    ...study,
    command: z.literal('size'),
    scenario: STUDIED,
    capacities: FACTORS,
    cost: z.object({ prices: z.array(size), priced: z.boolean(), limit: number.nullable() }),
    requirements: z.array(REQUIREMENT).min(1).max(MOST),
    test: z.object({
      questions: count,
      error: z.number().min(0).max(1),
      looks: z.array(count.min(1)).max(MOST),
    }),
    candidates: z.array(CANDIDATE).max(MOST),
    answer: count.nullable(),
    reversal: z.object({ less: count, more: count, requirement: count }).nullable(),
  }),
  faults: (sizing) => {
    const { capacities, cost, requirements, candidates, answer, reversal } = sizing;
    return [
      ...warmUpFaults(sizing),
      ...rangeFaults('capacities', capacities),
      ...lengthFaults('cost.prices', cost.prices, 'capacities', capacities.length),
      ...candidates.flatMap(({ values, refusal, figures }, i) => [
        ...lengthFaults(`candidates[${i}].values`, values, 'capacities', capacities.length),
        ...(refusal === null
          ? lengthFaults(`candidates[${i}].figures`, figures, 'requirements', requirements.length)
          : []),
        ...figures.flatMap((one, k) => intervalFaults(`candidates[${i}].figures[${k}]`, one)),
      ]),
      ...indexFaults('answer', answer, 'candidates', candidates.length),
      ...(reversal === null
        ? []
        : [
            ...indexFaults('reversal.less', reversal.less, 'candidates', candidates.length),
            ...indexFaults('reversal.more', reversal.more, 'candidates', candidates.length),
            ...indexFaults('reversal.requirement', reversal.requirement, 'requirements', requirements.length),
          ]),
    ];
  },
};
