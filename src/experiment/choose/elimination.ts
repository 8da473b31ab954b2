import { moments } from '../../stats/infer/interval.ts';
import { KimNelson } from '../../stats/infer/selection/kim-nelson.ts';
import { type Contest, checkBudget, FIRST_STAGE } from './contest.ts';

export interface Question {
  better: 'less' | 'more';
  /** Probability with which the best is to be chosen. */
  confidence: number;
  /** Most runs of all plans together. */
  budget: number;
}

/** What came of a method. */
export interface Verdict {
  chosen: number;
  /** It came to its end, and not only the budget did. */
  decided: boolean;
  /** Runs after which each plan was dropped; null: it was not. */
  dropped: (number | null)[];
  probability: number | null;
}

/**
 * Runs all plans that are left, a few rounds at a time, and drops those that are clearly behind, until one is left (see
 * `KimNelson`). Where the budget ends first, the best mean of those left.
 */
export async function eliminate(contest: Contest, question: Question, indifference: number): Promise<Verdict> {
  const { better, confidence, budget } = question;
  const systems = contest.values.length;
  checkBudget(systems, budget);
  const selection = new KimNelson({ systems, firstStage: FIRST_STAGE, confidence, indifference, better });
  const dropped = new Array<number | null>(systems).fill(null);
  while (!selection.finished) {
    const { rounds, survivors } = selection;
    const affordable = Math.floor((budget - contest.runs) / survivors.length);
    const more = Math.min(stepAfter(rounds), affordable);
    if (more === 0) break;
    await contest.run(new Map(survivors.map((i) => [i, more])));
    for (let r = rounds; r < rounds + more && !selection.finished; r++) {
      for (const i of selection.take(contest.values.map((values) => values[r]))) dropped[i] = r + 1;
    }
  }
  const chosen = bestOf(contest, selection.survivors, better);
  return { chosen, decided: selection.finished, dropped, probability: null };
}

/** Rounds that are run together: one in ten more, so that few are run for nothing and threads have work. */
function stepAfter(rounds: number): number {
  return Math.max(FIRST_STAGE, Math.floor(rounds / 10));
}

/** The plan with the best mean of some, the first of equals. */
export function bestOf({ values }: Contest, plans: readonly number[], better: 'less' | 'more'): number {
  const sign = better === 'less' ? 1 : -1;
  const mean = (i: number) => sign * moments(values[i]).mean;
  return plans.reduce((best, i) => (mean(i) < mean(best) ? i : best), plans[0]);
}
