import { area, line, scaleLinear } from 'd3';
import { seriesRole } from '../palette.ts';
import type { Scale } from '../quantity.ts';
import { bottomAxis, type Linear, leftAxis, type Tick, ticksOf } from './axis.ts';
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
import { type KeyItem, keyLine, sample, swatch } from './keyLine.ts';
import { stack } from './stack.ts';
import { shorten, textWidth } from './text.ts';

/** A level day by day around what happens once. */
export interface BacklogData {
  panels: BacklogPanel[];
  /** Level of the intervals in per cent. */
  confidence: string;
  /** The finding in a sentence. */
  desc: string;
}

export interface BacklogPanel {
  title: string;
  scale: Scale;
  /** Position of the scenario: decides the colour. */
  index: number;
  /** Ascending; `from` and `to` in days from the start. */
  points: BacklogPoint[];
  /** What a day is called on the axis. */
  dayText: (day: number) => string;
  /** What happens, in days from the start. */
  events: { label: string; from: number; to: number }[];
  /** Level at which it counts as cleared, and when it comes to that; null: not told. */
  atMost: { value: number; label: string } | null;
  cleared: { at: number; low: number; high: number; label: string } | null;
}

export interface BacklogPoint {
  from: number;
  to: number;
  mean: number;
  half: number;
  p5: number;
  p95: number;
}

const PLOT = 190;
/** Rows for the names of events above a plot, at most. */
const ROWS = 2;
const STEPS = [1, 2, 3, 7, 14, 28, 56, 112, 224, 448];

