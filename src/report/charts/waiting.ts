import { scaleLinear } from 'd3';
import type { Estimate } from '../../results/document.ts';
import { STYLES, seriesDash, seriesRole } from '../palette.ts';
import { estimateText, type Scale } from '../quantity.ts';
import { bottomAxis, type Linear, leftAxis, ticksOf } from './axis.ts';
import { curveKey } from './curveKey.ts';
import { type ChartOptions, emptyChart, frame, type Group, paint, round, SIZE, write } from './frame.ts';
import { seriesMark, strokeWidth } from './mark.ts';
import { shorten, textWidth } from './text.ts';

export interface WaitingData {
  /** How times are shown. */
  scale: Scale;
  /** [min]; null where no target was set. */
  target: { value: number; text: string } | null;
  curves: WaitingCurve[];
}

export interface WaitingCurve {
  label: string;
  /** Position of the scenario: decides colour, dash and shape. */
  index: number;
  /** Times [min] and the share of trucks that do not exceed them, both ascending. */
  points: [number, number][];
  /** The 95 % point over replications [min]; without an interval where it was read from the curve. */
  p95: Estimate;
}

const NARROW = 560;
const PLOT = 216;
const KEY = 236;

/** The share of trucks done within a given time, a curve for each scenario, with the 95 % point and the target. */
export function waitingChart(document: Document, data: WaitingData, options: ChartOptions): SVGSVGElement {
  const curves = data.curves.filter((curve) => curve.points.length > 0);
  if (curves.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const narrow = width < NARROW;
  const { body, finish } = frame(document, options);
  const left = 46;
  const right = narrow ? width - 12 : width - KEY;
  const top = 26;
  const per = data.scale.per;
  const x = scaleLinear([0, horizon(data, curves) / per], [left, right]);
  const y = scaleLinear([0, 1], [top + PLOT, top]);
  write(body, [words.waiting.share], 0, SIZE.small, { size: SIZE.small, role: 'muted' });
  const shares = [0, 0.25, 0.5, 0.75, 0.95].map((value) => ({ value, label: words.percent(String(value * 100)) }));
  leftAxis(body, y, left, right, shares);
  bottomAxis(body, x, top + PLOT, ticksOf(x, narrow ? 5 : 8, words), [0, narrow ? width : right + 16]);
  write(body, [data.scale.name], right, top + PLOT + 38, { anchor: 'end', size: SIZE.small, role: 'muted' });
  if (data.target) drawTarget(body, data.target, x(data.target.value / per), { top, right, left }, options);
  for (const curve of curves.toReversed()) drawCurve(body, curve, x, y, per);
  for (const curve of curves.slice(0, STYLES).toReversed()) drawPoint(body, curve, x, y(0.95), per);
  const key = { x: narrow ? 0 : right + 22, y: narrow ? top + PLOT + 62 : top, width: narrow ? width : KEY - 22 };
  const named = byTime(curves).map(({ label, index, p95 }) => ({ label, index, value: timeText(p95, data, options) }));
  const end = curveKey(body, words.waiting.at95, named, key, words);
  return finish(Math.max(end, top + PLOT + 46), describe(curves, data, options));
}

/** Longest time drawn: beyond the slowest scenario's 95 % points and the target, but not out to the last truck. */
function horizon(data: WaitingData, curves: WaitingCurve[]): number {
  let most = data.target ? data.target.value * 1.05 : 0;
  for (const { points, p95 } of curves) {
    const cut = points.find(([, share]) => share >= 0.98) ?? points[points.length - 1];
    most = Math.max(most, cut[0], p95.ciHigh * 1.04, p95.mean * 1.04);
  }
  return most > 0 && Number.isFinite(most) ? most : 1;
}

function drawCurve(body: Group, curve: WaitingCurve, x: Linear, y: Linear, per: number): void {
  const end = x.domain()[1];
  let path = `M${round(x(0))},${round(y(0))}`;
  let [lastX, lastY] = [x(0), y(0)];
  let [time, share] = [0, 0];
  for (const [minutes, next] of curve.points) {
    const here = minutes / per;
    if (here > end) {
      // Where the frame cuts the curve.
      const cut = share + ((next - share) * (end - time)) / (here - time);
      path += `L${round(x(end))},${round(y(cut))}`;
      break;
    }
    [time, share] = [here, next];
    const [px, py] = [x(here), y(next)];
    const last = next === curve.points[curve.points.length - 1][1];
    if (px - lastX < 1.2 && lastY - py < 1.2 && !last) continue;
    path += `L${round(px)},${round(py)}`;
    [lastX, lastY] = [px, py];
  }
  paint(body.append('path'), null, seriesRole(curve.index))
    .attr('stroke-width', strokeWidth(curve.index))
    .attr('stroke-dasharray', seriesDash(curve.index))
    .attr('stroke-linejoin', 'round')
    .attr('d', path);
}

function drawPoint(body: Group, curve: WaitingCurve, x: Linear, y: number, per: number): void {
  const { mean, ciLow, ciHigh } = curve.p95;
  paint(body.append('line'), null, seriesRole(curve.index))
    .attr('x1', round(x(Math.max(0, ciLow) / per)))
    .attr('x2', round(x(ciHigh / per)))
    .attr('y1', round(y))
    .attr('y2', round(y))
    .attr('stroke-width', 4)
    .attr('stroke-opacity', 0.45);
  seriesMark(body, curve.index, x(mean / per), y);
}

function drawTarget(
  body: Group,
  target: { text: string },
  x: number,
  { top, left, right }: { top: number; left: number; right: number },
  { words }: ChartOptions,
): void {
  paint(body.append('line'), null, 'target')
    .attr('x1', round(x))
    .attr('x2', round(x))
    .attr('y1', top - 6)
    .attr('y2', top + PLOT)
    .attr('stroke-width', 1.6)
    .attr('stroke-dasharray', '5 3');
  const text = shorten(words.waiting.target(target.text), right - left, SIZE.small, true);
  const half = textWidth(text, SIZE.small, true) / 2;
  const shareEnd = textWidth(words.waiting.share, SIZE.small) + 10;
  const middle = Math.min(Math.max(x, shareEnd + half), right - half);
  write(body, [text], middle, SIZE.small, { anchor: 'middle', size: SIZE.small, role: 'target', bold: true });
}

/** The quickest first. */
function byTime(curves: WaitingCurve[]): WaitingCurve[] {
  return curves.toSorted((a, b) => a.p95.mean - b.p95.mean);
}

function timeText(p95: Estimate, { scale }: WaitingData, { words }: ChartOptions): string {
  return estimateText(p95, scale, words) + scale.suffix;
}

function describe(curves: WaitingCurve[], data: WaitingData, options: ChartOptions): string {
  const { words } = options;
  const value = ({ p95 }: WaitingCurve) => timeText(p95, data, options);
  const sorted = byTime(curves);
  const [best, worst] = [sorted[0], sorted[sorted.length - 1]];
  if (sorted.length === 1) return words.waiting.descOne(best.label, value(best));
  return words.waiting.desc(best.label, value(best), worst.label, value(worst));
}
