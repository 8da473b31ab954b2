/** One measure for all: a comparison of runs that differ in more than the plan compares nothing. */
import type { Plan } from '../scenario/model/costs.ts';
import type { Run, Scenario } from '../scenario/model/scenario.ts';
import { writeMetric } from '../scenario/schema/metric.ts';
import { OverrideError } from './overrides.ts';

/** What every scenario of a comparison takes from the baseline. */
const COMMON = ['seed', 'replications', 'warmUp', 'horizon', 'until', 'confidence'] as const satisfies (keyof Run)[];

/** A setting that an alternative had otherwise. */
export interface Levelled {
  scenario: string;
  setting: (typeof COMMON)[number] | 'plan';
  own: string | number;
  used: string | number;
}

/**
 * The scenarios with seed, replications or precision, warm-up, length, end and confidence of the first one, and what had to be
 * changed for it. The plan years are those of the first one that has some. Start date, reading times and targets stay each scenario's own: they belong to the plan.
 */
export function level(scenarios: readonly Scenario[]): { scenarios: Scenario[]; levelled: Levelled[] } {
  const [baseline] = scenarios;
  const names = new Set<string>();
  for (const { name, file } of scenarios) {
    if (names.has(name))
      throw new OverrideError(`two scenarios are named ${name} (${file} is the second): rename a file`);
    names.add(name);
  }
  const levelled: Levelled[] = [];
  // Both sides of an appraisal are run for the same years.
  const plan = scenarios.find((scenario) => scenario.plan !== undefined)?.plan;
  const same = scenarios.map((scenario) => {
    const { seed, replications, precision, warmUp, warmUpBy, horizon, until, confidence } = baseline.run;
    for (const setting of COMMON) {
      const [own, used] = [scenario, baseline].map(({ run }) => settingOf(run, setting));
      if (own !== used) levelled.push({ scenario: scenario.name, setting, own, used });
    }
    const run: Run = { ...scenario.run, seed, replications, warmUp, warmUpBy, horizon, until, confidence };
    if (precision === undefined) delete run.precision;
    else run.precision = precision;
    if (plan === undefined) return { ...scenario, run };
    const [own, used] = [scenario.plan ?? plan, plan].map(planText);
    if (own !== used) levelled.push({ scenario: scenario.name, setting: 'plan', own, used });
    return { ...scenario, run, plan };
  });
  return { scenarios: same, levelled };
}

/** A setting as the file has it. */
function settingOf(run: Run, setting: (typeof COMMON)[number]): string | number {
  if (setting === 'replications') return replicationsText(run);
  return setting === 'warmUp' && run.warmUpBy !== undefined ? 'auto' : run[setting];
}

/** `16`, or with a precision `≤ 1000 (± 5 %; wait.p95 @ lane ± 10)`. */
function replicationsText({ replications, precision }: Run): string | number {
  if (precision === undefined) return replications;
  const widths = precision.absolute.map((one) => `${writeMetric(one)} ± ${one.halfWidth}`);
  return `≤ ${replications} (${[`± ${Number((100 * precision.relative).toPrecision(6))} %`, ...widths].join('; ')})`;
}

/** `2025, 2030 (low, high)`. */
function planText({ years, paths }: Plan): string {
  return `${years.join(', ')} (${Object.keys(paths).join(', ')})`;
}
