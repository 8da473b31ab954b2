import { KINDS, type Kind } from '../ways/flow-ways.ts';
import { allOf, type Network } from '../ways/network.ts';
import { band, bandSample, hatching, type Point } from './bands.ts';
import { trucksText } from './fates.ts';
import { type ChartOptions, emptyChart, frame, type Group, LEADING, paint, round, SIZE, write } from './frame.ts';
import { type KeyItem, keyLine } from './keyLine.ts';
import { layersOf } from './layers.ts';
import { shorten, textWidth, wrap } from './text.ts';

/** The places of the gate in the order in which they are passed, home at the left of the border: a panel for each gate. */
export interface SchemeData {
  panels: SchemePanel[];
  /** Whether anything crosses a border that is to be drawn. */
  border: boolean;
}

export interface SchemePanel {
  title: string;
  rows: SchemeRow[];
}

/** The trucks of one direction: from left to right, or mirrored. */
export interface SchemeRow {
  mirrored: boolean;
  network: Network;
  /** Columns of the nodes from the border: negative at home. */
  columns: number[];
  boxes: (SchemeBox | null)[];
}

export interface SchemeBox {
  name: string;
  /** `2 lanes`; empty where there is no number. */
  capacity: string;
  /** Share of its units in use; null: not known, or without limit. */
  load: number | null;
  loadText: string;
  busiest: boolean;
}

/** Widest box, least that bears a name, one that bears a number, and height of the bar of use [px]. */
const BOX = 124;
const NAMED = 76;
const NUMBERED = 30;
/** Part of a column that a box takes at most. */
const PART = 0.8;
const BAR = 6;
/** Width of the broadest arrow, and room for the trucks that come in or leave [px]. */
const BROAD = 34;
const END = 46;
/** Room between the rows of a panel, and between panels [px]. */
const ROWS = 12;
const PANELS = 12;

interface Plan {
  options: ChartOptions;
  scale: number;
  /** Left end of a column of boxes by its distance from the border, and the border itself. */
  x: (column: number) => number;
  border: number;
  box: number;
  numbered: boolean;
  /** Numbers of boxes by name, where there is no room for the names. */
  list: string[];
}

/** Draws boxes with arrows to scale between them; on narrow pages boxes bear numbers, and what they are stands below. */
export function gateSchemeChart(document: Document, data: SchemeData, options: ChartOptions): SVGSVGElement {
  const rows = data.panels.flatMap((panel) => panel.rows);
  if (rows.length === 0) return emptyChart(document, options);
  const { words, width, id } = options;
  const { body, finish } = frame(document, options);
  hatching(body, id);
  const plan = planOf(rows, data.border, options);
  let top = drawKey(body, rows, options);
  if (data.border) {
    const { home, away } = words.gate.scheme;
    const beyond = Math.min(plan.border + 8, width - textWidth(away, SIZE.small));
    const style = { size: SIZE.small, role: 'muted' } as const;
    write(body, [home], Math.min(plan.border - 8, beyond - 16), top + SIZE.small, { ...style, anchor: 'end' });
    write(body, [away], beyond, top + SIZE.small, style);
    top += SIZE.small * LEADING + 4;
  }
  for (const panel of data.panels) {
    const from = top;
    if (panel.title !== '') {
      const title = wrap(panel.title, (data.border ? plan.border : width) - 12, SIZE.label, 1, true);
      write(body, title, 0, top + SIZE.label, { bold: true });
      top += SIZE.label * LEADING + 4;
    }
    const line = data.border ? body.append('line') : null;
    for (const row of panel.rows) top += drawRow(body, row, top, plan) + ROWS;
    if (line !== null)
      paint(line, null, 'axis')
        .attr('x1', round(plan.border))
        .attr('x2', round(plan.border))
        .attr('y1', round(from))
        .attr('y2', round(top - ROWS / 2))
        .attr('stroke-width', 2)
        .attr('stroke-dasharray', '10 4 2 4');
    top += PANELS - ROWS;
  }
  for (const [k, named] of plan.list.entries()) {
    const lines = wrap(`${k + 1}. ${named}`, width - 4, SIZE.small, 2);
    write(body, lines, 0, top + SIZE.small, { size: SIZE.small });
    top += lines.length * SIZE.small * LEADING + 2;
  }
  return finish(top, describe(data, options));
}

