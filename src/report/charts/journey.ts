import { path, scaleLinear } from 'd3';
import type { Estimate } from '../../results/document.ts';
import { type Role, seriesRole } from '../palette.ts';
import { estimateText, type Scale } from '../quantity.ts';
import { type Linear, leftAxis, ticksOf } from './axis.ts';
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
import { type KeyItem, keyLine, sample } from './keyLine.ts';
import { seriesMark } from './mark.ts';
import { stack } from './stack.ts';
import { shorten, wrap } from './text.ts';

/** How long ago trucks came, at every stage of their itinerary: a panel for a flow, a line for a scenario and a share of trucks. */
export interface JourneyData {
  panels: JourneyPanel[];
  /** Scenarios that are drawn, where there are several. */
  scenarios: { label: string; index: number }[];
}

export interface JourneyPanel {
  title: string;
  scale: Scale;
  /** What the stages are called, in their order. */
  stages: { label: string; travel: boolean }[];
  lines: JourneyLine[];
}

export interface JourneyLine {
  /** Position of the scenario. */
  index: number;
  statistic: 'p50' | 'p95';
  /** By stage [min]; null where the scenario has no such stage, or it takes nobody in. */
  steps: { taken: Estimate | null; done: Estimate | null }[];
}

const PLOT = 168;
const DASH = { p50: null, p95: '7 3' };
/** Least width of a column that bears the name of its stage [px]. */
const NAMED = 74;

/** Steps up where trucks wait and stay, slopes where they drive. */
export function journeyChart(
  document: Document,
  { panels, scenarios }: JourneyData,
  options: ChartOptions,
): SVGSVGElement {
  const shown = panels.filter(({ lines }) => lines.length > 0);
  if (shown.length === 0) return emptyChart(document, options);
  const { body, finish } = frame(document, options);
  const key = keyLine(body, keyOf(scenarios, options), options.width);
  const inner = body.append('g').attr('transform', `translate(0,${key})`);
  const height = stack(inner, shown, options, (panel, top) => drawPanel(inner, panel, top, options));
  return finish(key + height, describe(shown, options));
}

function keyOf(scenarios: JourneyData['scenarios'], { words }: ChartOptions): KeyItem[] {
  const { journey } = words.gate;
  const dot = (group: Group, hollow: boolean) =>
    paint(group.append('circle'), hollow ? 'paper' : 's0', 's0')
      .attr('cx', 11)
      .attr('cy', 8)
      .attr('r', 3.5);
  return [
    { text: journey.p50, draw: (group) => sample(group, 2.2, DASH.p50, 's0') },
    { text: journey.p95, draw: (group) => sample(group, 2.2, DASH.p95, 's0') },
    { text: journey.taken, draw: (group) => dot(group, true) },
    ...(scenarios.length < 2 ? [{ text: journey.done, draw: (group: Group) => dot(group, false) }] : []),
    ...scenarios.map(({ label, index }) => ({
      text: journey.doneWith(label),
      draw: (group: Group) => seriesMark(group, index, 11, 8),
    })),
  ];
}

function drawPanel(body: Group, { stages, lines, scale }: JourneyPanel, top: number, options: ChartOptions): number {
  const { words, width } = options;
  const ends = lines.flatMap(({ steps }) => steps.flatMap(({ taken, done }) => [taken, done]));
  const most = Math.max(...ends.map((one) => (one === null ? 0 : Math.max(one.mean, one.ciHigh) / scale.per)));
  const y = scaleLinear([0, most || 1], [PLOT, 0]).nice(4);
  const ticks = ticksOf(y, 5, words);
  const left = Math.ceil(
    widest(
      ticks.map(({ label }) => label),
      SIZE.small,
    ) + 12,
  );
  const told = lines.map((line) => endText(line, scale, options));
  const right = width - Math.ceil(Math.min(width * 0.4, widest(told, SIZE.small, true) + 12));
  const column = (right - left) / stages.length;
  const group = body.append('g').attr('transform', `translate(0,${round(top + 6)})`);
  leftAxis(group, y, left, right, ticks);
  const x = scaleLinear([0, stages.length], [left, right]);
  for (const line of lines) drawLine(group, line, stages, x, y, scale);
  drawEnds(group, lines, told, right + 8, y, scale, width);
  const numbered = column < NAMED;
  let under = 0;
  stages.forEach(({ label }, k) => {
    const text = numbered ? [String(k + 1)] : wrap(label, column - 6, SIZE.small, 3);
    write(group, text, x(k + 0.5), PLOT + SIZE.small + 6, { anchor: 'middle', size: SIZE.small, role: 'muted' });
    under = Math.max(under, text.length);
  });
  let height = PLOT + 10 + under * SIZE.small * LEADING + 6;
  if (numbered) {
    for (const [k, { label }] of stages.entries()) {
      const [name] = wrap(`${k + 1}. ${label}`, width - 4, SIZE.small, 1);
      write(group, [name], 0, height + SIZE.small, { size: SIZE.small });
      height += SIZE.small * LEADING;
    }
  }
  return height + 6;
}

