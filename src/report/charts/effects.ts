import { area, line, scaleLinear } from 'd3';
import { seriesDash, seriesRole } from '../palette.ts';
import type { Scale } from '../quantity.ts';
import { bottomAxis, type Linear, leftAxis, type Tick, ticksOf, valueTicks } from './axis.ts';
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
import { type KeyItem, keyLine, swatch } from './keyLine.ts';
import { seriesMark, strokeWidth } from './mark.ts';
import { shorten, wrap } from './text.ts';

/** A figure against each of several factors. */
export interface EffectsData {
  scale: Scale;
  panels: EffectsPanel[];
  /** The finding in a sentence. */
  desc: string;
}

export interface EffectsPanel {
  title: string;
  /** What the lines are told apart by; empty: there is one. */
  note: string;
  /** Names of the values across, from 0; null: they are numbers. */
  names: string[] | null;
  lines: EffectsLine[];
  /** Whether marks of a line are joined: they are means of the same points but for this factor. */
  joined: boolean;
  /** From the lowest point to the highest by value, ascending; empty: not shown. */
  band: { x: number; low: number; high: number }[];
}

export interface EffectsLine {
  /** Told beside its end; empty: there is one. */
  label: string;
  /** Ascending in x. */
  points: EffectsPoint[];
}

export interface EffectsPoint {
  x: number;
  mean: number;
  ciLow: number;
  ciHigh: number;
}

const PLOT = 150;
const PANEL = 186;
const GAP = 26;
/** Room for the names of lines at most, as a share of a panel. */
const NAMES = 0.4;

/** Draws a panel for each factor beside each other, all on one scale. */
export function effectsChart(document: Document, data: EffectsData, options: ChartOptions): SVGSVGElement {
  const panels = data.panels.filter(({ lines }) => lines.some(({ points }) => points.length > 0));
  if (panels.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const { body, finish } = frame(document, options);
  let top = keyLine(body, keyItems(panels, options), width);
  const y = levelsOf(panels, data.scale.per);
  const ticks = ticksOf(y, 5, words);
  const labels = ticks.map(({ label }) => label);
  const margin = Math.ceil(widest(labels, SIZE.small)) + 12;
  const columns = Math.max(1, Math.min(panels.length, Math.floor((width + GAP) / (PANEL + margin + GAP))));
  const panelWidth = (width - 8 - (columns - 1) * GAP) / columns - margin;
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    const titles = row.map(({ title }) => wrap(title, panelWidth, SIZE.small, 3, true));
    const notes = row.map(({ note }) => wrap(note, panelWidth, SIZE.small, 2));
    const heads = row.map((_, k) => titles[k].length + notes[k].length);
    const head = Math.max(...heads) * SIZE.small * LEADING + 10;
    row.forEach((panel, column) => {
      const x0 = margin + column * (panelWidth + margin + GAP);
      const place = body.append('g').attr('transform', `translate(${round(x0)},${round(top + head)})`);
      write(place, titles[column], 0, -head + SIZE.small, { size: SIZE.small, bold: true });
      const under = -head + SIZE.small + titles[column].length * SIZE.small * LEADING;
      write(place, notes[column], 0, under, { size: SIZE.small, role: 'muted' });
      drawPanel(place, panel, panelWidth, y, ticks, data.scale.per, options);
    });
    top += head + PLOT + 32;
  }
  return finish(top - 4, data.desc);
}

/** All that is drawn, with a little room. */
function levelsOf(panels: readonly EffectsPanel[], per: number): Linear {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const see = (value: number) => {
    low = Math.min(low, value / per);
    high = Math.max(high, value / per);
  };
  for (const { lines, band } of panels) {
    for (const { points } of lines) for (const { ciLow, ciHigh } of points) [ciLow, ciHigh].forEach(see);
    for (const one of band) [one.low, one.high].forEach(see);
  }
  const room = (high - low || Math.abs(high) || 1) * 0.04;
  // Where nothing was measured below 0, an interval that reaches there is cut.
  const measured = panels.every(({ lines }) => lines.every(({ points }) => points.every(({ mean }) => mean >= 0)));
  const from = measured ? Math.max(0, low - room) : low - room;
  return scaleLinear([from, high + room], [PLOT, 0]).nice(5);
}

