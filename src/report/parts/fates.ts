import { type FatesPanel, fatesChart, shareText, trucksText } from '../charts/fates.ts';
import { type Html, html } from '../html.ts';
import type { Shown, View } from '../view.ts';
import { type FlowWay, waysOf } from '../ways/flow-ways.ts';
import { allOf, isBranched, networkOf, simplified } from '../ways/network.ts';
import { figure, type Studio } from './figure.ts';
import { foremost } from './finding.ts';
import { gateSchemeFigure } from './gateScheme.ts';
import type { Key } from './keys.ts';
import { nodeLabel } from './nodeLabel.ts';
import { table } from './table.ts';

/** Flows, and groups of them, that are told apart where trucks come in. */
const FLOWS = 6;
/** Places in a column, and the least band that is drawn, as a part of all trucks. */
const PLACES = 6;
const LEAST = 0.002;

/** Where trucks come from, pass and end: the baseline beside the foremost alternative. */
export function fatesPart(studio: Studio, keys: Key[]): Html | null {
  const pictures = [gateSchemeFigure(studio), fatesFigure(studio, keys)].filter((one) => one !== null);
  return pictures.length === 0
    ? null
    : html`<section><h2>${studio.view.words.gate.title}</h2>
${pictures}</section>
`;
}

function fatesFigure(studio: Studio, keys: Key[]): Html | null {
  const { view } = studio;
  const { words, baseline, scenarios } = view;
  const { gate } = words;
  const best = foremost(view, keys);
  const drawn = [baseline, ...(best === null ? [] : [best])];
  const panels = drawn.flatMap((one) => panelOf(view, one, drawn.length > 1) ?? []);
  if (!panels.some(({ network }) => isBranched(network))) return null;
  const { note, drawn: told, inferred, atOnce } = gate.fates;
  const all = drawn.flatMap(({ name }) => waysOf(view, name) ?? []);
  const remarks = [
    drawn.length < scenarios.length && told(drawn.map(({ label }) => words.quote(label))),
    all.some(({ direction, kind }) => direction === null && kind !== 'other') && inferred,
    forks(view) && atOnce,
  ].filter(Boolean);
  return figure(studio, {
    name: 'fates',
    title: gate.fates.chart,
    note: [note, ...remarks].join(' '),
    draw: (document, options) => fatesChart(document, { panels }, options),
    data: panels.map((panel) => bandTable(view, panel)),
  });
}

/** Whether some truck goes two ways at once. */
function forks({ results }: View): boolean {
  return Object.values(results.model?.flows ?? {}).some(({ itinerary }) =>
    itinerary.some(({ kind }) => kind === 'fork'),
  );
}

function panelOf(view: View, { name, label }: Shown, titled: boolean): FatesPanel | null {
  const ways = waysOf(view, name);
  if (ways === null) return null;
  const network = simplified(networkOf(ways, sources(view, ways)), PLACES, LEAST);
  return { title: titled ? label : '', network, labels: network.nodes.map((node) => nodeLabel(view, node.name)) };
}

/** Under which name the trucks of a flow come in: its own where they are few, else direction and cargo; the smallest together. */
function sources(view: View, ways: readonly FlowWay[]): (way: FlowWay) => string {
  const { words, flowLabel } = view;
  if (ways.length <= FLOWS) return ({ flow }) => flowLabel(flow);
  const groupOf = ({ direction, cargo }: FlowWay) =>
    words.gate.group(
      direction === null ? null : words.direction[direction],
      cargo === null ? null : Object.hasOwn(words.cargo, cargo) ? words.cargo[cargo] : cargo,
    ) || words.gate.noCargo;
  const traffic = new Map<string, number>();
  for (const way of ways) traffic.set(groupOf(way), (traffic.get(groupOf(way)) ?? 0) + way.arrived);
  const ranked = [...traffic].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
  const told = new Set(ranked.length > FLOWS ? ranked.slice(0, FLOWS - 1) : ranked);
  return (way) => (told.has(groupOf(way)) ? groupOf(way) : words.gate.otherFlows);
}

/** Every band from left to right. */
function bandTable({ words }: View, { title, network, labels }: FatesPanel): Html {
  const { fates } = words.gate;
  const inOrder = network.links.toSorted(
    (a, b) => network.nodes[a.from].rank - network.nodes[b.from].rank || a.from - b.from || allOf(b) - allOf(a),
  );
  return table({
    caption: title === '' ? fates.chart : title,
    quiet: title === '',
    head: [fates.from, fates.to, fates.trucks, fates.share],
    rows: inOrder.map((link) => ({
      head: labels[link.from],
      cells: [labels[link.to], trucksText(allOf(link), words), shareText(allOf(link), network.supply, words)],
    })),
  });
}
