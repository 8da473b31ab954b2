import { scaleLinear } from 'd3';
import type { Estimate } from '../../results/document.ts';
import { seriesRole } from '../palette.ts';
import { plainText, type Scale } from '../quantity.ts';
import { bottomAxis, type Linear, ticksOf } from './axis.ts';
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
import { rowName } from './rowName.ts';
import { stack } from './stack.ts';
import { shorten } from './text.ts';

/**
 * Risk and error apart (after the measure-of-risk-and-error plot of Nelson, "The MORE plot", Winter Simulation
 * Conference 2008): where nine runs in ten lie, how well that is known, and how well the mean is.
 */
export interface RiskData {
  /** A panel for each key figure. */
  panels: { title: string; scale: Scale; rows: RiskRow[] }[];
}

interface RiskRow {
  label: string;
  /** Position of the scenario: decides the colour. */
  index: number;
  mean: Estimate;
  /** The 5 % and 95 % points over runs. */
  low: Point;
  high: Point;
}

/** A percentile with its interval; an end that is null is not known. */
interface Point {
  value: number;
  ciLow: number | null;
  ciHigh: number | null;
}

const ROW = 34;
const BAND = 12;
const NARROW = 480;

/** A band where nine runs in ten lie, brackets for the intervals of its ends, and a dark bar for that of the mean. */
export function riskChart(document: Document, data: RiskData, options: ChartOptions): SVGSVGElement {
  const panels = data.panels.filter(({ rows }) => rows.length > 0);
  if (panels.length === 0) return emptyChart(document, options);
  const { width } = options;
  const narrow = width < NARROW;
  const { body, finish } = frame(document, options);
  const names = panels.flatMap(({ rows }) => rows.map(({ label }) => label));
  const left = narrow ? 6 : Math.ceil(Math.min(width * 0.27, widest(names, SIZE.small) + 14));
  const height = stack(body, panels, options, (panel, top) => drawPanel(body, panel, { top, left, narrow }, options));
  return finish(height + 2, describe(panels[0], options));
}

type Panel = RiskData['panels'][number];

/** Draws one figure and returns its height. */
function drawPanel(
  body: Group,
  { rows, scale }: Panel,
  { top, left, narrow }: { top: number; left: number; narrow: boolean },
  options: ChartOptions,
): number {
  const { words, width } = options;
  const shown = (value: number) => value / scale.per;
  const texts = rows.map((row) => rangeText(row, scale, options));
  const right = narrow ? 6 : Math.min(width * 0.3, widest(texts, SIZE.small) + 14);
  const all = rows.flatMap(({ mean, low, high }) => [
    ...[mean.ciLow, mean.ciHigh, low.value, high.value],
    ...[low.ciLow, low.ciHigh, high.ciLow, high.ciHigh].filter((end) => end !== null),
  ]);
  const [from, to] = [Math.min(...all.map(shown)), Math.max(...all.map(shown))];
  const margin = (to - from || Math.abs(to) || 1) * 0.06;
  const x = scaleLinear([from - margin, to + margin], [left, width - right]);
  const pitch = narrow ? ROW + 2 * SIZE.small * LEADING : ROW;
  rows.forEach((row, k) => {
    const middle = top + (k + 1) * pitch - ROW / 2;
    const above = narrow ? SIZE.small * LEADING : 0;
    rowName(body, row.label, { left, middle: middle - above, width, narrow, height: BAND });
    const text = shorten(texts[k], narrow ? width - 4 : right - 10, SIZE.small);
    const at: [number, number] = narrow ? [0, middle - BAND / 2 - 4] : [width - right + 10, middle + SIZE.small * 0.36];
    write(body, [text], ...at, { size: SIZE.small, role: 'muted' });
    drawRow(body, row, (value) => x(shown(value)), middle);
  });
  const bottom = top + rows.length * pitch + 4;
  bottomAxis(body, x as Linear, bottom, ticksOf(x, narrow ? 4 : 6, words), [left - 8, width + 4]);
  return rows.length * pitch + 26;
}

function drawRow(body: Group, { index, mean, low, high }: RiskRow, x: (value: number) => number, y: number): void {
  paint(body.append('rect'), seriesRole(index))
    .attr('x', round(x(low.value)))
    .attr('y', round(y - BAND / 2))
    .attr('width', round(Math.max(1, x(high.value) - x(low.value))))
    .attr('height', BAND)
    .attr('fill-opacity', 0.28);
  for (const point of [low, high]) bracket(body, point, x, y + BAND / 2 + 4);
  const [from, to] = [x(mean.ciLow), x(mean.ciHigh)];
  paint(body.append('rect'), 'ink')
    .attr('x', round(Math.min(from, x(mean.mean) - 1)))
    .attr('y', round(y - 3))
    .attr('width', round(Math.max(2, to - from)))
    .attr('height', 6);
}

/** The interval of a percentile under the band: a tick at each end that is known, from the percentile itself else. */
function bracket(body: Group, { value, ciLow, ciHigh }: Point, x: (value: number) => number, y: number): void {
  const [from, to] = [x(ciLow ?? value), x(ciHigh ?? value)];
  const tick = (at: number, known: boolean) => (known ? `M${round(at)},${round(y - 3)}v6` : '');
  paint(body.append('path'), null, 'muted')
    .attr('stroke-width', 1.2)
    .attr('d', `M${round(from)},${round(y)}H${round(to)}${tick(from, ciLow !== null)}${tick(to, ciHigh !== null)}`);
}

function rangeText({ low, high }: RiskRow, scale: Scale, { words }: ChartOptions): string {
  return words.range(plainText(low.value, scale, words), plainText(high.value, scale, words));
}

function describe(panel: Panel, options: ChartOptions): string {
  const { words } = options;
  const parts = panel.rows.map((row) =>
    words.risk.descPart(row.label, rangeText(row, panel.scale, options) + panel.scale.suffix),
  );
  return words.risk.desc(panel.title, parts);
}
