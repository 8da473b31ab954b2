import { formatNumber } from '../numbers.ts';
import { clockText } from '../quantity.ts';
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
import { type KeyItem, keyLine } from './keyLine.ts';
import { shorten, wrap } from './text.ts';

/** How much of each place is in use in every hour of the day: a row of cells for a place, a panel for a scenario. */
export interface HeatData {
  panels: HeatPanel[];
}

export interface HeatPanel {
  /** Empty where there is one scenario only. */
  title: string;
  places: HeatRow[];
}

export interface HeatRow {
  label: string;
  /** By hour of the day from 0; null where nothing was observed. */
  hours: (HeatHour | null)[];
}

export interface HeatHour {
  /** Share of the open units in use, and share of them that are held by trucks that cannot go on. */
  used: number;
  blocked: number;
  /** Nothing is open in this hour. */
  closed: boolean;
}

const ROW = 19;
/** Below this width names stand above their rows [px]. */
const NARROW = 480;
/** Shares in use from which on a cell is darker; each has its own share of ink. */
const STEPS = [0, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95];
const INK = [0.04, 0.14, 0.28, 0.44, 0.62, 0.8, 1];
/** Share blocked from which on it is marked. */
const WORTH = 0.05;

/** Dark cells are full ones; a line struck through a cell is what is blocked of it, a hollow dash that it is closed. */
export function heatChart(document: Document, { panels }: HeatData, options: ChartOptions): SVGSVGElement {
  const shown = panels.filter(({ places }) => places.length > 0);
  if (shown.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const { body, finish } = frame(document, options);
  let top = drawKey(body, shown, options);
  const names = shown.flatMap(({ places }) => places.map(({ label }) => label));
  const narrow = width < NARROW;
  const left = narrow ? 0 : Math.ceil(Math.min(width * 0.3, widest(names, SIZE.small) + 14));
  const cell = (width - left - 12) / 24;
  for (const { title, places } of shown) {
    if (title !== '') {
      const lines = wrap(title, width - 4, SIZE.label, 2, true);
      write(body, lines, 0, top + SIZE.label, { bold: true });
      top += lines.length * SIZE.label * LEADING + 6;
    }
    for (const { label, hours } of places) {
      if (narrow) top += SIZE.small * LEADING + 2;
      const name = [shorten(label, narrow ? width - 4 : left - 12, SIZE.small)];
      if (narrow) write(body, name, 0, top - 4, { size: SIZE.small });
      else write(body, name, left - 12, top + ROW / 2 + SIZE.small * 0.36, { anchor: 'end', size: SIZE.small });
      for (const [hour, one] of hours.entries()) drawCell(body, one, left + hour * cell, top, cell);
      top += ROW + (narrow ? 3 : 2);
    }
    for (const hour of [0, 6, 12, 18, 24]) {
      const style = {
        anchor: hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle',
        size: SIZE.small,
        role: 'muted',
      } as const;
      write(body, [words.gate.heat.hour(String(hour))], left + hour * cell, top + SIZE.small + 1, style);
    }
    top += SIZE.small * LEADING + 14;
  }
  return finish(top - 10, describe(shown, options));
}

function drawCell(body: Group, hour: HeatHour | null, x: number, y: number, width: number): void {
  const rect = (inset: number) =>
    body
      .append('rect')
      .attr('x', round(x + inset))
      .attr('y', round(y + inset))
      .attr('width', round(Math.max(0.5, width - 1 - 2 * inset)))
      .attr('height', ROW - 2 * inset);
  if (hour === null) return;
  if (hour.closed) {
    paint(body.append('line'), null, 'axis')
      .attr('x1', round(x + width * 0.3))
      .attr('x2', round(x + width * 0.65))
      .attr('y1', round(y + ROW / 2))
      .attr('y2', round(y + ROW / 2))
      .attr('stroke-width', 1.2);
    return;
  }
  paint(rect(0), 'better').attr('fill-opacity', INK[stepOf(hour.used)]);
  if (hour.blocked >= WORTH) drawBlocked(body, hour.blocked, x, y, width - 1);
}

/** A light box at the foot of a cell, as high as the share that is blocked, with a dark cross in it. */
function drawBlocked(body: Group, share: number, x: number, y: number, width: number): void {
  const height = Math.max(5, ROW * Math.min(1, share));
  const upper = y + ROW - height;
  paint(body.append('rect'), 'paper', 'worse')
    .attr('x', round(x + 1))
    .attr('y', round(upper))
    .attr('width', round(Math.max(1, width - 2)))
    .attr('height', round(height))
    .attr('stroke-width', 1.4);
  const [left, right] = [x + 2, x + width - 2];
  paint(body.append('path'), null, 'worse')
    .attr('stroke-width', 1.4)
    .attr(
      'd',
      `M${round(left)},${round(upper + 1)}L${round(right)},${round(y + ROW - 1)}M${round(right)},${round(upper + 1)}L${round(left)},${round(y + ROW - 1)}`,
    );
}

function stepOf(used: number): number {
  return STEPS.findLastIndex((from) => used >= from - 1e-12);
}

/** What shades and marks mean; gives the height it took. */
function drawKey(body: Group, panels: readonly HeatPanel[], { words, width }: ChartOptions): number {
  const { heat } = words.gate;
  const percent = (share: number) => words.percent(formatNumber(share * 100, 0, words));
  const hours = panels.flatMap(({ places }) => places.flatMap((row) => row.hours));
  const items: KeyItem[] = STEPS.map((from, k) => ({
    text: k === 0 ? heat.below(percent(STEPS[1])) : heat.from(percent(from)),
    draw: (group) =>
      paint(group.append('rect'), 'better', 'axis')
        .attr('y', 2)
        .attr('width', 22)
        .attr('height', 12)
        .attr('stroke-width', 0.5)
        .attr('fill-opacity', INK[k]),
  }));
  if (hours.some((hour) => hour !== null && !hour.closed && hour.blocked >= WORTH))
    items.push({ text: heat.blocked, draw: (group) => drawBlocked(group, 0.65, 1, -4, 20) });
  if (hours.some((hour) => hour?.closed))
    items.push({
      text: heat.closed,
      draw: (group) =>
        paint(group.append('line'), null, 'axis')
          .attr('x1', 6)
          .attr('x2', 15)
          .attr('y1', 8)
          .attr('y2', 8)
          .attr('stroke-width', 1.2),
    });
  return keyLine(body, items, width) + 4;
}

/** The fullest hour of the first panel, and where most is blocked. */
function describe([first]: readonly HeatPanel[], { words, title }: ChartOptions): string {
  const { heat } = words.gate;
  const open = first.places.flatMap(({ label, hours }) =>
    hours.flatMap((hour, at) => (hour === null || hour.closed ? [] : [{ label, at, ...hour }])),
  );
  if (open.length === 0) return title;
  const most = (of: 'used' | 'blocked') => open.reduce((best, one) => (one[of] > best[of] ? one : best));
  const percent = (share: number) => words.percent(formatNumber(share * 100, 0, words));
  const [full, stuck] = [most('used'), most('blocked')];
  const said = heat.desc(full.label, percent(full.used), clockText(60 * full.at));
  if (stuck.blocked < WORTH) return `${said}.`;
  return `${said}; ${heat.descBlocked(stuck.label, percent(stuck.blocked), clockText(60 * stuck.at))}.`;
}