function planOf(rows: readonly SchemeRow[], border: boolean, options: ChartOptions): Plan {
  const { width } = options;
  const placed = rows.flatMap(({ columns, boxes }) => columns.filter((_, k) => boxes[k] !== null));
  const [first, last] = [Math.min(...placed), Math.max(...placed)];
  // Beside the line itself columns are only where something stands.
  const used = Array.from({ length: last - first + 1 }, (_, k) => first + k).filter(
    (column) => column !== 0 || placed.includes(0),
  );
  const room = width - 2 * END;
  const pitch = room / used.length;
  const numbered = pitch * PART < NAMED;
  const box = numbered ? Math.min(NUMBERED, pitch * PART) : Math.min(BOX, pitch * PART);
  const x = (column: number) => END + Math.max(0, used.indexOf(column)) * pitch + (pitch - box) / 2;
  const home = used.filter((column) => column < 0).length;
  const line = END + home * pitch + (used.includes(0) ? pitch / 2 : 0);
  const most = Math.max(...rows.map(({ network }) => Math.max(...network.nodes.map(({ through }) => through))));
  return { options, scale: most > 0 ? BROAD / most : 0, x, border: border ? line : width, box, numbered, list: [] };
}

/** Draws the trucks of a direction and gives the height they take. */
function drawRow(body: Group, row: SchemeRow, top: number, plan: Plan): number {
  const { network, columns, boxes, mirrored } = row;
  const { options, scale, x, box } = plan;
  const { width, id } = options;
  const forwards = network.links.filter(({ back }) => !back);
  const ranks = ranksOf(row);
  // In the order of the way, in which they are numbered where there is no room for names.
  const texts = new Map<number, string[]>();
  for (const k of [...boxes.keys()].toSorted((a, b) => ranks[a] - ranks[b])) {
    const one = boxes[k];
    if (one !== null) texts.set(k, linesOf(one, plan));
  }
  const heights = network.nodes.map(({ through }, k) => {
    const own = texts.get(k);
    if (own === undefined) return Math.max(SIZE.small * 2 * LEADING, through * scale);
    return Math.max(own.length * SIZE.small * LEADING + BAR + 9, through * scale + 6);
  });
  const layers = layersOf(
    network.nodes.map((_, k) => ({ rank: ranks[k], height: heights[k], room: heights[k] + 8 })),
    forwards.map((link) => ({ from: link.from, to: link.to, width: Math.max(1, allOf(link) * scale) })),
  );
  const group = body.append('g').attr('transform', `translate(0,${round(top)})`);
  const edge = (k: number) => {
    if (boxes[k] !== null) return { left: x(columns[k]), right: x(columns[k]) + box };
    const source = network.nodes[k].name.what === 'source';
    return source === mirrored ? { left: width - END + 4, right: width } : { left: 0, right: END - 4 };
  };
  const [out, into] = mirrored ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const between = columnsByRank(row, ranks);
  forwards.forEach((link, k) => {
    const way = layers.ways[k];
    const points = way.flatMap(({ rank, y }, at): Point[] => {
      if (at === 0) return [{ x: edge(link.from)[out], y }];
      if (at === way.length - 1) return [{ x: edge(link.to)[into] + (mirrored ? 7 : -7), y }];
      const left = x(between(rank));
      return mirrored
        ? [
            { x: left + box, y },
            { x: left, y },
          ]
        : [
            { x: left, y },
            { x: left + box, y },
          ];
    });
    const { trucks } = link;
    const width_ = Math.max(1, allOf(link) * scale);
    const part = allOf(link) > 0 ? width_ / allOf(link) : 0;
    band(group, points, { export: trucks.export * part, import: trucks.import * part, other: trucks.other * part }, id);
    arrow(group, points[points.length - 1], width_, mirrored, kindOf(link));
  });
  boxes.forEach((one, k) => {
    if (one !== null) drawBox(group, one, texts.get(k) ?? [], edge(k).left, layers.tops[k], heights[k], plan);
    else drawEnd(group, row, k, layers.tops[k] + heights[k] / 2, plan);
  });
  return layers.height;
}

/** Columns as the layout counts them: along the way of the trucks, with the ends before and behind. */
function ranksOf({ network, columns, boxes, mirrored }: SchemeRow): number[] {
  const along = columns.map((column) => (mirrored ? -column : column));
  const used = [...new Set(along.filter((_, k) => boxes[k] !== null))].toSorted((a, b) => a - b);
  return network.nodes.map(({ name }, k) => {
    if (boxes[k] !== null) return 1 + used.indexOf(along[k]);
    return name.what === 'source' ? 0 : used.length + 1;
  });
}

/** The column that stands for a rank of the layout. */
function columnsByRank({ columns, boxes }: SchemeRow, ranks: readonly number[]): (rank: number) => number {
  return (rank) => columns[ranks.findIndex((own, k) => own === rank && boxes[k] !== null)] ?? 0;
}

const kindOf = ({ trucks }: Network['links'][number]): Kind =>
  KINDS.toSorted((a, b) => trucks[b] - trucks[a])[0] ?? 'other';

function arrow(group: Group, { x, y }: Point, width: number, mirrored: boolean, kind: Kind): void {
  const half = Math.max(4, width / 2 + 2);
  const role = kind === 'export' ? 's1' : kind === 'import' ? 's2' : 's0';
  paint(group.append('path'), role).attr(
    'd',
    `M${round(x)},${round(y - half)}l${mirrored ? -7 : 7},${round(half)}l${mirrored ? 7 : -7},${round(half)}z`,
  );
}

