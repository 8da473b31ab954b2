import { manyOf } from '../../results/resources.ts';
import type { Part } from '../../results/sections/bottlenecks.ts';
import { trucksText } from '../charts/fates.ts';
import { gateSchemeChart, type SchemeBox, type SchemePanel, type SchemeRow } from '../charts/gateScheme.ts';
import type { Html, Piece } from '../html.ts';
import { type Variant, variantOf } from '../model/variant.ts';
import { formatNumber } from '../numbers.ts';
import { estimateText } from '../quantity.ts';
import type { View } from '../view.ts';
import { type FlowWay, waysOf } from '../ways/flow-ways.ts';
import { type Network, type NetworkNode, networkOf, simplified } from '../ways/network.ts';
import { sidesOf } from '../ways/sides.ts';
import { figure, type Studio } from './figure.ts';
import { nodeLabel } from './nodeLabel.ts';
import { table } from './table.ts';

/** Gates that are drawn, and the least of the traffic that the next one has; places in a column, and the least arrow, as a part of all trucks of its direction. */
const GATES = 4;
const WORTH = 0.05;
const PLACES = 4;
const LEAST = 0.002;

/** What one of a place is called, by the kind of its row. */
const UNITS: Partial<Record<string, Part>> = {
  lane: 'lane',
  check: 'server',
  yard: 'bay',
  fleet: 'vehicle',
  dock: 'dock',
  departures: 'seat',
};

/** The gate as it is, the baseline: its places, what passes them and how much of them is in use. */
export function gateSchemeFigure(studio: Studio): Html | null {
  const { view } = studio;
  const { words, baseline } = view;
  const { scheme } = words.gate;
  const variant = variantOf(view.results.model, baseline.name);
  const ways = waysOf(view, baseline.name);
  if (variant === null || ways === null) return null;
  const gates = [...new Set(ways.map(({ gate }) => gate))]
    .map((gate) => ({ gate, own: ways.filter((way) => way.gate === gate) }))
    .toSorted((a, b) => trafficOf(b.own) - trafficOf(a.own));
  const all = trafficOf(ways);
  const many = gates.slice(1, GATES).filter(({ own }) => trafficOf(own) >= WORTH * all).length + 1;
  const drawn = gates.slice(0, many).map(({ gate, own }): SchemePanel => {
    const title = gate === null ? (gates.length > 1 ? scheme.noGate : '') : view.titles.gate(gate);
    return { title, rows: rowsOf(view, own, variant) };
  });
  const panels = drawn.filter(({ rows }) => rows.length > 0);
  if (panels.length === 0) return null;
  markBusiest(panels);
  const border = ways.some(({ kind }) => kind !== 'other');
  const rest = gates.slice(many).map(({ gate }) => (gate === null ? scheme.noGate : view.titles.gate(gate)));
  const remarks = [view.comparing && scheme.drawn(words.quote(baseline.label)), rest.length > 0 && scheme.rest(rest)];
  return figure(studio, {
    name: 'gate-scheme',
    title: scheme.chart,
    note: [scheme.note, ...remarks].filter(Boolean).join(' '),
    draw: (document, options) => gateSchemeChart(document, { panels, border }, options),
    data: placeTable(view, panels),
  });
}

const trafficOf = (ways: readonly FlowWay[]) => ways.reduce((sum, { arrived }) => sum + arrived, 0);

/** Exports and what has no direction from left to right, imports the other way. */
function rowsOf(view: View, ways: readonly FlowWay[], variant: Variant): SchemeRow[] {
  return [false, true].flatMap((mirrored): SchemeRow[] => {
    const own = ways.filter(({ kind }) => (kind === 'import') === mirrored);
    const network = passing(
      simplified(
        networkOf(own, () => ''),
        PLACES,
        LEAST,
      ),
    );
    if (!network.nodes.some(({ name }) => name.what === 'place')) return [];
    const boxes = network.nodes.map((node) => boxOf(view, node));
    return [{ mirrored, network, columns: sidesOf(network, mirrored ? 'import' : 'export', variant), boxes }];
  });
}

