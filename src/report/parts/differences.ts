import type { DifferenceRow } from '../../results/document.ts';
import { parseMetric } from '../../results/metrics.ts';
import { pairingOf } from '../../results/pairing.ts';
import { type Html, html } from '../html.ts';
import { judgementOf } from '../judgement.ts';
import { formatNumber } from '../numbers.ts';
import type { View } from '../view.ts';
import { differencesFigure } from './differencesFigure.ts';
import { type Difference, differencesTable } from './differenceTable.ts';
import type { Studio } from './figure.ts';
import { type Key, keyOf } from './keys.ts';

/** Rows of the table that is printed. */
const MAIN = 24;
/** Rows that are told of however many scenarios. */
const LEAST = 8;
/** Cells of the full table, on pages of one language and of several; beyond them the page would grow heavy. */
const CELLS = { alone: 400, several: 200 };
/** What an official asks for first. */
const ORDER = [
  'throughput',
  'timeInSystem',
  'wait',
  'segment',
  'queueLength',
  'numberInSystem',
  'occupancy',
  'utilization',
];

/** Every figure that differs somewhere: the main ones in print, all of them to unfold. */
export function differencesPart(studio: Studio, keys: Key[]): Html | null {
  const { view } = studio;
  const { words, results } = view;
  if (!view.comparing || results.differences.length === 0) return null;
  const { differing, same } = sorted(view, keys);
  const room = Math.max(LEAST, Math.floor(CELLS[studio.several ? 'several' : 'alone'] / view.alternatives.length));
  const told = differing.slice(0, room).flatMap((rows) => differenceOf(view, rows));
  const main = told.slice(0, MAIN);
  const whole = (n: number) => formatNumber(n, 0, words);
  const all = words.differences.all(whole(differing.length));
  return html`<section><h2>${words.differences.title}</h2>
<p class="note">${words.differences.note(view.confidence, view.judged)} ${pairing(view, keys)}</p>
${(results.goals ?? []).length > 0 && differencesFigure(studio, keys)}
<h3>${words.differences.main}</h3>
<p class="note">${words.differences.mainNote(whole(main.length), whole(differing.length))}</p>
${differencesTable(view, main, words.differences.main)}
${
  told.length > main.length &&
  html`<details><summary>${all}</summary>
${differencesTable(view, told, all)}${differing.length > told.length && html`<p class="note">${words.differences.left(whole(differing.length - told.length))}</p>`}</details>
`
}${same > 0 && html`<p class="note">${words.differences.same(whole(same))}</p>`}</section>
`;
}

/** The rows of one figure in all scenarios; what is asked for first stands first, and what never differs is counted. */
function sorted(view: View, keys: Key[]): { differing: DifferenceRow[][]; same: number } {
  const figures = new Map<string, DifferenceRow[]>();
  for (const row of view.results.differences) {
    const id = idOf(row);
    const rows = figures.get(id);
    if (rows) rows.push(row);
    else figures.set(id, [row]);
  }
  const differing = [...figures.values()].filter((rows) => rows.some((row) => judgementOf(row) !== 'same'));
  const first = new Map(keys.map((key, index) => [idOf(key), index]));
  const ranked = differing.map((rows, index) => ({ rows, rank: rankOf(view, rows[0], first), index }));
  ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
  return { differing: ranked.map(({ rows }) => rows), same: figures.size - differing.length };
}

const idOf = (row: { metric: string; place: string; flow: string }) =>
  `${row.metric}\u0001${row.place}\u0001${row.flow}`;

/** Key figures, then the whole gate, then groups, places and flows, then channels; within these by metric. */
function rankOf(view: View, row: DifferenceRow, keys: Map<string, number>): number {
  const key = keys.get(idOf(row));
  if (key !== undefined) return key - keys.size;
  const kind = row.flow === 'all' ? 'all' : (view.flow(row.flow)?.kind ?? 'channel');
  const width = (row.place === 'all' ? 0 : 2) + { all: 0, group: 1, flow: 3, channel: 6 }[kind];
  const { base, statistic } = parseMetric(row.metric);
  const known = ORDER.indexOf(base);
  const usual = statistic === null || statistic === 'p95' || statistic.startsWith('within');
  return width * 100 + (known < 0 ? ORDER.length : known) * 4 + (usual ? 0 : 450) + 1;
}

function differenceOf(view: View, rows: DifferenceRow[]): Difference[] {
  const { metric, place, flow } = rows[0];
  const key = keyOf(view, metric, place, flow);
  const byScenario = new Map(rows.map((row) => [row.scenario, row]));
  return key ? [{ key, rows: view.alternatives.map(({ name }) => byScenario.get(name)) }] : [];
}

/** How alike the paired runs of the key figures are, and what that was worth. */
function pairing(view: View, keys: Key[]): string {
  const found = keys
    .flatMap((key) => view.alternatives.map(({ name }) => view.difference(name, key.metric, key.place, key.flow)))
    .flatMap((row) => (row && row.correlation !== null && Number.isFinite(row.correlation) ? [row.correlation] : []));
  if (found.length === 0) return '';
  const show = (x: number) => formatNumber(x, 2, view.words);
  const correlation = view.words.differences.pairing(show(Math.min(...found)), show(Math.max(...found)));
  const gain = pairingOf(view.results);
  if (gain === null) return correlation;
  const times = (x: number) => formatNumber(x, x < 10 ? 1 : 0, view.words);
  return `${correlation} ${view.words.differences.gain(times(gain.median), times(gain.least), times(gain.most))}`;
}
