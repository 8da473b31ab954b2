import type { Plan } from '../../model/costs.ts';
import type { Flow } from '../../model/flow.ts';
import type { WrittenPlan } from '../../schema/plan.ts';
import type { Context } from './context.ts';
import { startYear } from './run.ts';

/** Years and growth; every flow must be one that can grow. */
export function normalisePlan(context: Context, written: WrittenPlan, flows: Record<string, Flow>): Plan {
  const first = Math.min(startYear(context.written), ...written.years);
  for (const [name, { arrivals }] of Object.entries(flows)) {
    if (arrivals.kind !== 'renewal' && arrivals.kind !== 'recorded') continue;
    context.report.add(['flows', name, 'arrivals'], 'arrivals that can grow with the years of the plan', {
      fix: 'write a rate: `arrivals: { poisson: { perDay: … } }`',
    });
  }
  const paths = Object.entries(written.paths).map(([name, growth]) => {
    const steps = typeof growth === 'number' ? [{ year: first, value: growth }] : growth;
    return [name, steps.map(({ year, value }) => ({ from: year, rate: value }))] as const;
  });
  return { years: written.years, paths: Object.fromEntries(paths) };
}
