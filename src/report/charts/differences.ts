import { scaleLinear } from 'd3';
import type { Estimate } from '../../results/document.ts';
import type { Judgement } from '../judgement.ts';
import { estimateText, type Scale } from '../quantity.ts';
import { bottomAxis, ticksOf } from './axis.ts';
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
import { roleOf, verdictMark } from './mark.ts';
import { shorten, wrap } from './text.ts';

export interface DifferencesData {
  /** A part for each metric, with a scale of its own. */
  groups: { title: string; scale: Scale; rows: DifferenceBar[] }[];
}

interface DifferenceBar {
  label: string;
  /** Scenario minus baseline. */
  estimate: Estimate;
  verdict: Judgement;
}

const ROW = 22;
const NARROW = 480;

/** Paired differences to the baseline with their intervals about the line of no difference; a verdict for each. */
export function differencesChart(document: Document, data: DifferencesData, options: ChartOptions): SVGSVGElement {
  const groups = data.groups.filter((group) => group.rows.length > 0);
  if (groups.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const narrow = width < NARROW;
  const { body, finish } = frame(document, options);
  const rows = groups.flatMap((group) =>
    group.rows.map((row) => ({ row, text: valueText(row, group.scale, options) })),
  );
  const left = narrow ? 10 : Math.ceil(Math.min(width * 0.27, widest(rows.map(({ row }) => row.label)) + 14));
  const right = narrow
    ? 10
    : Math.ceil(
        Math.min(
          width * 0.42,
          widest(
            rows.map(({ text }) => text),
            SIZE.label,
            true,
          ) + 14,
        ),
      );
  let top = 0;
  for (const group of groups) {
    const title = wrap(words.withUnit(group.title, group.scale.name), width - 4, SIZE.label, 2, true);
    write(body, title, 0, top + SIZE.label, { bold: true });
    top += title.length * SIZE.label * LEADING + 5;
    const layout = { x: [left, width - right] as [number, number], top, width, narrow };
    top += drawGroup(body, group, layout, options) + 8;
  }
  return finish(top - 8, describe(groups[0], options));
}

/** Difference and verdict; the unit stands in the title of the group. */
function valueText({ estimate, verdict }: DifferenceBar, scale: Scale, { words }: ChartOptions): string {
  const said = words.verdict[verdict];
  return verdict === 'same' ? said : `${estimateText(estimate, scale, words, true)} · ${said}`;
}

interface Layout {
  /** Left and right end of the scale. */
  x: [number, number];
  top: number;
  width: number;
  narrow: boolean;
}

/** A row ready to be drawn: its texts, and the height of its line above the top of the group. */
interface Row {
  bar: DifferenceBar;
  name: string[];
  size: number;
  value: string;
  y: number;
}

/** Draws one metric and returns its height. */
function drawGroup(body: Group, group: DifferencesData['groups'][number], at: Layout, options: ChartOptions): number {
  const { words } = options;
  const { top, narrow } = at;
  const shown = (number: number) => number / group.scale.per;
  const bounds = group.rows.flatMap(({ estimate }) => [estimate.ciLow, estimate.mean, estimate.ciHigh].map(shown));
  const [low, high] = [Math.min(0, ...bounds), Math.max(0, ...bounds)];
  const margin = (high - low || 1) * 0.06;
  const x = scaleLinear([low - margin, high + margin], at.x);
  const { rows, height } = rowsOf(group, at, options);
  const ticks = ticksOf(x, narrow ? 4 : 6, words);
  for (const { value } of ticks) rule(body, x(value), top, top + height, 'rule');
  rule(body, x(0), top, top + height, 'axis');
  for (const { bar, name, size, value, y } of rows) {
    const { mean, ciLow, ciHigh } = bar.estimate;
    const role = roleOf(bar.verdict);
    const style = { role, bold: role !== 'cannotTell' };
    if (narrow) {
      write(body, name, 0, top + y - 12 - size * LEADING, { size, halo: true });
      write(body, [value], 0, top + y - 12, { size, halo: true, ...style });
    } else {
      const first = top + y + size * (0.36 - ((name.length - 1) * LEADING) / 2);
      write(body, name, at.x[0] - 12, first, { anchor: 'end', size });
      write(body, [value], at.x[1] + 14, top + y + SIZE.label * 0.36, style);
    }
    paint(body.append('line'), null, role)
      .attr('x1', round(x(shown(ciLow))))
      .attr('x2', round(x(shown(ciHigh))))
      .attr('y1', round(top + y))
      .attr('y2', round(top + y))
      .attr('stroke-width', 2.4);
    verdictMark(body, bar.verdict, x(shown(mean)), top + y);
  }
  bottomAxis(body, x, top + height, ticks, [-4, at.width + 4]);
  return height + 22;
}

/** Texts and heights of the rows: names of two lines get the room they need. */
function rowsOf(group: DifferencesData['groups'][number], at: Layout, options: ChartOptions) {
  const { narrow, width } = at;
  const rows: Row[] = [];
  let [y, below] = [0, 0];
  for (const bar of group.rows) {
    const name = wrap(bar.label, narrow ? width - 4 : at.x[0] - 14, SIZE.small, narrow ? 1 : 2);
    const size = name.length > 1 ? SIZE.small - 1 : SIZE.small;
    const text = valueText(bar, group.scale, options);
    const value = narrow
      ? shorten(text, width - 4, SIZE.small, true)
      : shorten(text, width - at.x[1] - 10, SIZE.label, true);
    const half = Math.max(ROW / 2, (name.length * size * LEADING) / 2);
    const above = narrow ? 2 * SIZE.small * LEADING + 4 + ROW / 2 : half;
    y += below + above;
    below = narrow ? ROW / 2 : half;
    rows.push({ bar, name, size, value, y });
  }
  return { rows, height: y + below };
}

function rule(body: Group, x: number, from: number, to: number, role: 'axis' | 'rule'): void {
  paint(body.append('line'), null, role)
    .attr('x1', round(x))
    .attr('x2', round(x))
    .attr('y1', round(from))
    .attr('y2', round(to))
    .attr('stroke-width', role === 'axis' ? 1.5 : 1);
}

function describe(group: DifferencesData['groups'][number], { words }: ChartOptions): string {
  const count = (verdict: Judgement) => group.rows.filter((row) => row.verdict === verdict).length;
  const parts =
    group.rows.length > 6
      ? [words.differences.counts(count('better'), count('worse'), count('cannotTell') + count('same'))]
      : group.rows.map((row) => {
          const difference = estimateText(row.estimate, group.scale, words, true) + group.scale.suffix;
          return words.differences.descPart(row.label, difference, words.verdict[row.verdict]);
        });
  return words.differences.desc(group.title, parts);
}
