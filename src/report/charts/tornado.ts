import { scaleLinear } from 'd3';
import type { Estimate } from '../../results/document.ts';
import type { Role } from '../palette.ts';
import type { Scale } from '../quantity.ts';
import { bottomAxis, type Linear, ticksOf } from './axis.ts';
import { barLayout, upright, whisker, writeRow } from './bars.ts';
import { type ChartOptions, emptyChart, frame, type Group, LEADING, paint, round, SIZE, write } from './frame.ts';
import { keyLine, swatch } from './keyLine.ts';
import { textWidth, wrap } from './text.ts';

export interface TornadoData {
  /** What is moved. */
  figure: string;
  scale: Scale;
  rows: TornadoBar[];
}

export interface TornadoBar {
  name: string;
  /** What is said of the way from the low end to the high one. */
  value: string;
  /** Difference from the file at each end, and the value that the factor has there. */
  low: Estimate;
  high: Estimate;
  lowLabel: string;
  highLabel: string;
}

/** Height of one bar [px]. */
const BAR = 11;
const LOW: Role = 's1';
const HIGH: Role = 's2';

/** What each factor does by itself: a bar for its low and one for its high end, from what the file gives, with intervals. */
export function tornadoChart(document: Document, data: TornadoData, options: ChartOptions): SVGSVGElement {
  const { rows, scale } = data;
  if (rows.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const says = words.study.explain.tornado;
  const { body, finish } = frame(document, options);
  const key = keyLine(
    body,
    [
      { text: says.low, draw: (group) => swatch(group, 0.85, LOW) },
      { text: says.high, draw: (group) => swatch(group, 0.5, HIGH) },
    ],
    width,
  );
  const heading = wrap(words.withUnit(data.figure, scale.name), width - 4, SIZE.label, 2, true);
  write(body, heading, 0, key + SIZE.label, { bold: true });
  const top = key + heading.length * SIZE.label * LEADING + 6;
  const layout = barLayout(rows, options);
  const shown = (number: number) => number / scale.per;
  const ends = rows
    .flatMap(({ low, high }) => [low, high].flatMap(({ ciLow, mean, ciHigh }) => [ciLow, mean, ciHigh]))
    .map(shown);
  const labels = rows.flatMap(({ lowLabel, highLabel }) => [lowLabel, highLabel]);
  const room = Math.max(...labels.map((label) => textWidth(label, SIZE.small - 1))) + 8;
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const inner: [number, number] = [layout.x[0] + (least < 0 ? room : 4), layout.x[1] - (most > 0 ? room : 4)];
  const x = scaleLinear(most > least ? [least, most] : [-1, 1], inner);
  const ticks = ticksOf(x, layout.narrow ? 4 : 6, words);
  for (const { value } of ticks) upright(body, x(value), top, top + layout.height, 'rule');
  upright(body, x(0), top, top + layout.height, 'axis');
  for (const [i, row] of rows.entries()) {
    writeRow(body, row, i, layout, top, width);
    const y = top + layout.middles[i];
    drawEnd(body, row.low, row.lowLabel, LOW, x, y - BAR / 2 - 0.5, shown);
    drawEnd(body, row.high, row.highLabel, HIGH, x, y + BAR / 2 + 0.5, shown);
  }
  bottomAxis(body, x, top + layout.height, ticks, [-4, width + 4]);
  const [first] = rows;
  return finish(top + layout.height + 22, says.desc(data.figure, first.name, first.value + scale.suffix));
}

/** The bar of an end, its interval, and beyond it the value that the factor has there. */
function drawEnd(
  body: Group,
  { mean, ciLow, ciHigh }: Estimate,
  label: string,
  role: Role,
  x: Linear,
  y: number,
  shown: (number: number) => number,
): void {
  const [from, to] = [x(0), x(shown(mean))];
  paint(body.append('rect'), role)
    .attr('x', round(Math.min(from, to)))
    .attr('y', round(y - BAR / 2))
    .attr('width', round(Math.abs(to - from)))
    .attr('height', BAR)
    .attr('fill-opacity', role === LOW ? 0.85 : 0.5);
  whisker(body, x, shown(ciLow), shown(ciHigh), y);
  const right = mean >= 0;
  const end = right ? Math.max(to, x(shown(ciHigh))) : Math.min(to, x(shown(ciLow)));
  write(body, [label], end + (right ? 5 : -5), y + (SIZE.small - 1) * 0.36, {
    anchor: right ? 'start' : 'end',
    size: SIZE.small - 1,
    role: 'muted',
  });
}
