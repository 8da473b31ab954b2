import { scaleLinear } from 'd3';
import type { Estimate, GoalRow } from '../../results/document.ts';
import type { Judgement } from '../judgement.ts';
import { seriesRole } from '../palette.ts';
import { estimateText, plainText, type Scale } from '../quantity.ts';
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
import { verdictMark } from './mark.ts';
import { rowName } from './rowName.ts';
import { stack } from './stack.ts';
import { shorten, textWidth } from './text.ts';

export interface GoalsData {
  /** A panel for each figure of which something is wanted. */
  panels: { title: string; scale: Scale; targets: GoalTarget[]; bars: GoalBar[] }[];
}

interface GoalTarget {
  /** As stored. */
  value: number;
  sense: GoalRow['sense'];
}

interface GoalBar {
  label: string;
  /** Position of the scenario: decides the colour. */
  index: number;
  /** Null where nothing was observed. */
  estimate: Estimate | null;
  /** One for each target, in their order. */
  verdicts: GoalRow['verdict'][];
}

const ROW = 30;
const BAR = 14;
const NARROW = 480;
/** Width of a mark behind a number. */
const MARK = 17;
const JUDGED: Record<GoalRow['verdict'], Judgement> = {
  reached: 'better',
  notReached: 'worse',
  cannotTell: 'cannotTell',
};

/** What is wanted as lines, what each scenario comes to as bars from zero with their intervals, a mark for each verdict. */
export function goalsChart(document: Document, data: GoalsData, options: ChartOptions): SVGSVGElement {
  const panels = data.panels.filter(({ bars }) => bars.some(({ estimate }) => estimate !== null));
  if (panels.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const narrow = width < NARROW;
  const { body, finish } = frame(document, options);
  const names = panels.flatMap(({ bars }) => bars.map(({ label }) => label));
  const left = narrow ? 0 : Math.ceil(Math.min(width * 0.27, widest(names, SIZE.small) + 14));
  const height = stack(body, panels, options, (panel, top) => drawPanel(body, panel, { top, left, narrow }, options));
  return finish(height + 2, words.goals.desc(panels.map((panel) => describe(panel, options))));
}

type Panel = GoalsData['panels'][number];

interface Place {
  top: number;
  left: number;
  narrow: boolean;
}

/** Draws one figure and returns its height. */
function drawPanel(body: Group, panel: Panel, { top, left, narrow }: Place, options: ChartOptions): number {
  const { scale, targets, bars } = panel;
  const { words, width } = options;
  const texts = bars.map(({ estimate }) => (estimate ? estimateText(estimate, scale, words) : words.numerals.none));
  const marks = targets.length * MARK;
  const room = Math.min(width * 0.45, widest(texts, SIZE.small) + marks + 16);
  const ends = bars.map(({ estimate }) => (estimate ? Math.max(0, estimate.mean, estimate.ciHigh) / scale.per : 0));
  const most = Math.max(...ends, ...targets.map(({ value }) => value / scale.per));
  const x = scaleLinear([0, most * 1.02 || 1], [left, width - room]);
  const pitch = narrow ? ROW + SIZE.small * LEADING : ROW;
  const head = targetLabels(body, panel, x, top, options);
  const from = top + head;
  const bottom = from + bars.length * pitch;
  const topOf = (row: number) => from + row * pitch + (narrow ? SIZE.small * LEADING : 0) + (ROW - BAR) / 2;
  bars.forEach((bar, row) => {
    const y = topOf(row);
    if (bar.estimate) drawBar(body, bar.index, bar.estimate, scale, x, y);
    const start = width - room + 8;
    const text = shorten(texts[row], room - marks - 12, SIZE.small);
    write(body, [text], start, y + BAR / 2 + SIZE.small * 0.36, { size: SIZE.small });
    if (bar.estimate === null) return;
    const first = width - marks + MARK / 2 - 4;
    bar.verdicts.forEach((verdict, k) => {
      verdictMark(body, JUDGED[verdict], first + k * MARK, y + BAR / 2);
    });
  });
  for (const { value } of targets) {
    paint(body.append('line'), null, 'target')
      .attr('x1', round(x(value / scale.per)))
      .attr('x2', round(x(value / scale.per)))
      .attr('y1', round(from - 4))
      .attr('y2', round(bottom))
      .attr('stroke-width', 1.6)
      .attr('stroke-dasharray', '5 3');
  }
  // On narrow pages the lines pass the names.
  for (const [row, { label }] of bars.entries()) {
    rowName(body, label, { left, middle: topOf(row) + BAR / 2, width, narrow, height: BAR });
  }
  bottomAxis(body, x, bottom, ticksOf(x, narrow ? 4 : 6, words), [left - 8, width + 4]);
  return head + bars.length * pitch + 22;
}

/** What is wanted, above its line; texts that would meet stand one above the other. Returns their height. */
function targetLabels(
  body: Group,
  { targets, scale }: Panel,
  x: (value: number) => number,
  top: number,
  { words, width }: ChartOptions,
): number {
  const said = targets
    .map(({ value, sense }) => {
      const text = `${sense === 'atLeast' ? '≥' : '≤'}\u00a0${plainText(value, scale, words)}`;
      const wide = textWidth(text, SIZE.small);
      return { text, wide, at: Math.max(wide / 2, Math.min(width - wide / 2, x(value / scale.per))) };
    })
    .toSorted((a, b) => a.at - b.at);
  const ends: number[] = [];
  const rows = said.map(({ at, wide }) => {
    const free = ends.findIndex((end) => at - wide / 2 > end + 8);
    const row = free < 0 ? ends.length : free;
    ends[row] = at + wide / 2;
    return row;
  });
  const height = ends.length * SIZE.small * LEADING;
  said.forEach(({ text, at }, k) => {
    const y = top + height - rows[k] * SIZE.small * LEADING - 4;
    write(body, [text], at, y, { anchor: 'middle', size: SIZE.small, role: 'target', halo: true });
  });
  return height + 4;
}

function drawBar(
  body: Group,
  index: number,
  { mean, ciLow, ciHigh }: Estimate,
  scale: Scale,
  x: (value: number) => number,
  y: number,
): void {
  paint(body.append('rect'), seriesRole(index))
    .attr('x', round(x(0)))
    .attr('y', round(y))
    .attr('width', round(Math.max(0, x(mean / scale.per) - x(0))))
    .attr('height', BAR)
    .attr('fill-opacity', index === 0 ? 0.55 : 0.8);
  const [from, to] = [x(Math.max(0, ciLow) / scale.per), x(ciHigh / scale.per)];
  if (!(to - from > 0.5)) return;
  paint(body.append('path'), null, 'ink')
    .attr('stroke-width', 1.4)
    .attr('d', `M${round(from)},${round(y + 3)}v8M${round(from)},${round(y + BAR / 2)}H${round(to)}m0,-4v8`);
}

function describe({ title, scale, targets, bars }: Panel, { words }: ChartOptions): string {
  const parts = targets.map(({ value, sense }, k) => {
    const wanted = words.goals[sense](plainText(value, scale, words) + scale.suffix);
    const names = bars.filter(({ verdicts }) => verdicts[k] === 'reached').map(({ label }) => label);
    return words.goals.descTarget(wanted, names);
  });
  return `${title}: ${parts.join('; ')}`;
}