/** Without what trucks become but that they are cleared. */
function passing({ nodes, links, supply }: Network): Network {
  const kept = nodes.flatMap(({ name }, k) =>
    name.what === 'before' || (name.what === 'fate' && name.fate !== 'cleared') ? [] : [k],
  );
  return {
    nodes: kept.map((k) => nodes[k]),
    links: links
      .filter(({ from, to }) => kept.includes(from) && kept.includes(to))
      .map((link) => ({ ...link, from: kept.indexOf(link.from), to: kept.indexOf(link.to) })),
    supply,
  };
}

function boxOf(view: View, { name }: NetworkNode): SchemeBox | null {
  if (name.what === 'others')
    return { name: nodeLabel(view, name), capacity: '', load: null, loadText: '', busiest: false };
  if (name.what !== 'place') return null;
  const { load, text } = loadOf(view, name.place);
  return { name: nodeLabel(view, name), capacity: capacityOf(view, name.place), load, loadText: text, busiest: false };
}

/** The row of a place in the tables; of a warehouse, that of its docks. */
function rowOf({ place, baseline }: View, name: string) {
  return place(baseline.name, name) ?? place(baseline.name, `${name}/docks`);
}

/** `2 lanes`; empty where nothing is counted. */
function capacityOf(view: View, place: string): string {
  const row = rowOf(view, place);
  const part = UNITS[row?.kind ?? ''];
  if (row === undefined || part === undefined) return '';
  return row.capacity === null ? view.words.gate.scheme.unlimited : manyOf(part, row.capacity, view.words.lang);
}

/** Share of its units in use: its utilisation, or bays taken of those there are. */
function loadOf(view: View, place: string): { load: number | null; text: string } {
  const { words, baseline } = view;
  const row = rowOf(view, place);
  if (row === undefined || row.capacity === null) return { load: null, text: '' };
  const own = view.metric(baseline.name, 'utilization', row.name, 'all');
  const taken = view.metric(baseline.name, 'occupancy', row.name, 'all');
  const load = own?.mean ?? (taken === undefined || row.capacity === 0 ? null : taken.mean / row.capacity);
  if (load === null) return { load: null, text: '' };
  const percent = load * 100;
  return { load, text: words.gate.scheme.load(words.percent(formatNumber(percent, percent < 9.95 ? 1 : 0, words))) };
}

function markBusiest(panels: readonly SchemePanel[]): void {
  const boxes = panels.flatMap(({ rows }) => rows.flatMap((row) => row.boxes.filter((box) => box !== null)));
  const most = Math.max(...boxes.map(({ load }) => load ?? -1));
  const name = most > 0 ? boxes.find(({ load }) => load === most)?.name : undefined;
  for (const box of boxes) box.busiest = box.load === most && box.name === name;
}

/** Every place that is drawn with what passes it and how much of it is in use. */
function placeTable(view: View, panels: readonly SchemePanel[]): Html {
  const { words, baseline } = view;
  const { scheme, fates, kinds } = words.gate;
  const rows = panels.flatMap(({ title, rows: directions }) =>
    directions.flatMap(({ network, boxes, mirrored }) =>
      network.nodes.flatMap(({ name, taken }, k) => {
        const box = boxes[k];
        if (box === null) return [];
        const row = name.what === 'place' ? rowOf(view, name.place) : undefined;
        const own = row && view.metric(baseline.name, 'utilization', row.name, 'all');
        const use: Piece = own ? words.percent(estimateText(own, { per: 0.01 }, words)) : box.loadText;
        const where = [title, kinds[mirrored ? 'import' : 'export']].filter((part) => part !== '').join(', ');
        return [{ head: box.name, cells: [where, trucksText(taken, words), box.capacity, use] }];
      }),
    ),
  );
  return table({
    caption: scheme.chart,
    quiet: true,
    head: [scheme.place, scheme.gate, fates.trucks, scheme.capacity, scheme.used],
    rows,
  });
}
