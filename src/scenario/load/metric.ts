/** `--metric 'wait.p95 @ lanes'`: a row of the results, named at the prompt. */
import type { MetricRef } from '../model/scenario.ts';
import { metric } from '../schema/metric.ts';
import { hear, show } from '../schema/refusal.ts';
import { ScenarioError } from './issue.ts';

/** Reads a metric. Throws a `ScenarioError`. */
export function readMetric(text: string): MetricRef {
  const read = metric.safeParse(text);
  if (read.success) return read.data;
  const { rule, fix, found } = hear(read.error.issues[0].message);
  const issue = { file: '--metric', line: 0, column: 0, path: '', found: found || show(text), rule };
  throw new ScenarioError([{ ...issue, ...(fix && { fix }) }]);
}