function linesOf({ name, capacity, loadText }: SchemeBox, { box, numbered, list }: Plan): string[] {
  if (numbered) {
    list.push([name, ...[capacity, loadText].filter((text) => text !== '')].join(' · '));
    return [String(list.length)];
  }
  const room = box - 6;
  return [
    ...wrap(name, room, SIZE.small, 2),
    ...(capacity === '' ? [] : [shorten(capacity, room, SIZE.small)]),
    ...(loadText === '' ? [] : [shorten(loadText, room, SIZE.small, true)]),
  ];
}

/** A place: what it is, how many units, how much of them is in use, and a bar of that along its foot. */
function drawBox(
  group: Group,
  { load, loadText, busiest }: SchemeBox,
  lines: readonly string[],
  left: number,
  top: number,
  height: number,
  { box, numbered }: Plan,
): void {
  paint(group.append('rect'), 'paper', busiest ? 'worse' : 'ink')
    .attr('x', round(left))
    .attr('y', round(top))
    .attr('width', round(box))
    .attr('height', round(height))
    .attr('rx', 3)
    .attr('stroke-width', busiest ? 3.5 : 1.2);
  if (load !== null) {
    const bar = { x: left + 4, y: top + height - BAR - 4, width: box - 8 };
    paint(group.append('rect'), 'rule')
      .attr('x', round(bar.x))
      .attr('y', round(bar.y))
      .attr('width', round(bar.width))
      .attr('height', BAR);
    paint(group.append('rect'), busiest ? 'worse' : 'ink')
      .attr('x', round(bar.x))
      .attr('y', round(bar.y))
      .attr('width', round(bar.width * Math.min(1, Math.max(0, load))))
      .attr('height', BAR);
  }
  const tall = lines.length * SIZE.small * LEADING;
  const first = top + (height - (load === null ? 0 : BAR + 4) - tall) / 2 + SIZE.small;
  const style = { anchor: 'middle', size: SIZE.small } as const;
  const bold = numbered || loadText === '' ? 0 : 1;
  write(group, lines.slice(0, lines.length - bold), left + box / 2, first, style);
  write(group, lines.slice(lines.length - bold), left + box / 2, first + (lines.length - bold) * SIZE.small * LEADING, {
    ...style,
    bold: true,
    role: busiest ? 'worse' : 'ink',
  });
}

/** The trucks that come in, or are cleared, above and below the arrow at the edge of the picture. */
function drawEnd(group: Group, { network, mirrored }: SchemeRow, k: number, y: number, { options }: Plan): void {
  const { name, taken } = network.nodes[k];
  const atRight = (name.what === 'source') === mirrored;
  const text = shorten(trucksText(taken, options.words), END + 8, SIZE.small, true);
  const wide = textWidth(text, SIZE.small, true);
  write(group, [text], atRight ? options.width - wide : 0, y + SIZE.small * 0.36, {
    size: SIZE.small,
    bold: true,
    halo: true,
  });
}

/** What colours, bars and the thick frame mean; gives the height it took. */
function drawKey(body: Group, rows: readonly SchemeRow[], { words, width, id }: ChartOptions): number {
  const { scheme, kinds } = words.gate;
  const shown = KINDS.filter((kind) =>
    rows.some(({ network }) => network.links.some(({ trucks }) => trucks[kind] > 0)),
  );
  const items: KeyItem[] = shown.map((kind) => ({ text: kinds[kind], draw: (group) => bandSample(group, kind, id) }));
  items.push({
    text: scheme.use,
    draw: (group) => {
      paint(group.append('rect'), 'rule').attr('y', 5).attr('width', 22).attr('height', BAR);
      paint(group.append('rect'), 'ink').attr('y', 5).attr('width', 13).attr('height', BAR);
    },
  });
  if (rows.some(({ boxes }) => boxes.some((box) => box?.busiest)))
    items.push({
      text: scheme.busiest,
      draw: (group) => {
        const rect = paint(group.append('rect'), 'paper', 'worse').attr('x', 2).attr('y', 2).attr('width', 18);
        rect.attr('height', 12).attr('stroke-width', 3.5);
      },
    });
  return keyLine(body, items, width) + 4;
}

/** The place that is used most, and what passes it. */
function describe({ panels }: SchemeData, { words, title }: ChartOptions): string {
  for (const { rows } of panels) {
    for (const { boxes, network } of rows) {
      const k = boxes.findIndex((box) => box?.busiest);
      const box = boxes[k];
      if (box) return words.gate.scheme.desc(box.name, box.loadText, trucksText(network.nodes[k].taken, words));
    }
  }
  return title;
}