function drawLine(
  group: Group,
  { index, statistic, steps }: JourneyLine,
  stages: JourneyPanel['stages'],
  x: Linear,
  y: Linear,
  { per }: Scale,
): void {
  const line = path();
  line.moveTo(round(x(0)), round(y(0)));
  const at = (one: Estimate) => round(y(one.mean / per));
  steps.forEach(({ taken, done }, k) => {
    const middle = round(x(k + 0.5));
    if (done !== null && stages[k].travel) line.lineTo(round(x(k + 1)), at(done));
    else {
      const before = lastOf(steps, k, per, y);
      line.lineTo(middle, before);
      if (taken !== null) line.lineTo(middle, at(taken));
      if (done !== null) line.lineTo(middle, at(done));
      line.lineTo(round(x(k + 1)), done === null ? before : at(done));
    }
  });
  paint(group.append('path'), null, seriesRole(index))
    .attr('stroke-width', statistic === 'p50' ? 2.4 : 1.8)
    .attr('stroke-dasharray', DASH[statistic])
    .attr('stroke-linejoin', 'round')
    .attr('d', line.toString());
  steps.forEach(({ taken, done }, k) => {
    const middle = x(k + 0.5);
    if (taken !== null)
      paint(group.append('circle'), 'paper', seriesRole(index))
        .attr('cx', round(middle))
        .attr('cy', at(taken))
        .attr('r', 3);
    if (done === null) return;
    const where = stages[k].travel ? x(k + 1) : middle;
    upright(group, done, where, y, per, seriesRole(index));
    seriesMark(group, index, where, at(done));
  });
}

/** How long ago trucks had come before stage `k`. */
function lastOf(steps: JourneyLine['steps'], k: number, per: number, y: Linear): number {
  const before = steps.slice(0, k).findLast(({ done }) => done !== null)?.done;
  return round(y(before ? before.mean / per : 0));
}

/** The interval of a point, where it is wider than its mark. */
function upright(group: Group, { ciLow, ciHigh, n }: Estimate, x: number, y: Linear, per: number, role: Role): void {
  if (!(n > 1)) return;
  paint(group.append('line'), null, role)
    .attr('x1', round(x))
    .attr('x2', round(x))
    .attr('y1', round(y(Math.max(0, ciLow) / per)))
    .attr('y2', round(y(ciHigh / per)))
    .attr('stroke-width', 5)
    .attr('stroke-opacity', 0.45);
}

/** `50%: 27.1 ± 0.3`, in the unit of the panel. */
function endText({ steps, statistic }: JourneyLine, scale: Scale, { words }: ChartOptions): string {
  const last = steps.findLast(({ done }) => done !== null)?.done;
  return last ? words.gate.journey.end[statistic](estimateText(last, scale, words)) : '';
}

/** What each line comes to, at its right end; lines that end close together have their words below each other. */
function drawEnds(
  group: Group,
  lines: readonly JourneyLine[],
  told: readonly string[],
  left: number,
  y: Linear,
  { per }: Scale,
  width: number,
): void {
  const gap = SIZE.small * LEADING;
  const ends = lines
    .map(({ steps, index }, k) => ({ index, text: told[k], y: lastOf(steps, steps.length, per, y) }))
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => a.y - b.y);
  let above = Number.NEGATIVE_INFINITY;
  const placed = ends.map((end) => {
    above = Math.max(end.y, above + gap);
    return { ...end, at: above };
  });
  let below = PLOT + gap;
  for (const end of placed.toReversed()) {
    below = Math.min(end.at, below - gap);
    write(group, [shorten(end.text, width - left, SIZE.small, true)], left, below + SIZE.small * 0.36, {
      size: SIZE.small,
      bold: true,
      role: seriesRole(end.index),
    });
  }
}

/** When trucks are done, and where they spend most of it. */
function describe(panels: readonly JourneyPanel[], options: ChartOptions): string {
  const { words } = options;
  return panels
    .map(({ title, stages, lines, scale }) => {
      const of = (statistic: JourneyLine['statistic']) => lines.find((line) => line.statistic === statistic);
      const [half, most] = [of('p50'), of('p95')];
      const end = (line: JourneyLine | undefined) => {
        const last = line?.steps.findLast(({ done }) => done !== null)?.done;
        return last ? estimateText(last, scale, words) + scale.suffix : words.numerals.none;
      };
      let [before, longest, where] = [0, -1, ''];
      half?.steps.forEach(({ done }, k) => {
        if (done === null) return;
        if (done.mean - before > longest) [longest, where] = [done.mean - before, stages[k].label];
        before = done.mean;
      });
      return words.gate.journey.desc(title, end(half), end(most), where);
    })
    .join(' ');
}
