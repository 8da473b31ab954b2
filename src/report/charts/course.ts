import { area, line, scaleLinear } from 'd3';
import { seriesRole } from '../palette.ts';
import { plainText } from '../quantity.ts';
import { bottomAxis, type Linear, leftAxis, ticksOf } from './axis.ts';
import {
  type ChartOptions,
  DIGITS,
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
import { type KeyItem, keyLine, sample, swatch } from './keyLine.ts';
import { wrap } from './text.ts';

/** Means along the run, a small picture for each: Welch's, by which a warm-up is judged, and that of what grows. */
export interface CourseData {
  panels: CoursePanel[];
  /** Level of the intervals in per cent. */
  confidence: string;
}

export interface CoursePanel {
  title: string;
  /** Position of the scenario: decides the colour. */
  index: number;
  /** Shown number = stored number / `per`. */
  per: number;
  /** Length of a batch in days; mean and half-width by batch, null where nothing was observed. */
  days: number;
  mean: (number | null)[];
  half: (number | null)[];
  /** Moving average; empty for none. */
  smooth: (number | null)[];
  /** End of the warm-up, and where the curve has settled, in days; null: not shown. */
  warmUp: number | null;
  settled: number | null;
  /** Trucks for which there is room; null without limit. */
  limit: number | null;
}

const PLOT = 110;
const PANEL = 250;
const GAP = 28;

interface Point {
  day: number;
  value: number;
  half: number;
}

/** Draws the panels beside each other, each on a scale of its own; `desc` says the finding. */
export function courseChart(document: Document, data: CourseData, options: ChartOptions, desc: string): SVGSVGElement {
  const panels = data.panels.filter(({ mean }) => mean.some((value) => value !== null));
  if (panels.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const { body, finish } = frame(document, options);
  let top = keyLine(body, keyItems(panels, data, options), width);
  const scales = panels.map((panel) =>
    scaleLinear([Math.min(0, bottomOf(panel)), topOf(panel) || 1], [PLOT, 0]).nice(3),
  );
  const labels = scales.flatMap((y) => ticksOf(y, 3, words).map((tick) => tick.label));
  const margin = Math.ceil(widest(labels, SIZE.small)) + 12;
  const columns = Math.max(1, Math.min(panels.length, 3, Math.floor((width + GAP) / (PANEL + GAP))));
  const plot = (width - 8 - (columns - 1) * GAP) / columns - margin;
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    const titles = row.map(({ title }) => wrap(title, plot + margin - 4, SIZE.small, 3, true));
    const head = Math.max(...titles.map((lines) => lines.length)) * SIZE.small * LEADING + 10;
    row.forEach((panel, column) => {
      const x0 = margin + column * (plot + margin + GAP);
      const place = body.append('g').attr('transform', `translate(${round(x0)},${round(top + head)})`);
      write(place, titles[column], -margin + 4, -head + SIZE.small, { size: SIZE.small, bold: true });
      drawPanel(place, panel, plot, scales[first + column], options);
    });
    top += head + PLOT + 30;
  }
  write(body, [words.course.days], 0, top + 4, { size: SIZE.small, role: 'muted' });
  return finish(top + 10, desc);
}

function drawPanel(group: Group, panel: CoursePanel, plot: number, y: Linear, { words }: ChartOptions): void {
  const x = scaleLinear([0, panel.days * panel.mean.length], [0, plot]);
  leftAxis(group, y, 0, plot, ticksOf(y, 3, words));
  const role = seriesRole(panel.index);
  const points = pointsOf(panel);
  const band = area<Point>()
    .x(({ day }) => x(day))
    .y0(({ value, half }) => y(Math.max(y.domain()[0], value - half)))
    .y1(({ value, half }) => y(value + half))
    .digits(DIGITS);
  paint(group.append('path'), role).attr('fill-opacity', 0.3).attr('d', band(points));
  const curve = line<Point>()
    .x(({ day }) => x(day))
    .y(({ value }) => y(value))
    .digits(DIGITS);
  const smoothed = smoothOf(panel);
  paint(group.append('path'), null, role)
    .attr('stroke-width', smoothed.length > 0 ? 0.8 : 2)
    .attr('d', curve(points));
  if (smoothed.length > 0) paint(group.append('path'), null, role).attr('stroke-width', 2.4).attr('d', curve(smoothed));
  if (panel.limit !== null && panel.limit / panel.per <= y.domain()[1]) {
    across(group, plot, y(panel.limit / panel.per));
    write(group, [plainText(panel.limit, panel, words)], plot, y(panel.limit / panel.per) + SIZE.small + 1, {
      anchor: 'end',
      size: SIZE.small,
      role: 'target',
      bold: true,
      halo: true,
    });
  }
  if (panel.warmUp !== null) upright(group, x(panel.warmUp), null);
  if (panel.settled !== null) upright(group, x(panel.settled), '2 3');
  bottomAxis(group, x, PLOT, ticksOf(x, 6, words), [-GAP / 2, plot + GAP / 2]);
}

/** A line across at a limit, or upright at a time: full at the end of the warm-up, dotted where the curve has settled. */
function across(group: Group, plot: number, y: number): void {
  const mark = paint(group.append('line'), null, 'target').attr('x1', 0).attr('x2', round(plot));
  mark.attr('y1', round(y)).attr('y2', round(y)).attr('stroke-width', 1.5).attr('stroke-dasharray', '6 3');
}

function upright(group: Group, x: number, dash: string | null): void {
  const mark = paint(group.append('line'), null, dash === null ? 'ink' : 'target')
    .attr('x1', round(x))
    .attr('x2', round(x));
  mark
    .attr('y1', 0)
    .attr('y2', PLOT)
    .attr('stroke-width', dash === null ? 1.4 : 2)
    .attr('stroke-dasharray', dash);
}

/** A batch is drawn at its middle. */
function pointsOf({ mean, half, per, days }: CoursePanel): Point[] {
  return mean.flatMap((value, k) =>
    value === null ? [] : [{ day: days * (k + 0.5), value: value / per, half: (half[k] ?? 0) / per }],
  );
}

function smoothOf({ smooth, per, days }: CoursePanel): Point[] {
  return smooth.flatMap((value, k) => (value === null ? [] : [{ day: days * (k + 0.5), value: value / per, half: 0 }]));
}

function topOf(panel: CoursePanel): number {
  return Math.max(...pointsOf(panel).map(({ value, half }) => value + half));
}

function bottomOf(panel: CoursePanel): number {
  return Math.min(...pointsOf(panel).map(({ value }) => value));
}

function keyItems(panels: CoursePanel[], { confidence }: CourseData, { words }: ChartOptions): KeyItem[] {
  const { course } = words;
  const smoothed = panels.some(({ smooth }) => smooth.length > 0);
  const items: KeyItem[] = [
    { text: course.mean, draw: (g) => sample(g, smoothed ? 0.8 : 2, null, 's0') },
    { text: words.hours.interval(confidence), draw: (g) => swatch(g, 0.3) },
  ];
  if (smoothed) items.push({ text: course.smooth, draw: (g) => sample(g, 2.4, null, 's0') });
  if (panels.some(({ warmUp }) => warmUp !== null))
    items.push({ text: course.warmUp, draw: (g) => sample(g, 1.4, null, 'ink') });
  if (panels.some(({ settled }) => settled !== null))
    items.push({ text: course.settled, draw: (g) => sample(g, 2, '2 3', 'target') });
  if (panels.some(({ limit }) => limit !== null))
    items.push({ text: course.limit, draw: (g) => sample(g, 1.5, '6 3', 'target') });
  return items;
}
