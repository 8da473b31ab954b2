/** Figures, values of them and costs that are named at the prompt: `--metric 'wait.p95 @ lanes'`, `--indifference '10 min'`. */
import type { MetricRef } from '../model/scenario.ts';
import { metric, metricKind } from '../schema/metric.ts';
import { parseMoney } from '../schema/money.ts';
import { parseFigure } from '../schema/published.ts';
import { hear, Refusal, show } from '../schema/refusal.ts';
import { ScenarioError } from './issue.ts';

/** Reads a metric. Throws a `ScenarioError`. */
export function readMetric(text: string): MetricRef {
  const read = metric.safeParse(text);
  if (read.success) return read.data;
  throw refused('--metric', text, read.error.issues[0].message);
}

/** Reads a value in the unit of a metric's rows; `option` is where it was typed. Throws a `ScenarioError`. */
export function readValue(text: string, { metric }: MetricRef, option: string): number {
  return guarded(option, text, () => {
    const value = parseFigure(isBare(text) ? Number(text) : text, metricKind(metric));
    if (!(value > 0)) throw new Refusal('a value above 0');
    return value;
  });
}

/** Reads an amount of money [VND], or a bare number. Throws a `ScenarioError`. */
export function readCost(text: string, option: string): number {
  return guarded(option, text, () => (isBare(text) ? Number(text) : parseMoney(text)));
}

function isBare(text: string): boolean {
  return /^\s*(\d+\.?\d*|\.\d+)\s*$/.test(text);
}

function guarded<T>(option: string, text: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw refused(option, text, error.message);
    throw error;
  }
}

function refused(option: string, text: string, message: string): ScenarioError {
  const { rule, fix, found } = hear(message);
  const issue = { file: option, line: 0, column: 0, path: '', found: found || show(text), rule };
  return new ScenarioError([{ ...issue, ...(fix && { fix }) }]);
}
