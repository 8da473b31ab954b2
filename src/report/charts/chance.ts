import { scaleLinear } from 'd3';
import type { Share } from '../../results/document.ts';
import { STYLES, seriesDash, seriesRole } from '../palette.ts';
import { plainText, type Scale } from '../quantity.ts';
import { bottomAxis, type Linear, leftAxis, ticksOf } from './axis.ts';
import { curveKey } from './curveKey.ts';
import { type ChartOptions, emptyChart, frame, type Group, paint, round, SIZE, write } from './frame.ts';
import { seriesMark, strokeWidth } from './mark.ts';
import { shorten } from './text.ts';

export interface ChanceData {
  scale: Scale;
  curves: ChanceCurve[];
}

export interface ChanceCurve {
  label: string;
  /** Position of the scenario: decides colour, dash and shape. */
  index: number;
  /** Values of single runs, ascending. */
  runs: number[];
  /** Runs above 0, with the interval of their share. */
  positive: Share;
}

const NARROW = 560;
const PLOT = 216;
const KEY = 236;
/** Distance of intervals that stand beside each other on the line of zero [px]. */
const BESIDE = 5;

/** The share of runs that are worth more than a sum, a curve for each plan, with the line of zero and the share that pays. */
export function chanceChart(document: Document, data: ChanceData, options: ChartOptions): SVGSVGElement {
  const curves = data.curves.filter(({ runs }) => runs.length > 0);
  if (curves.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const narrow = width < NARROW;
  const { body, finish } = frame(document, options);
  const { per } = data.scale;
  const left = 46;
  const right = narrow ? width - 12 : width - KEY;
  const top = 26;
  const ends = curves.flatMap(({ runs }) => [runs[0] / per, runs[runs.length - 1] / per]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = (high - low || 1) * 0.04;
  const x = scaleLinear([low - room, high + room], [left, right]);
  const y = scaleLinear([0, 1], [top + PLOT, top]);
  write(body, [shorten(words.worth.share, right, SIZE.small)], 0, SIZE.small, { size: SIZE.small, role: 'muted' });
  const shares = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: words.percent(String(value * 100)) }));
  leftAxis(body, y, left, right, shares);
  bottomAxis(body, x, top + PLOT, ticksOf(x, narrow ? 4 : 7, words), [0, narrow ? width : right + 16]);
  write(body, [data.scale.name], right, top + PLOT + 38, { anchor: 'end', size: SIZE.small, role: 'muted' });
  paint(body.append('line'), null, 'ink')
    .attr('x1', round(x(0)))
    .attr('x2', round(x(0)))
    .attr('y1', top)
    .attr('y2', top + PLOT)
    .attr('stroke-width', 1.4);
  for (const curve of curves.toReversed()) drawCurve(body, curve, x, y, per);
  const styled = curves.filter(({ index }) => index < STYLES);
  for (const [k, curve] of styled.entries()) {
    drawPositive(body, curve, x(0) + (k - (styled.length - 1) / 2) * BESIDE, y);
  }
  const key = { x: narrow ? 0 : right + 22, y: narrow ? top + PLOT + 62 : top, width: narrow ? width : KEY - 22 };
  const told = curves
    .toSorted((a, b) => shareOf(b.positive) - shareOf(a.positive))
    .map(({ label, index, positive }) => ({ label, index, value: shareText(positive, options) }));
  const end = curveKey(body, words.worth.pays, told, key, words);
  const parts = told.slice(0, 6).map(({ label, value }) => words.value.descPart(label, value));
  return finish(Math.max(end, top + PLOT + 46), words.worth.chanceDesc(parts));
}

const shareOf = ({ count, n }: Share) => count / n;

/** `98% (90–100)`. */
function shareText(positive: Share, { words }: ChartOptions): string {
  const [low, high] = [positive.ciLow, positive.ciHigh].map((share) => Math.round(share * 100));
  return `${words.percent(plainText(shareOf(positive), { per: 0.01 }, words))} (${low}–${high})`;
}

/** A step down at every run. */
function drawCurve(body: Group, { index, runs }: ChanceCurve, x: Linear, y: Linear, per: number): void {
  let path = `M${round(x.range()[0])},${round(y(1))}`;
  for (const [k, value] of runs.entries()) {
    path += `H${round(x(value / per))}V${round(y(1 - (k + 1) / runs.length))}`;
  }
  paint(body.append('path'), null, seriesRole(index))
    .attr('stroke-width', strokeWidth(index))
    .attr('stroke-dasharray', seriesDash(index))
    .attr('stroke-linejoin', 'round')
    .attr('d', `${path}H${round(x.range()[1])}`);
}

/** The share that pays, with its interval. */
function drawPositive(body: Group, { index, positive }: ChanceCurve, x: number, y: Linear): void {
  paint(body.append('line'), null, seriesRole(index))
    .attr('x1', round(x))
    .attr('x2', round(x))
    .attr('y1', round(y(positive.ciLow)))
    .attr('y2', round(y(positive.ciHigh)))
    .attr('stroke-width', 4)
    .attr('stroke-opacity', 0.45);
  seriesMark(body, index, x, y(shareOf(positive)));
}
