import { scaleLinear } from 'd3';
import type { Index } from '../../results/explanation.ts';
import { bottomAxis, ticksOf } from './axis.ts';
import { barLayout, upright, whisker, writeRow } from './bars.ts';
import { type ChartOptions, emptyChart, frame, paint, round } from './frame.ts';
import { keyLine, swatch } from './keyLine.ts';

export interface SharesData {
  rows: ShareBar[];
}

export interface ShareBar {
  name: string;
  /** `31%, 56% with interactions`. */
  value: string;
  first: Index;
  total: Index;
}

const BAR = 11;
const FIRST = 0.85;
const TOTAL = 0.35;

/** Shares of the variance: a bar for each factor alone and one with all its interactions, with bootstrap intervals. */
export function sharesChart(document: Document, { rows }: SharesData, options: ChartOptions): SVGSVGElement {
  if (rows.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const says = words.study.explain.sobol;
  const { body, finish } = frame(document, options);
  const top = keyLine(
    body,
    [
      { text: says.first, draw: (group) => swatch(group, FIRST, 's1') },
      { text: says.total, draw: (group) => swatch(group, TOTAL, 's1') },
    ],
    width,
  );
  const layout = barLayout(rows, options);
  const ends = rows.flatMap(({ first, total }) =>
    [first, total].flatMap(({ value, ciLow, ciHigh }) => [value, ciLow, ciHigh]),
  );
  const x = scaleLinear([100 * Math.min(0, ...ends), 100 * Math.max(0.1, ...ends)], [layout.x[0] + 4, layout.x[1] - 4]);
  const ticks = ticksOf(x, layout.narrow ? 4 : 6, words).map(({ value, label }) => ({
    value,
    label: words.percent(label),
  }));
  for (const { value } of ticks) upright(body, x(value), top, top + layout.height, 'rule');
  upright(body, x(0), top, top + layout.height, 'axis');
  for (const [i, row] of rows.entries()) {
    writeRow(body, row, i, layout, top, width);
    const y = top + layout.middles[i];
    for (const [index, at, opacity] of [
      [row.first, y - BAR / 2 - 0.5, FIRST],
      [row.total, y + BAR / 2 + 0.5, TOTAL],
    ] as const) {
      const [from, to] = [x(0), x(100 * index.value)];
      paint(body.append('rect'), 's1')
        .attr('x', round(Math.min(from, to)))
        .attr('y', round(at - BAR / 2))
        .attr('width', round(Math.abs(to - from)))
        .attr('height', BAR)
        .attr('fill-opacity', opacity);
      whisker(body, x, 100 * index.ciLow, 100 * index.ciHigh, at);
    }
  }
  bottomAxis(body, x, top + layout.height, ticks, [-4, width + 4]);
  return finish(top + layout.height + 22, says.desc(rows.slice(0, 6).map(({ name, value }) => `${name} (${value})`)));
}