/** Mean, interval and spread of runs by day, events shaded, and the time at which the backlog is gone. */
export function backlogChart(document: Document, data: BacklogData, options: ChartOptions): SVGSVGElement {
  const panels = data.panels.filter(({ points }) => points.length > 0);
  if (panels.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const { body, finish } = frame(document, options);
  const key = keyLine(body, keyItems(panels, data, options), width);
  const place = body.append('g').attr('transform', `translate(0,${round(key)})`);
  const scales = panels.map((panel) => scaleLinear([0, topOf(panel)], [PLOT, 0]).nice(4));
  const labels = scales.flatMap((y) => ticksOf(y, 5, words).map(({ label }) => label));
  const left = Math.ceil(widest(labels, SIZE.small)) + 14;
  const height = stack(
    place,
    panels.map((panel, k) => ({ ...panel, k })),
    options,
    ({ k, ...panel }, top) => {
      const group = place.append('g').attr('transform', `translate(0,${round(top)})`);
      return drawPanel(group, panel, scales[k], left, options);
    },
  );
  return finish(key + height + 2, data.desc);
}

/** Highest number that is shown. */
function topOf({ points, atMost, scale }: BacklogPanel): number {
  const most = points.reduce((top, { p95, mean, half }) => Math.max(top, p95, mean + half), atMost?.value ?? 0);
  return most / scale.per || 1;
}

function drawPanel(group: Group, panel: BacklogPanel, y: Linear, left: number, options: ChartOptions): number {
  const { words, width } = options;
  const { points, events, atMost, cleared, scale, index } = panel;
  const right = width - 10;
  const x = scaleLinear([points[0].from, points[points.length - 1].to], [left, right]);
  const within = (day: number) => Math.min(right, Math.max(left, x(day)));
  const above = nameEvents(
    group,
    events.map((event) => ({ ...event, from: within(event.from), to: within(event.to) })),
    width,
  );
  const plot = group.append('g').attr('transform', `translate(0,${round(above)})`);
  for (const { from, to } of events) shade(plot, within(from), 0, within(to) - within(from), PLOT);
  leftAxis(plot, y, left, right, ticksOf(y, 5, words));
  const at = (value: number) => y(Math.max(0, value) / scale.per);
  const role = seriesRole(index);
  // A day is a step: its mean holds for the whole of it.
  const steps = points.flatMap((point) => [point.from, point.to].map((day) => ({ day, ...point })));
  type Step = (typeof steps)[number];
  const band = (low: (step: Step) => number, high: (step: Step) => number, opacity: number) => {
    const shape = area<Step>()
      .x(({ day }) => x(day))
      .y0((step) => at(low(step)))
      .y1((step) => at(high(step)))
      .digits(1);
    paint(plot.append('path'), role).attr('fill-opacity', opacity).attr('d', shape(steps));
  };
  band(
    ({ p5 }) => p5,
    ({ p95 }) => p95,
    0.17,
  );
  band(
    ({ mean, half }) => mean - half,
    ({ mean, half }) => mean + half,
    0.42,
  );
  const path = line<Step>()
    .x(({ day }) => x(day))
    .y(({ mean }) => at(mean))
    .digits(1);
  paint(plot.append('path'), null, role).attr('stroke-width', 2).attr('d', path(steps));
  if (atMost !== null) drawLimit(plot, atMost.label, at(atMost.value), left, right);
  if (cleared !== null) drawCleared(plot, cleared, within, atMost === null ? PLOT : at(atMost.value), right);
  bottomAxis(plot, x, PLOT, dayTicks(x, panel), [0, width + 4]);
  return above + PLOT + 26;
}

/** A ground with dashed edges, so that it is not taken for a band. */
function shade(group: Group, x: number, y: number, width: number, height: number): void {
  paint(group.append('rect'), 'muted')
    .attr('x', round(x))
    .attr('y', y)
    .attr('width', round(Math.max(0, width)))
    .attr('height', height)
    .attr('fill-opacity', 0.14);
  paint(group.append('path'), null, 'muted')
    .attr('stroke-dasharray', '2 2')
    .attr('d', `M${round(x)},${y}v${height}M${round(x + Math.max(0, width))},${y}v${height}`);
}

/** Names of events above their spans, none on another; gives the height they take. */
function nameEvents(group: Group, events: BacklogPanel['events'], width: number): number {
  const rows: number[] = [];
  const pitch = SIZE.small * LEADING;
  for (const { label, from, to } of events.toSorted((a, b) => a.from - b.from)) {
    if (to - from < 1) continue;
    const text = shorten(label, Math.min(width - 4, 240), SIZE.small);
    const half = textWidth(text, SIZE.small) / 2;
    const middle = Math.min(Math.max((from + to) / 2, half), width - half);
    const free = rows.findIndex((end) => end < middle - half - 8);
    const row = free >= 0 ? free : rows.length;
    if (row >= ROWS) continue;
    rows[row] = middle + half;
    write(group, [text], middle, SIZE.small + row * pitch, { anchor: 'middle', size: SIZE.small, role: 'muted' });
  }
  return rows.length * pitch + 6;
}

function drawLimit(group: Group, label: string, y: number, left: number, right: number): void {
  paint(group.append('line'), null, 'target')
    .attr('x1', round(left))
    .attr('x2', round(right))
    .attr('y1', round(y))
    .attr('y2', round(y))
    .attr('stroke-width', 1.5)
    .attr('stroke-dasharray', '6 3');
  const text = shorten(label, (right - left) / 2, SIZE.small, true);
  const style = { anchor: 'end', size: SIZE.small, role: 'target', bold: true, halo: true } as const;
  write(group, [text], right, y > 20 ? y - 4 : y + SIZE.small + 2, style);
}

/** An upright line at the median, its interval across at the foot, and what it is called. */
function drawCleared(
  group: Group,
  { at, low, high, label }: NonNullable<BacklogPanel['cleared']>,
  x: (day: number) => number,
  limit: number,
  right: number,
): void {
  const upright = paint(group.append('line'), null, 'ink')
    .attr('x1', round(x(at)))
    .attr('x2', round(x(at)));
  upright.attr('y1', 0).attr('y2', PLOT).attr('stroke-width', 1.6);
  paint(group.append('line'), null, 'ink')
    .attr('x1', round(x(low)))
    .attr('x2', round(x(high)))
    .attr('y1', PLOT - 5)
    .attr('y2', PLOT - 5)
    .attr('stroke-width', 5);
  const text = shorten(label, right * 0.6, SIZE.small, true);
  const wide = textWidth(text, SIZE.small, true) + 8;
  const after = x(at) + wide <= right;
  // The name of the level stands at its right end.
  const y = Math.abs(limit - 14) < 24 ? 48 : 14;
  write(group, [text], x(at) + (after ? 6 : -6), y, {
    anchor: after ? 'start' : 'end',
    size: SIZE.small,
    bold: true,
    halo: true,
  });
}

/** Whole days, as many as find room. */
function dayTicks(x: Linear, { dayText }: BacklogPanel): Tick[] {
  const [from, to] = x.domain();
  const first = Math.ceil(from);
  const pitch = x(1) - x(0);
  for (const step of STEPS) {
    const ticks: Tick[] = [];
    for (let day = first; day <= to && ticks.length <= 60; day += step) ticks.push({ value: day, label: dayText(day) });
    const room =
      widest(
        ticks.map(({ label }) => label),
        SIZE.small,
      ) + 12;
    if (pitch * step >= room || ticks.length < 2) return ticks;
  }
  return [{ value: first, label: dayText(first) }];
}

function keyItems(panels: BacklogPanel[], { confidence }: BacklogData, { words }: ChartOptions): KeyItem[] {
  const says = words.aftermath;
  const items: KeyItem[] = [
    { text: words.hours.mean, draw: (g) => sample(g, 2, null, 's0') },
    { text: words.hours.interval(confidence), draw: (g) => swatch(g, 0.42) },
    { text: says.keySpread, draw: (g) => swatch(g, 0.17) },
  ];
  if (panels.some(({ events }) => events.length > 0)) {
    items.push({ text: says.keyEvent, draw: (g) => shade(g, 0, 0, 22, 16) });
  }
  if (panels.some(({ atMost }) => atMost !== null)) {
    items.push({ text: says.keyAtMost, draw: (g) => sample(g, 1.5, '6 3', 'target') });
  }
  if (panels.some(({ cleared }) => cleared !== null)) {
    items.push({ text: says.keyMedian, draw: (g) => sample(g, 5, null, 'ink') });
  }
  return items;
}
