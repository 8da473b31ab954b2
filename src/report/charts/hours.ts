import { area, line, scaleLinear } from 'd3';
import { seriesRole } from '../palette.ts';
import { plainText } from '../quantity.ts';
import { bottomAxis, gridAcross, type Linear, leftAxis, ticksOf } from './axis.ts';
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
import { type KeyItem, keyAbove, sample, swatch } from './key.ts';
import { wrap } from './text.ts';

/** Small pictures of one level over the hours of the day: the common ground of queues and yards. */
export interface HoursData {
  /** Panels of one group stand together, under its title, on one scale. */
  groups: HoursGroup[];
  /** Shown number = stored number / `per`; and the unit behind it. */
  per: number;
  suffix: string;
  /** Level of the intervals in per cent. */
  confidence: string;
}

interface HoursGroup {
  /** Empty where the panels say it themselves. */
  title: string;
  panels: HoursPanel[];
  /** Every panel has a scale of its own: the panels are different places. */
  own?: boolean;
}

export interface HoursPanel {
  title: string;
  /** Position of the scenario: decides the colour. */
  index: number;
  points: HourPoint[];
  /** Mean of the baseline, dotted; null where this is the baseline. */
  reference: { from: number; to: number; mean: number }[] | null;
  /** Bays there are, in stored numbers; null without limit. */
  capacity: number | null;
}

interface HourPoint {
  /** Minutes after midnight. */
  from: number;
  to: number;
  mean: number;
  ciLow: number;
  ciHigh: number;
  /** 5 % and 95 % points of single days. */
  p5: number;
  p95: number;
}

const DAY = 1440;
const PLOT = 84;
const PANEL = 124;
const GAP = 22;

/** Draws the panels of every group beside each other; `desc` says the finding. */
export function hoursChart(document: Document, data: HoursData, options: ChartOptions, desc: string): SVGSVGElement {
  const groups = data.groups
    .map((group) => ({ ...group, panels: group.panels.filter((panel) => panel.points.length > 0) }))
    .filter((group) => group.panels.length > 0);
  if (groups.length === 0) return emptyChart(document, options);
  const { width } = options;
  const { body, finish } = frame(document, options);
  let top = drawKey(body, data, options);
  const grid = gridOf(groups, data, options);
  groups.forEach((group, index) => {
    if (group.title !== '') {
      const lines = wrap(group.title, width - 4, SIZE.label, 2, true);
      write(body, lines, 0, top + SIZE.label, { bold: true });
      top += lines.length * SIZE.label * LEADING + 4;
    }
    // Where the panels of all groups stand in the same columns, their titles stand once, above the first.
    const titled = index === 0 || group.panels.length > grid.columns;
    top = drawGroup(body, group, data, grid, top, titled, options) + 10;
  });
  return finish(top, desc);
}

/** Columns that all groups share, with room for the numbers left of them all, or left of every panel. */
interface Grid {
  columns: number;
  panelWidth: number;
  /** Room left of all panels and left of each [px]. */
  once: number;
  margin: number;
}

function gridOf(groups: HoursGroup[], data: HoursData, { words, width }: ChartOptions): Grid {
  const own = groups.some((group) => group.own);
  const labels = groups.flatMap((group) =>
    scalesOf(group, data).flatMap((y) => ticksOf(y, 3, words).map((tick) => tick.label)),
  );
  const left = Math.ceil(widest(labels, SIZE.small) + 12);
  const [once, margin] = own ? [0, left] : [left, 0];
  const most = Math.max(...groups.map((group) => group.panels.length));
  const columns = Math.max(1, Math.min(most, Math.floor((width - once + GAP) / (PANEL + margin + GAP))));
  return { columns, once, margin, panelWidth: (width - once - 8 - (columns - 1) * GAP) / columns - margin };
}

/** A scale for each panel: one for all of them, unless each has its own. */
function scalesOf({ panels, own }: HoursGroup, data: HoursData): Linear[] {
  const scaleOf = (some: HoursPanel[]) => scaleLinear([0, topOf(some) / data.per || 1], [PLOT, 0]).nice(3);
  const common = scaleOf(panels);
  return panels.map((panel) => (own ? scaleOf([panel]) : common));
}

/** Draws the panels of a group in rows and returns its lower end. */
function drawGroup(
  body: Group,
  group: HoursGroup,
  data: HoursData,
  { columns, panelWidth, once, margin }: Grid,
  from: number,
  titled: boolean,
  options: ChartOptions,
): number {
  const scales = scalesOf(group, data);
  let top = from;
  for (let first = 0; first < group.panels.length; first += columns) {
    const row = group.panels.slice(first, first + columns);
    const titles = row.map((panel) => (titled ? wrap(panel.title, panelWidth, SIZE.small, 4) : []));
    const head = Math.max(...titles.map((lines) => lines.length)) * SIZE.small * LEADING + 8;
    row.forEach((panel, column) => {
      const x0 = once + margin + column * (panelWidth + margin + GAP);
      const place = body.append('g').attr('transform', `translate(${round(x0)},${round(top + head)})`);
      write(place, titles[column], 0, -head + SIZE.small, { size: SIZE.small });
      const y = scales[first + column];
      const ticks = ticksOf(y, 3, options.words);
      if (column === 0 || group.own) leftAxis(place, y, 0, panelWidth, ticks);
      else gridAcross(place, y, 0, panelWidth, ticks);
      drawPanel(place, panel, scaleLinear([0, DAY], [0, panelWidth]), y, data, options);
    });
    top += head + PLOT + 26;
  }
  return top;
}

