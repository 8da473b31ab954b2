/** Which plan the goals speak for: every scenario held against all of them, and what it costs where that is known. */
import type { GoalRow, Results } from './document.ts';

/** How a scenario stands with the goals, on all paths of demand. */
export interface GoalStanding {
  scenario: string;
  /** Goals, once for every path of demand, and how many of them are surely reached. */
  goals: number;
  reached: number;
  /** Those that are surely not reached, and those of which it cannot be told. */
  missed: GoalRow[];
  unsure: GoalRow[];
  /** Of building and running it, in prices of the base year [currency a year]; 0 for the baseline; null: not known. */
  annualCosts: number | null;
}

export interface Recommendation {
  /** In the order of the document. */
  standings: GoalStanding[];
  /** Those that surely reach all goals: the baseline, then by cost, the cheapest first. */
  reaching: GoalStanding[];
  /** The one that reaches most, the cheaper one of two; null where there is none. */
  closest: GoalStanding | null;
  /** The costs of all that reach all goals are known. */
  priced: boolean;
}

/** Null where the scenarios have no goals. */
export function recommendation(results: Results): Recommendation | null {
  const { goals = [], scenarios } = results;
  const standings = scenarios.flatMap(({ name }, index) => {
    const rows = goals.filter(({ scenario }) => scenario === name);
    return rows.length === 0 ? [] : [standingOf(name, rows, index === 0 ? 0 : annualCosts(results, name))];
  });
  if (standings.length === 0) return null;
  const cost = ({ annualCosts }: GoalStanding) => annualCosts ?? Number.POSITIVE_INFINITY;
  const cheaper = (a: GoalStanding, b: GoalStanding) => (cost(a) === cost(b) ? 0 : cost(a) - cost(b));
  const reaching = standings.filter(({ goals, reached }) => reached === goals).toSorted(cheaper);
  const [closest] = standings.toSorted(
    (a, b) => b.reached - a.reached || a.missed.length - b.missed.length || cheaper(a, b),
  );
  return { standings, reaching, closest, priced: reaching.every(({ annualCosts }) => annualCosts !== null) };
}

function standingOf(scenario: string, rows: GoalRow[], annualCosts: number | null): GoalStanding {
  const of = (verdict: GoalRow['verdict']) => rows.filter((row) => row.verdict === verdict);
  const [missed, unsure] = [of('notReached'), of('cannotTell')];
  return {
    scenario,
    goals: rows.length,
    reached: rows.length - missed.length - unsure.length,
    missed,
    unsure,
    annualCosts,
  };
}

/** On the path of demand on which it costs most. */
function annualCosts({ value = [] }: Results, scenario: string): number | null {
  const known = value.filter((one) => one.scenario === scenario).map(({ annualCosts }) => annualCosts);
  return known.length === 0 ? null : Math.max(...known);
}
