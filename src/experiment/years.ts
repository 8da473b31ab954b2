/** Plan years: the same scenario with the traffic of other years. */
import type { Arrivals } from '../scenario/model/flow.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { demandOf } from '../scenario/schema/growth.ts';
import { OverrideError } from './overrides.ts';

/** Arrivals that have no rate to be multiplied. */
const FIXED: Arrivals['kind'][] = ['renewal', 'recorded', 'appointments'];

/** A scenario with its plan years: `runs[0]` is as written, the others have more traffic or less. */
export interface YearRuns {
  runs: Scenario[];
  /** Which of `runs` stands for a year on a path of demand; for the year in which the run starts, the first one. */
  of(path: string, year: number): number;
}

/**
 * One more run for every plan year and path whose traffic is not that of the file. The run keeps its dates, and with
 * them its weekdays, seasons and holidays: of another year it has the traffic, as a multiple of the Poisson rates.
 */
export function yearRuns(scenario: Scenario): YearRuns {
  const { plan, run } = scenario;
  const start = Number(run.start.slice(0, 4));
  const runs = [scenario];
  const known = new Map([[1, 0]]);
  const at = new Map<string, number>();
  const paths = Object.entries(plan?.paths ?? {});
  for (const [path, growth] of paths) {
    for (const year of plan?.years ?? []) {
      const factor = demandOf(growth, year) / demandOf(growth, start);
      let index = known.get(factor);
      if (index === undefined) {
        index = runs.length;
        known.set(factor, index);
        const suffix = paths.length > 1 ? `-${path}` : '';
        runs.push(grown(scenario, `${scenario.name}@${year}${suffix}`, factor));
      }
      at.set(`${path}|${year}`, index);
    }
  }
  return {
    runs,
    of(path, year) {
      const index = at.get(`${path}|${year}`) ?? (year === start ? 0 : undefined);
      if (index === undefined) throw new OverrideError(`${scenario.name}: the year ${year} is not one of the plan`);
      return index;
    },
  };
}

function grown(scenario: Scenario, name: string, factor: number): Scenario {
  const flows = Object.entries(scenario.flows).map(([key, flow]) => [
    key,
    { ...flow, arrivals: multiplied(`${scenario.name}, flow ${key}`, flow.arrivals, factor) },
  ]);
  return { ...scenario, name, flows: Object.fromEntries(flows) };
}

/** Sources that are never empty and vehicles that stay inside are as many in every year. */
function multiplied(whose: string, arrivals: Arrivals, factor: number): Arrivals {
  if (FIXED.includes(arrivals.kind)) {
    throw new OverrideError(`${whose}: only arrivals with a rate (poisson) can grow with the years of the plan`);
  }
  if (arrivals.kind !== 'poisson') return arrivals;
  return { ...arrivals, rates: arrivals.rates.map((rate) => rate * factor) };
}
