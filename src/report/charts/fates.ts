import { formatNumber } from '../numbers.ts';
import { KINDS } from '../ways/flow-ways.ts';
import { allOf, isLoss, type Network, type NetworkNode } from '../ways/network.ts';
import { band, bandSample, hatching } from './bands.ts';
import {
  type ChartOptions,
  emptyChart,
  frame,
  type Group,
  LEADING,
  paint,
  round,
  SIZE,
  widest,
  write,
} from './frame.ts';
import { keyLine } from './keyLine.ts';
import { type Layers, layersOf } from './layers.ts';
import { textWidth, wrap } from './text.ts';

/** Where trucks come from, which places they pass and what becomes of them: a panel for each scenario, on one scale. */
export interface FatesData {
  panels: FatesPanel[];
}

export interface FatesPanel {
  /** Empty where there is one scenario only. */
  title: string;
  network: Network;
  /** What its nodes are called. */
  labels: string[];
}

/** Width of a node, and least width of a label beside it [px]. */
const NODE = 10;
const LABEL = 92;
/** Height of the bands of the tallest panel, by its nodes, and of bands that bear a number [px]. */
const TALL = { least: 60, each: 12, most: 200 };
const BEARING = 11;
/** Room for a band that goes back, under all others, at most [px]. */
const BACK = 16;

/** Draws bands from left to right; on narrow pages nodes bear numbers, and their names stand below. */
export function fatesChart(document: Document, { panels }: FatesData, options: ChartOptions): SVGSVGElement {
  const shown = panels.filter(({ network }) => network.links.length > 0);
  if (shown.length === 0) return emptyChart(document, options);
  const { words, width, id } = options;
  const { body, finish } = frame(document, options);
  hatching(body, id);
  const kinds = KINDS.filter((kind) =>
    shown.some(({ network }) => network.links.some(({ trucks }) => trucks[kind] > 0)),
  );
  let top = 0;
  if (kinds.length > 1)
    top = keyLine(
      body,
      kinds.map((kind) => ({ text: words.gate.kinds[kind], draw: (group) => bandSample(group, kind, id) })),
      width,
    );
  const nodes = Math.max(...shown.map(({ network }) => network.nodes.length));
  const tall = Math.min(TALL.most, TALL.least + TALL.each * nodes);
  const scale = tall / Math.max(...shown.map(({ network }) => network.supply));
  for (const panel of shown) {
    if (panel.title !== '') {
      const lines = wrap(panel.title, width - 4, SIZE.label, 2, true);
      write(body, lines, 0, top + SIZE.label, { bold: true });
      top += lines.length * SIZE.label * LEADING + 6;
    }
    const group = body.append('g').attr('transform', `translate(0,${round(top)})`);
    top += drawPanel(group, panel, scale, options) + 14;
  }
  return finish(top - 14, describe(shown, options));
}

/** How nodes are named: beside them, or by numbers and in a list. */
interface Naming {
  pitch: number;
  numbered: boolean;
}

