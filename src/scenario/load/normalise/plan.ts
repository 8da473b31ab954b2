import type { Plan } from '../../model/costs.ts';
import type { Flow } from '../../model/flow.ts';
import type { WrittenPlan } from '../../schema/plan.ts';
import { type Context, exists } from './context.ts';

/** Arrivals that have no rate to be multiplied. */
const FIXED = ['renewal', 'recorded', 'appointments'];

/** Years and paths of demand; every flow must be one that can grow. */
export function normalisePlan(context: Context, { years, growth }: WrittenPlan, flows: Record<string, Flow>): Plan {
  const paths: Plan['paths'] = {};
  growth.forEach((name, i) => {
    exists(context, 'growth', name, ['plan', 'growth', ...(growth.length > 1 ? [i] : [])], `the growth "${name}"`);
    const path = context.written.growth?.[name];
    if (path === undefined) return;
    const { since, perYear, byYear } = path;
    paths[name] = { since, perYear, ...(byYear && { byYear }) };
  });
  for (const [name, { arrivals }] of Object.entries(flows)) {
    if (!FIXED.includes(arrivals.kind)) continue;
    context.report.add(['flows', name, 'arrivals'], 'arrivals that can grow with the years of the plan', {
      fix: 'write a rate: `arrivals: { poisson: { perDay: … } }`',
    });
  }
  return { years, paths };
}
