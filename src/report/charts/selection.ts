import { scaleLinear, symbol, symbolCircle, symbolStar } from 'd3';
import type { Estimate } from '../../results/document.ts';
import type { Scale } from '../quantity.ts';
import { bottomAxis, ticksOf } from './axis.ts';
import { barLayout, upright, whisker, writeRow } from './bars.ts';
import { type ChartOptions, DIGITS, emptyChart, frame, LEADING, paint, round, SIZE, write } from './frame.ts';
import { wrap } from './text.ts';

export interface SelectionData {
  figure: string;
  scale: Scale;
  rows: SelectionMark[];
}

export interface SelectionMark {
  name: string;
  /** The estimate, the runs, and what became of the plan. */
  value: string;
  estimate: Estimate;
  standing: 'chosen' | 'left' | 'dropped';
}

/** Plans with their estimates: a star for the one that was chosen, full for those still in, hollow for those dropped. */
export function selectionChart(document: Document, data: SelectionData, options: ChartOptions): SVGSVGElement {
  const { rows, scale } = data;
  if (rows.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const { body, finish } = frame(document, options);
  const heading = wrap(words.withUnit(data.figure, scale.name), width - 4, SIZE.label, 2, true);
  write(body, heading, 0, SIZE.label, { bold: true });
  const top = heading.length * SIZE.label * LEADING + 6;
  const layout = barLayout(rows, options);
  const shown = (number: number) => number / scale.per;
  const ends = rows.flatMap(({ estimate }) => [estimate.ciLow, estimate.ciHigh]).map(shown);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const margin = (high - low || 1) * 0.05;
  const x = scaleLinear([low - margin, high + margin], layout.x);
  const ticks = ticksOf(x, layout.narrow ? 4 : 6, words);
  for (const { value } of ticks) upright(body, x(value), top, top + layout.height, 'rule');
  for (const [i, row] of rows.entries()) {
    writeRow(body, row, i, layout, top, width);
    const y = top + layout.middles[i];
    const { mean, ciLow, ciHigh } = row.estimate;
    whisker(body, x, shown(ciLow), shown(ciHigh), y);
    const hollow = row.standing === 'dropped';
    paint(body.append('path'), hollow ? 'paper' : 's1', hollow ? 's0' : 'paper')
      .attr('stroke-width', hollow ? 1.8 : 0.8)
      .attr('transform', `translate(${round(x(shown(mean)))},${round(y)})`)
      .attr(
        'd',
        symbol(row.standing === 'chosen' ? symbolStar : symbolCircle, row.standing === 'chosen' ? 130 : 62).digits(
          DIGITS,
        )(),
      );
  }
  bottomAxis(body, x, top + layout.height, ticks, [-4, width + 4]);
  const [first] = rows;
  return finish(top + layout.height + 22, words.study.choose.desc(data.figure, first.name, first.value));
}