/** Highest number the panels of a group show, in stored numbers. */
function topOf(panels: HoursPanel[]): number {
  let top = 0;
  for (const { points, capacity, reference } of panels) {
    if (capacity !== null) top = Math.max(top, capacity);
    for (const point of points) {
      for (const x of [point.p95, point.ciHigh, point.mean]) if (Number.isFinite(x)) top = Math.max(top, x);
    }
    for (const { mean } of reference ?? []) if (Number.isFinite(mean)) top = Math.max(top, mean);
  }
  return top;
}

const middle = (point: { from: number; to: number }) => (point.from + point.to) / 2;

function drawPanel(
  group: Group,
  panel: HoursPanel,
  x: Linear,
  y: Linear,
  data: HoursData,
  options: ChartOptions,
): void {
  const at = (value: number) => y(value / data.per);
  const role = seriesRole(panel.index);
  const band = (low: 'p5' | 'ciLow', high: 'p95' | 'ciHigh', opacity: number) => {
    const shape = area<HourPoint>()
      .defined((p) => Number.isFinite(p[low]) && Number.isFinite(p[high]))
      .x((p) => x(middle(p)))
      .y0((p) => at(p[low]))
      .y1((p) => at(p[high]))
      .digits(2);
    paint(group.append('path'), role).attr('fill-opacity', opacity).attr('d', shape(panel.points));
  };
  band('p5', 'p95', 0.17);
  band('ciLow', 'ciHigh', 0.42);
  const mean = line<{ from: number; to: number; mean: number }>()
    .defined((p) => Number.isFinite(p.mean))
    .x((p) => x(middle(p)))
    .y((p) => at(p.mean))
    .digits(2);
  if (panel.reference) {
    paint(group.append('path'), null, 's0')
      .attr('stroke-width', 1.6)
      .attr('stroke-dasharray', '1.5 3')
      .attr('stroke-linecap', 'round')
      .attr('d', mean(panel.reference));
  }
  paint(group.append('path'), null, role).attr('stroke-width', 2).attr('d', mean(panel.points));
  if (panel.points.length === 1) {
    const [point] = panel.points;
    paint(group.append('circle'), role)
      .attr('r', 3)
      .attr('cx', round(x(middle(point))))
      .attr('cy', round(at(point.mean)));
  }
  if (panel.capacity !== null) drawCapacity(group, panel.capacity, x, at(panel.capacity), data, options);
  const hours = [0, 6, 12, 18, 24].map((hour) => ({ value: hour * 60, label: String(hour) }));
  bottomAxis(group, x, PLOT, hours, [-GAP / 2, x.range()[1] + GAP / 2]);
}

function drawCapacity(
  group: Group,
  capacity: number,
  x: Linear,
  y: number,
  data: HoursData,
  { words }: ChartOptions,
): void {
  const right = x.range()[1];
  paint(group.append('line'), null, 'target')
    .attr('x1', 0)
    .attr('x2', round(right))
    .attr('y1', round(y))
    .attr('y2', round(y))
    .attr('stroke-width', 1.5)
    .attr('stroke-dasharray', '6 3');
  const text = plainText(capacity, data, words) + (data.suffix === '%' ? '%' : '');
  const style = { anchor: 'end', size: SIZE.small, role: 'target', bold: true, halo: true } as const;
  write(group, wrap(text, right, SIZE.small, 1, true), right, y > PLOT / 2 ? y - 4 : y + SIZE.small + 1, style);
}

/** What line, bands and dots mean; returns the height it took. */
function drawKey(body: Group, data: HoursData, { words, width }: ChartOptions): number {
  const panels = data.groups.flatMap((group) => group.panels);
  const items: KeyItem[] = [
    { text: words.hours.mean, draw: (g) => sample(g, 2, null, 's0') },
    { text: words.hours.interval(data.confidence), draw: (g) => swatch(g, 0.42) },
    { text: words.hours.spread, draw: (g) => swatch(g, 0.17) },
  ];
  if (panels.some((panel) => panel.reference))
    items.push({ text: words.hours.reference, draw: (g) => sample(g, 1.6, '1.5 3', 's0') });
  if (panels.some((panel) => panel.capacity !== null)) {
    items.push({ text: words.hours.capacityKey, draw: (g) => sample(g, 1.5, '6 3', 'target') });
  }
  return keyAbove(body, items, width);
}
