import type { Flow } from '../../model/flow.ts';
import type { Goal } from '../../model/scenario.ts';
import type { Context } from './context.ts';
import { checkMetric } from './metrics.ts';
import { startYear } from './run.ts';

/** Goals with their names looked up; the year of each must be one that is run. */
export function normaliseGoals(context: Context, flows: Record<string, Flow>): Goal[] {
  const years = new Set([startYear(context.written), ...(context.written.plan?.years ?? [])]);
  return Object.entries(context.written.goals ?? {}).map(([key, goal]) => {
    const { metric, title, sense, value, by, source } = goal;
    checkMetric(context, flows, metric, ['goals', key, 'metric']);
    if (by !== null && !years.has(by) && !context.lost.has('plan') && !context.lost.has('run')) {
      context.report.add(['goals', key, 'by'], 'a year of the plan, or the one in which the run starts', {
        fix: `add ${by} to \`plan: { years: … }\``,
      });
    }
    return { name: key, title: title ?? { en: key, vi: key }, ...metric, sense, value, by, source };
  });
}
