/** Key metrics and published figures name rows of the results by hand; a slip there must be heard before the run. */
import { Gate } from '../gate/gate.ts';
import type { Layout } from '../gate/outcome.ts';
import type { MetricRef, Scenario } from '../scenario/model/scenario.ts';
import { closest } from '../scenario/schema/closest.ts';
import { writeMetric } from '../scenario/schema/metric.ts';
import { named } from './named.ts';

/** A scenario asks for a row that this gate does not have. */
export class UnknownMetric extends Error {
  constructor(scenario: string, issues: string[]) {
    super(`${scenario}: a metric that is not there\n${issues.map((issue) => `  ${issue}`).join('\n')}`);
    this.name = 'UnknownMetric';
  }
}

/** Makes the gate of a scenario ready and looks for every row it asks for, without running it; throws as a run would. */
export function checkCompiles(scenario: Scenario): void {
  checkReferences(scenario, named(scenario.name, () => new Gate(scenario)).layout);
}

/** Throws `UnknownMetric` unless a scenario has every one of these rows. */
export function checkMetrics(scenario: Scenario, refs: readonly MetricRef[]): void {
  const { layout } = named(scenario.name, () => new Gate(scenario));
  const rows = layout.metrics.map(writeMetric);
  const issues = refs.flatMap((ref) => {
    const name = writeMetric(ref);
    return rows.includes(name) ? [] : [`metrics: no ${name}${hint(name, ref.metric, rows)}`];
  });
  if (issues.length > 0) throw new UnknownMetric(scenario.name, issues);
}

/** Throws `UnknownMetric` unless every key metric, every goal and every published figure is a row of this layout. */
export function checkReferences(scenario: Scenario, layout: Layout): void {
  const issues: string[] = [];
  const rows = layout.metrics.map(writeMetric);
  const look = (where: string, ref: MetricRef, among: readonly string[], when = '') => {
    const name = writeMetric(ref);
    if (!among.includes(name)) issues.push(`${where}: no ${name}${when}${hint(name, ref.metric, among)}`);
  };
  for (const ref of scenario.keyMetrics) look('keyMetrics', ref, rows);
  for (const goal of scenario.goals ?? []) look(`goals.${goal.name}`, goal, rows);
  for (const figure of scenario.published) {
    const { at } = figure;
    if (at === null) look('published', figure, rows);
    else {
      const levels = layout.series.filter((row) => row.by === 'at' && row.from === at);
      look('published', figure, levels.map(writeMetric), ` at ${clock(at)}`);
    }
  }
  if (issues.length > 0) throw new UnknownMetric(scenario.name, issues);
}

/** The nearest row of the same metric, or some of its rows, or the nearest row of any. */
function hint(name: string, metric: string, rows: readonly string[]): string {
  const same = rows.filter((row) => row === metric || row.startsWith(`${metric} `));
  const near = closest(name, same) ?? (same.length === 0 ? closest(name, rows) : null);
  if (near !== null) return `, did you mean ${near}?`;
  return same.length === 0 ? '' : `; there is ${same.slice(0, 6).join(', ')}${same.length > 6 ? ', …' : ''}`;
}

function clock(minute: number): string {
  const two = (x: number) => String(x).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)} (is it in run.readAt?)`;
}
