/** The common ground of charts with a row of bars for each thing: names left, values right, or both above on a telephone. */

import type { Linear } from './axis.ts';
import { type ChartOptions, type Group, LEADING, paint, round, SIZE, widest, write } from './frame.ts';
import { shorten, wrap } from './text.ts';

/** Below this width names and values stand above their bars [px]. */
const NARROW = 480;
/** Height of a row of bars [px]. */
const ROW = 34;

export interface BarRow {
  name: string;
  /** What is said of it beside the bars. */
  value: string;
}

export interface BarLayout {
  narrow: boolean;
  /** Left and right end of the scale. */
  x: [number, number];
  /** Middle of the bars of each row, below `top`. */
  middles: number[];
  /** Height of all rows. */
  height: number;
  /** Names broken into lines, by row. */
  names: string[][];
}

/** Room for the rows of a chart. */
export function barLayout(rows: readonly BarRow[], { width }: ChartOptions): BarLayout {
  const narrow = width < NARROW;
  const left = narrow
    ? 10
    : Math.ceil(
        Math.min(
          width * 0.3,
          widest(
            rows.map(({ name }) => name),
            SIZE.small,
          ) + 14,
        ),
      );
  const right = narrow
    ? 10
    : Math.ceil(
        Math.min(
          width * 0.36,
          widest(
            rows.map(({ value }) => value),
            SIZE.small,
            true,
          ) + 14,
        ),
      );
  const names = rows.map(({ name }) => wrap(name, narrow ? width - 4 : left - 14, SIZE.small, narrow ? 1 : 3));
  const middles: number[] = [];
  let y = 0;
  for (const lines of names) {
    const above = narrow ? 2 * SIZE.small * LEADING + 6 : 0;
    const high = Math.max(ROW, narrow ? ROW : lines.length * SIZE.small * LEADING + 6);
    middles.push(y + above + high / 2);
    y += above + high;
  }
  return { narrow, x: [left, width - right], middles, height: y, names };
}

/** Writes name and value of a row. */
export function writeRow(
  body: Group,
  { value }: BarRow,
  i: number,
  layout: BarLayout,
  top: number,
  width: number,
): void {
  const { narrow, x, middles, names } = layout;
  const y = top + middles[i];
  if (narrow) {
    write(body, names[i], 0, y - ROW / 2 - SIZE.small * LEADING - 2, { size: SIZE.small });
    write(body, [shorten(value, width - 4, SIZE.small, true)], 0, y - ROW / 2 - 2, { size: SIZE.small, bold: true });
    return;
  }
  const first = y + SIZE.small * (0.36 - ((names[i].length - 1) * LEADING) / 2);
  write(body, names[i], x[0] - 12, first, { anchor: 'end', size: SIZE.small });
  write(body, wrap(value, width - x[1] - 12, SIZE.small, 2, true), x[1] + 14, y + SIZE.small * 0.36, {
    size: SIZE.small,
    bold: true,
  });
}

/** An upright line through all rows. */
export function upright(body: Group, x: number, from: number, to: number, role: 'axis' | 'rule'): void {
  paint(body.append('line'), null, role)
    .attr('x1', round(x))
    .attr('x2', round(x))
    .attr('y1', round(from))
    .attr('y2', round(to))
    .attr('stroke-width', role === 'axis' ? 1.5 : 1);
}

/** The line of an interval. */
export function whisker(body: Group, x: Linear, low: number, high: number, y: number): void {
  paint(body.append('line'), null, 'ink')
    .attr('x1', round(x(low)))
    .attr('x2', round(x(high)))
    .attr('y1', round(y))
    .attr('y2', round(y))
    .attr('stroke-width', 1.6);
}
