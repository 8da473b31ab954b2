/** `--require 'metric @ place <= value'`: a goal of a scenario, written at the prompt. */
import type { Goal } from '../model/scenario.ts';
import { metric, metricKind } from '../schema/metric.ts';
import { parseFigure } from '../schema/published.ts';
import { hear, Refusal } from '../schema/refusal.ts';
import { ScenarioError } from './issue.ts';

const RULE = "metric @ place <= value, such as 'turnedAway.share @ yard <= 2 %' or 'wait.p95 @ lanes <= 24 h'";

/** Reads a requirement. Throws a `ScenarioError`. */
export function readRequirement(text: string): Goal {
  const [, left, sign, right] = /^(.*?)(<=|>=|≤|≥)(.*)$/s.exec(text) ?? [];
  if (sign === undefined) throw refuse(text, new Refusal(RULE));
  const read = metric.safeParse(left.trim());
  if (!read.success) throw refuse(text, new Refusal(...told(read.error.issues[0].message)));
  const ref = read.data;
  const written = right.trim();
  try {
    const kind = metricKind(ref.metric);
    if (kind === 'rate' && written.endsWith('%')) {
      throw new Refusal('a rate such as 150 /day', `for a share write \`${ref.metric}.share\``);
    }
    const bare = written !== '' && Number.isFinite(Number(written));
    const value = parseFigure(bare ? Number(written) : written, kind);
    const title = { en: text, vi: text };
    return { ...ref, name: text, title, sense: /[<≤]/.test(sign) ? 'atMost' : 'atLeast', value, by: null, source: '' };
  } catch (error) {
    if (error instanceof Refusal) throw refuse(text, error);
    throw error;
  }
}

function told(message: string): [rule: string, fix: string, found: string] {
  const { rule, fix, found } = hear(message);
  return [rule, fix, found];
}

function refuse(text: string, { message }: Refusal): ScenarioError {
  const { rule, fix, found } = hear(message);
  const issue = { file: '--require', line: 0, column: 0, path: '', found: found || JSON.stringify(text), rule };
  return new ScenarioError([{ ...issue, ...(fix && { fix }) }]);
}