function drawPanel(group: Group, panel: FatesPanel, scale: number, options: ChartOptions): number {
  const { network } = panel;
  const { width, id } = options;
  const columns = Math.max(...network.nodes.map(({ rank }) => rank)) + 1;
  const naming = namingOf(columns, width);
  const forwards = network.links.filter(({ back }) => !back);
  const heights = network.nodes.map(({ through }) => Math.max(1, through * scale));
  const names = network.nodes.map((_, k) => namesOf(panel, k, naming, columns, options));
  const layers = layersOf(
    network.nodes.map(({ rank }, k) => {
      const label = (naming.numbered ? 1 : names[k].length) * SIZE.small * LEADING;
      return { rank, height: heights[k], room: Math.max(heights[k], label) + 8 };
    }),
    forwards.map((link) => ({ from: link.from, to: link.to, width: allOf(link) * scale })),
  );
  const x = (rank: number) => rank * naming.pitch;
  forwards.forEach((link, k) => {
    const way = layers.ways[k];
    const points = way.flatMap(({ rank, y }, at) => {
      const own = { x: x(rank) + (at === 0 ? NODE : 0), y };
      return at === 0 || at === way.length - 1 ? [own] : [own, { x: own.x + NODE, y }];
    });
    band(group, points, scaled(link.trucks, scale), id);
  });
  const bottom = drawBack(group, network, layers, scale, x, id);
  const inOrder = [...network.nodes.keys()].toSorted(
    (a, b) => network.nodes[a].rank - network.nodes[b].rank || layers.tops[a] - layers.tops[b],
  );
  const boxes = network.nodes.flatMap((node, k) => {
    const lines = naming.numbered ? [String(inOrder.indexOf(k) + 1)] : names[k];
    return drawNode(group, node, lines, layers.tops[k], heights[k], x);
  });
  if (!naming.numbered) {
    drawNumbers(group, network, layers, scale, x, boxes, options);
    return bottom;
  }
  const listed = inOrder.map((k, place) => `${place + 1}. ${names[k].join(': ')}`);
  return drawList(group, listed, bottom + 10, width);
}

function scaled(trucks: Network['links'][number]['trucks'], by: number): typeof trucks {
  return { export: trucks.export * by, import: trucks.import * by, other: trucks.other * by };
}

function namingOf(columns: number, width: number): Naming {
  const pitch = (width - LABEL - NODE - 6) / Math.max(1, columns - 1);
  if (pitch >= LABEL + NODE + 10) return { pitch, numbered: false };
  return { pitch: (width - 30 - NODE) / Math.max(1, columns - 1), numbered: true };
}

/** Name of a node and its trucks: a line or two and a line, as beside it there is room; whole where it stands in the list. */
function namesOf(
  { network, labels }: FatesPanel,
  k: number,
  { pitch, numbered }: Naming,
  columns: number,
  options: ChartOptions,
): string[] {
  const value = valueText(network.nodes[k].taken, network.supply, options);
  if (numbered) return [labels[k], value];
  const last = network.nodes[k].rank === columns - 1;
  const room = last ? options.width - pitch * (columns - 1) - NODE - 5 : pitch - NODE - 12;
  return [...wrap(labels[k], room, SIZE.small, 2), ...wrap(value, room, SIZE.small, 1, true)];
}

/** `262 · 9%` */
function valueText(trucks: number, all: number, { words }: ChartOptions): string {
  return words.gate.fates.value(trucksText(trucks, words), shareText(trucks, all, words));
}

export function trucksText(trucks: number, words: ChartOptions['words']): string {
  return formatNumber(trucks, trucks >= 20 ? 0 : trucks >= 0.95 ? 1 : 2, words);
}

