import type { SeriesRow } from '../../results/document.ts';
import { type Html, html } from '../html.ts';
import { metricTitle } from '../metric.ts';
import { clockText, estimateText } from '../quantity.ts';
import type { View } from '../view.ts';
import { portions, table } from './table.ts';

/** Rows of a table, and scenarios beside each other. */
const ROWS = 24;
const COLUMNS = 5;

/** Levels at asked times of day, such as the stock at 20:00 of the daily bulletin; null where none was asked for. */
export function levelsPart(view: View): Html | null {
  const rows = view.results.series.filter((row) => row.by === 'at' && worthTelling(view, row));
  const subjects = new Map(rows.map((row) => [`${row.metric} ${row.from}`, row]));
  // The stock of the gate is what the daily bulletin begins with.
  const ranked = [...subjects.values()].toSorted((a, b) => stockFirst(a) - stockFirst(b));
  const parts = ranked.map(({ metric, from }) => levelTables(view, metric, from, rows));
  return parts.length > 0 ? html`${parts}` : null;
}

const stockFirst = ({ metric }: SeriesRow) => (metric === 'numberInSystem' ? 0 : 1);

/** Stocks of the gate and its groups (its flows, where it has no groups); bays taken in yards. */
function worthTelling(view: View, { metric, place, flow }: SeriesRow): boolean {
  const grouped = view.baseline.entry.flows.some(({ kind }) => kind === 'group');
  if (place === 'all') return flow === 'all' || view.flow(flow)?.kind === (grouped ? 'group' : 'flow');
  const yard = view.scenarios.some(({ name }) => view.place(name, place)?.kind === 'yard');
  return metric === 'occupancy' && flow === 'all' && yard;
}

/** One level at one time: where as rows, scenarios as columns. */
function levelTables(view: View, metric: string, from: number, all: SeriesRow[]): Html {
  const { words, results } = view;
  const rows = all.filter((row) => row.metric === metric && row.from === from);
  const found = new Map(rows.map((row) => [idOf(row.scenario, row), row]));
  const wanted = [...new Map(rows.map((row) => [idOf('', row), row])).values()];
  const ranked = wanted.toSorted((a, b) => rankOf(view, a) - rankOf(view, b)).slice(0, ROWS);
  const cell = (row: SeriesRow | undefined) =>
    row ? estimateText({ ...row, n: results.replications, variance: 0 }, { per: 1 }, words) : words.numerals.none;
  const caption = `${metricTitle(metric, words, view.titles)} ${words.hours.at(clockText(from))}`;
  return html`<h3>${caption}</h3>
${portions(view.scenarios, COLUMNS).map((scenarios) =>
  table({
    caption,
    quiet: true,
    head: [words.differences.where, ...scenarios.map(({ label }) => label)],
    rows: ranked.map((row) => ({
      head: view.where(row.place, row.flow),
      cells: scenarios.map(({ name }) => cell(found.get(idOf(name, row)))),
    })),
  }),
)}`;
}

const idOf = (scenario: string, row: SeriesRow) => [scenario, row.place, row.flow].join('\u0001');

/** The whole gate, groups, places, then single flows. */
function rankOf(view: View, row: SeriesRow): number {
  if (row.place !== 'all') return 2;
  if (row.flow === 'all') return 0;
  return view.flow(row.flow)?.kind === 'group' ? 1 : 3;
}
