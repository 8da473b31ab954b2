/** Of which plans and which trucks the known tables speak: paper is scarce, and the rest is in `metrics.csv`. */
import { recommendation } from '../../../results/recommendation.ts';
import type { Scale } from '../../quantity.ts';
import type { Shown, View } from '../../view.ts';
import { estimateCell } from '../cells.ts';
import { type TableRow, table } from '../table.ts';

/** Rows of trucks, the whole gate included. */
const WAYS = 6;

/** The baseline, and the plan that the goals speak for, or the only other one. */
export function toldOf({ results, scenarios, baseline, alternatives }: View): Shown[] {
  const found = recommendation(results);
  const best = found?.reaching[0]?.scenario ?? found?.closest?.scenario;
  const other = scenarios.find(({ name }) => name === best) ?? (alternatives.length === 1 ? alternatives[0] : baseline);
  return other === baseline ? [baseline] : [baseline, other];
}

/** All trucks; then groups of one direction where the file has such, else the busiest flows. */
export function waysOf(view: View, plans: readonly Shown[]): string[] {
  const observed = (flow: string) => plans.some(({ name }) => view.metric(name, 'timeInSystem', 'all', flow));
  const { flows } = view.baseline.entry;
  const direction = (name: string) => view.flow(name)?.direction ?? null;
  const oneWay = (members: readonly string[]) =>
    members.length > 0 && direction(members[0]) !== null && new Set(members.map(direction)).size === 1;
  const groups = flows.filter(({ kind, members = [] }) => kind === 'group' && oneWay(members));
  const traffic = (flow: string) => view.metric(view.baseline.name, 'throughput', 'all', flow)?.mean ?? 0;
  const single = flows.filter(({ kind }) => kind === 'flow');
  const told = (groups.length > 0 ? groups : single).map(({ name }) => name).filter(observed);
  const busiest = told.toSorted((a, b) => traffic(b) - traffic(a)).slice(0, WAYS - 1);
  return ['all', ...told.filter((name) => busiest.includes(name))].filter(observed);
}

/** A figure of a table: its heading, its metric, and how it is shown. */
export interface Column {
  head: string;
  metric: string;
  scale: Scale;
}

/** A row for each kind of trucks, under a row with the name of the plan where there are two. */
export function plansTable(
  view: View,
  plans: readonly Shown[],
  ways: readonly string[],
  columns: readonly Column[],
  caption: string,
) {
  const { words } = view;
  const shown = columns.filter(({ metric }) =>
    plans.some(({ name }) => ways.some((flow) => view.metric(name, metric, 'all', flow))),
  );
  const rows = plans.flatMap(({ name, label }): TableRow[] => [
    ...(plans.length > 1 ? [{ head: label, cells: shown.map(() => ''), strong: true }] : []),
    ...ways
      .filter((flow) => shown.some(({ metric }) => view.metric(name, metric, 'all', flow)))
      .map((flow) => ({
        head: view.where('all', flow),
        cells: shown.map(({ metric, scale }) => estimateCell(view, view.metric(name, metric, 'all', flow), scale)),
      })),
  ]);
  const head = [words.known.trucks, ...shown.map(({ head, scale }) => words.withUnit(head, scale.name))];
  return table({ caption, quiet: true, head, rows });
}

/** The scale that suits the longest of a time over plans and trucks. */
export function longestOf(view: View, plans: readonly Shown[], ways: readonly string[], metric: string): number {
  const means = plans.flatMap(({ name }) => ways.map((flow) => view.metric(name, metric, 'all', flow)?.mean ?? 0));
  return Math.max(...means);
}