export function shareText(trucks: number, all: number, words: ChartOptions['words']): string {
  const share = all > 0 ? (trucks / all) * 100 : 0;
  const whole = (share >= 9.95 && share < 99.5) || share >= 99.95 || share === 0;
  return words.percent(formatNumber(share, whole ? 0 : share < 0.095 ? 2 : 1, words));
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function drawNode(
  group: Group,
  { rank, name }: NetworkNode,
  lines: string[],
  top: number,
  height: number,
  x: (rank: number) => number,
): Box[] {
  const role = isLoss(name) || (name.what === 'fate' && name.fate === 'inside') ? 'worse' : 'ink';
  paint(group.append('rect'), role)
    .attr('x', round(x(rank)))
    .attr('y', round(top))
    .attr('width', NODE)
    .attr('height', round(Math.max(1, height)));
  const left = x(rank) + NODE + 5;
  const first = top + height / 2 + SIZE.small * (0.36 - ((lines.length - 1) * LEADING) / 2);
  write(group, lines.slice(0, -1), left, first, { size: SIZE.small, halo: true });
  write(group, lines.slice(-1), left, first + (lines.length - 1) * SIZE.small * LEADING, {
    size: SIZE.small,
    bold: true,
    halo: true,
  });
  const upper = first - SIZE.small;
  const bottom = upper + lines.length * SIZE.small * LEADING + 3;
  return [
    { left, right: left + widest(lines, SIZE.small, true), top: upper, bottom },
    { left: x(rank) - 2, right: x(rank) + NODE, top, bottom: top + height },
  ];
}

/** Numbers in bands that neither end tells alone, where there is room for them. */
function drawNumbers(
  group: Group,
  { links, supply, nodes }: Network,
  { ways }: Layers,
  scale: number,
  x: (rank: number) => number,
  boxes: Box[],
  options: ChartOptions,
): void {
  const forwards = links.filter(({ back }) => !back);
  const many = (end: 'from' | 'to', node: number) => forwards.filter((link) => link[end] === node).length > 1;
  const size = SIZE.small - 1;
  forwards.forEach((link, k) => {
    if (!many('from', link.from) || !many('to', link.to) || allOf(link) * scale < BEARING) return;
    const { y } = ways[k][ways[k].length - 1];
    const right = x(nodes[link.to].rank) - 6;
    const whole = valueText(allOf(link), supply, options);
    for (const text of [whole, trucksText(allOf(link), options.words)]) {
      const box = { left: right - textWidth(text, size) - 2, right, top: y - size * 0.5, bottom: y + size * 0.6 };
      const clear = boxes.every(
        (one) => box.right < one.left || box.left > one.right || box.bottom < one.top || box.top > one.bottom,
      );
      if (!clear) continue;
      write(group, [text], right, y + size * 0.36, { anchor: 'end', size, halo: true });
      boxes.push(box);
      return;
    }
  });
}

/** Bands that go back, below all others; returns the lower end of the picture. */
function drawBack(
  group: Group,
  { links, nodes }: Network,
  { tops, height }: Layers,
  scale: number,
  x: (rank: number) => number,
  id: string,
): number {
  let lane = height + 4;
  for (const link of links.filter(({ back }) => back)) {
    const width = Math.min(BACK, Math.max(2, allOf(link) * scale));
    const [from, to] = [link.from, link.to].map((k) => {
      return { x: x(nodes[k].rank), y: tops[k] + nodes[k].through * scale - width / 2 };
    });
    const y = lane + width / 2;
    const [out, back] = [from.x + NODE + 14, to.x - 14];
    const part = width / allOf(link);
    band(group, [{ x: from.x + NODE, y: from.y }, { x: out, y }, { x: back, y }, to], scaled(link.trucks, part), id);
    lane += width + 4;
  }
  return lane;
}

/** Names of numbered nodes below the bands; returns the lower end. */
function drawList(group: Group, names: readonly string[], from: number, width: number): number {
  let top = from;
  for (const name of names) {
    const lines = wrap(name, width - 4, SIZE.small, 2);
    write(group, lines, 0, top + SIZE.small, { size: SIZE.small });
    top += lines.length * SIZE.small * LEADING + 2;
  }
  return top;
}

/** What becomes of the trucks of each panel, the most frequent fate first. */
function describe(panels: readonly FatesPanel[], { words, title }: ChartOptions): string {
  const { fates } = words.gate;
  return panels
    .map(({ network, title: own }) => {
      const ends = network.nodes.flatMap(({ name, taken }) =>
        name.what === 'fate' ? [{ fate: name.fate, taken }] : [],
      );
      const parts = ends
        .toSorted((a, b) => b.taken - a.taken)
        .map(({ fate, taken }) =>
          fates.descPart(trucksText(taken, words), shareText(taken, network.supply, words), fates.fate[fate]),
        );
      return fates.desc(own === '' ? title : own, trucksText(network.supply, words), parts);
    })
    .join(' ');
}
