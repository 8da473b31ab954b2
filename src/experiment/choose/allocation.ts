import { moments } from '../../stats/infer/interval.ts';
import { ocbaIncrement, ocbaProbability, ocbaShares } from '../../stats/infer/selection/ocba.ts';
import { type Contest, checkBudget, FIRST_STAGE } from './contest.ts';
import { bestOf, type Question, type Verdict } from './elimination.ts';

/** Parts in which the budget is given out after the first stage. */
const PARTS = 20;

/** Gives the whole budget out, part by part, where it helps most to tell which plan is the best (see `ocbaShares`). */
export async function allocate(contest: Contest, { better, budget }: Question): Promise<Verdict> {
  const systems = contest.values.map((_, i) => i);
  checkBudget(systems.length, budget);
  await contest.run(new Map(systems.map((i) => [i, FIRST_STAGE])));
  const part = Math.max(systems.length, Math.ceil((budget - contest.runs) / PARTS));
  while (contest.runs < budget) {
    const { means, sds, counts } = stateOf(contest);
    const more = ocbaIncrement(counts, ocbaShares(means, sds, better), Math.min(part, budget - contest.runs));
    await contest.run(new Map(more.map((runs, i) => [i, runs])));
  }
  const { means, sds, counts } = stateOf(contest);
  return {
    chosen: bestOf(contest, systems, better),
    decided: true,
    dropped: systems.map(() => null),
    probability: ocbaProbability(means, sds, counts, better),
  };
}

function stateOf({ values }: Contest) {
  const found = values.map(moments);
  return {
    means: found.map(({ mean }) => mean),
    sds: found.map(({ variance }) => Math.sqrt(variance)),
    counts: values.map(({ length }) => length),
  };
}