function drawPanel(
  group: Group,
  panel: EffectsPanel,
  width: number,
  y: Linear,
  ticks: Tick[],
  per: number,
  { words }: ChartOptions,
): void {
  const { lines, band, names, joined } = panel;
  const told = lines.some(({ label }) => label !== '');
  const wanted = told
    ? Math.ceil(
        widest(
          lines.map(({ label }) => label),
          SIZE.small,
        ),
      ) + 16
    : 0;
  const right = width - Math.min(wanted, width * NAMES);
  const x = acrossOf(panel, right);
  leftAxis(group, y, 0, right, ticks);
  const at = (value: number) => y(value / per);
  if (names !== null) {
    for (const { x: value, low, high } of band) {
      paint(group.append('rect'), seriesRole(1))
        .attr('x', round(x(value - 0.2)))
        .attr('y', round(at(high)))
        .attr('width', round(x(0.4) - x(0)))
        .attr('height', round(at(low) - at(high)))
        .attr('fill-opacity', 0.18);
    }
  } else if (band.length > 0) {
    const shape = area<EffectsPanel['band'][number]>()
      .x((one) => x(one.x))
      .y0(({ low }) => at(low))
      .y1(({ high }) => at(high))
      .digits(2);
    paint(group.append('path'), seriesRole(1)).attr('fill-opacity', 0.18).attr('d', shape(band));
  }
  const many = lines.some(({ points }) => points.length > 40);
  const styled = lines.length === 1 ? 1 : 0;
  for (const [i, { points }] of lines.entries()) {
    const index = i + styled;
    if (joined) {
      const path = line<EffectsPoint>()
        .x((point) => x(point.x))
        .y(({ mean }) => at(mean))
        .digits(2);
      paint(group.append('path'), null, seriesRole(index))
        .attr('stroke-width', strokeWidth(index))
        .attr('stroke-dasharray', lines.length === 1 ? null : seriesDash(index))
        .attr('d', path(points));
    }
    for (const point of points) {
      paint(group.append('line'), null, seriesRole(index))
        .attr('x1', round(x(point.x)))
        .attr('x2', round(x(point.x)))
        .attr('y1', round(Math.min(PLOT, at(point.ciLow))))
        .attr('y2', round(at(point.ciHigh)))
        .attr('stroke-width', many ? 0.8 : 1.6);
      if (many) dot(group, x(point.x), at(point.mean));
      else seriesMark(group, lines.length === 1 ? 0 : index, x(point.x), at(point.mean));
    }
  }
  if (told) nameLines(group, lines, right + 10, width - right - 10, (point) => at(point.mean));
  bottomAxis(group, x, PLOT, ticksAcross(panel, x, names, words), [-GAP / 2, right + 12]);
}

function dot(group: Group, x: number, y: number): void {
  paint(group.append('circle'), seriesRole(1)).attr('r', 2).attr('cx', round(x)).attr('cy', round(y));
}

/** The names of the lines beside their ends, none on another. */
function nameLines(
  group: Group,
  lines: EffectsLine[],
  x: number,
  room: number,
  height: (point: EffectsPoint) => number,
): void {
  const pitch = SIZE.small * LEADING;
  const wanted = lines
    .flatMap(({ label, points }, index) => {
      const last = points.at(-1);
      return last === undefined ? [] : [{ label, index, y: height(last) }];
    })
    .sort((a, b) => a.y - b.y || a.index - b.index);
  // Pushed down from above, then up again from the lower edge.
  for (const [k, one] of wanted.entries()) if (k > 0) one.y = Math.max(one.y, wanted[k - 1].y + pitch);
  for (let k = wanted.length - 1; k >= 0; k--) {
    const most = k === wanted.length - 1 ? PLOT - 2 : wanted[k + 1].y - pitch;
    wanted[k].y = Math.min(wanted[k].y, most);
  }
  for (const { label, index, y } of wanted) {
    write(group, [shorten(label, room, SIZE.small, true)], x, y + SIZE.small * 0.36, {
      size: SIZE.small,
      bold: true,
      role: seriesRole(index),
    });
  }
}

/** Numbers with a little room beside them, or names evenly spread. */
function acrossOf({ names, lines }: EffectsPanel, right: number): Linear {
  if (names !== null) return scaleLinear([-0.5, names.length - 0.5], [0, right]);
  const all = lines.flatMap(({ points }) => points.map(({ x }) => x));
  const [low, high] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return scaleLinear([low - room, high + room], [0, right]);
}

/** The values themselves where they find room, names as far as they do. */
function ticksAcross({ lines }: EffectsPanel, x: Linear, names: string[] | null, words: ChartOptions['words']): Tick[] {
  if (names !== null) {
    const pitch = x(1) - x(0);
    const every = Math.ceil(36 / pitch);
    return names
      .map((name, value) => ({ value, label: shorten(name, pitch * every - 8, SIZE.small) }))
      .filter(({ value }) => value % every === 0);
  }
  const values = lines.flatMap(({ points }) => points.map((point) => point.x));
  return valueTicks(x, values, 5, words);
}

function keyItems(panels: EffectsPanel[], { words }: ChartOptions): KeyItem[] {
  const says = words.sweep;
  const items: KeyItem[] = [
    {
      text: says.keyMean,
      draw: (group) => {
        paint(group.append('line'), null, 's0')
          .attr('x1', 11)
          .attr('x2', 11)
          .attr('y1', 0)
          .attr('y2', 16)
          .attr('stroke-width', 1.6);
        seriesMark(group, 0, 11, 8);
      },
    },
  ];
  if (panels.some(({ band }) => band.length > 0)) {
    items.push({ text: says.keyBand, draw: (group) => swatch(group, 0.18, 's1') });
  }
  return items;
}
