import { scaleLinear } from 'd3';
import type { Estimate, ValueYear } from '../../results/document.ts';
import { STYLES, seriesDash, seriesRole } from '../palette.ts';
import { estimateText, type Scale } from '../quantity.ts';
import { bottomAxis, type Linear, leftAxis, type Tick, ticksOf } from './axis.ts';
import { curveKey } from './curveKey.ts';
import { type ChartOptions, emptyChart, frame, type Group, paint, round, SIZE, widest, write } from './frame.ts';
import { seriesMark, strokeWidth } from './mark.ts';

export interface WorthData {
  /** How money is shown. */
  scale: Scale;
  curves: WorthCurve[];
}

export interface WorthCurve {
  label: string;
  /** Position of the scenario: decides colour, dash and shape. */
  index: number;
  /** Discounted sum of costs and benefits up to each year. */
  years: Pick<ValueYear, 'year' | 'mean' | 'ciLow' | 'ciHigh'>[];
  /** The last of them. */
  npv: Estimate;
}

const NARROW = 560;
const PLOT = 230;
const KEY = 236;

/** Costs and benefits added up year by year and discounted, a curve for each alternative: where it rises above the line of zero, the plan has paid. */
export function worthChart(document: Document, data: WorthData, options: ChartOptions): SVGSVGElement {
  const curves = data.curves.filter(({ years }) => years.length > 0);
  if (curves.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const narrow = width < NARROW;
  const { body, finish } = frame(document, options);
  const { per } = data.scale;
  const top = 26;
  const all = curves.flatMap(({ years }) => years);
  const sums = all.flatMap(({ ciLow, ciHigh }) => [ciLow / per, ciHigh / per]);
  const y = scaleLinear([Math.min(0, ...sums), Math.max(0, ...sums)], [top + PLOT, top]);
  if (y.domain()[0] === y.domain()[1]) y.domain([0, 1]);
  const levels = ticksOf(y, 6, words);
  const left =
    Math.ceil(
      widest(
        levels.map(({ label }) => label),
        SIZE.small,
      ),
    ) + 14;
  const right = narrow ? width - 12 : width - KEY;
  const span = all.map(({ year }) => year);
  const x = scaleLinear([Math.min(...span), Math.max(Math.min(...span) + 1, ...span)], [left, right]);
  write(body, [data.scale.name], 0, SIZE.small, { size: SIZE.small, role: 'muted' });
  leftAxis(body, y, left, right, levels);
  bottomAxis(body, x, top + PLOT, yearTicks(x, narrow ? 4 : 8), [0, narrow ? width : right + 20]);
  paint(body.append('line'), null, 'ink')
    .attr('x1', round(left))
    .attr('x2', round(right))
    .attr('y1', round(y(0)))
    .attr('y2', round(y(0)))
    .attr('stroke-width', 1.4);
  for (const curve of curves.toReversed()) drawCurve(body, curve, x, y, per);
  const key = { x: narrow ? 0 : right + 26, y: narrow ? top + PLOT + 40 : top, width: narrow ? width : KEY - 26 };
  const head = words.withUnit(words.value.npv, data.scale.name);
  const named = byValue(curves).map(({ label, index, npv }) => {
    return { label, index, value: estimateText(npv, data.scale, words, true) };
  });
  const end = curveKey(body, head, named, key, words);
  return finish(Math.max(end, top + PLOT + 26), describe(curves, data, options));
}

/** Whole years, about `most` of them. */
function yearTicks(x: Linear, most: number): Tick[] {
  const [from, to] = x.domain();
  const step = [1, 2, 5, 10, 20, 50].find((one) => (to - from) / one <= most) ?? 100;
  const ticks: Tick[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step)
    ticks.push({ value: year, label: String(year) });
  return ticks;
}

/** The band of the interval, the line, and a mark at its end. */
function drawCurve(body: Group, { index, years }: WorthCurve, x: Linear, y: Linear, per: number): void {
  const at = (year: number, sum: number) => `${round(x(year))},${round(y(sum / per))}`;
  if (index < STYLES) {
    const upper = years.map(({ year, ciHigh }) => at(year, ciHigh));
    const lower = years.toReversed().map(({ year, ciLow }) => at(year, ciLow));
    paint(body.append('path'), seriesRole(index))
      .attr('fill-opacity', 0.16)
      .attr('d', `M${[...upper, ...lower].join('L')}Z`);
  }
  paint(body.append('path'), null, seriesRole(index))
    .attr('stroke-width', strokeWidth(index))
    .attr('stroke-dasharray', seriesDash(index))
    .attr('stroke-linejoin', 'round')
    .attr('d', `M${years.map(({ year, mean }) => at(year, mean)).join('L')}`);
  const last = years[years.length - 1];
  if (index < STYLES) seriesMark(body, index, x(last.year), y(last.mean / per));
}

/** The best first. */
function byValue(curves: WorthCurve[]): WorthCurve[] {
  return curves.toSorted((a, b) => b.npv.mean - a.npv.mean);
}

function describe(curves: WorthCurve[], data: WorthData, { words }: ChartOptions): string {
  const told = byValue(curves).slice(0, 6);
  const value = ({ npv }: WorthCurve) => estimateText(npv, data.scale, words, true) + data.scale.suffix;
  return words.value.desc(told.map((curve) => words.value.descPart(curve.label, value(curve))));
}
