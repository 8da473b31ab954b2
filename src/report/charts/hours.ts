import { area, line } from 'd3';
import { seriesRole } from '../palette.ts';
import { plainText } from '../quantity.ts';
import type { Linear } from './axis.ts';
import { type ChartOptions, DIGITS, emptyChart, frame, type Group, paint, round, SIZE, write } from './frame.ts';
import { type KeyItem, keyLine, sample, swatch } from './keyLine.ts';
import { drawPanels, type PanelGroup, PLOT } from './panels.ts';
import { wrap } from './text.ts';

/** Small pictures of one level over the hours of the day: the common ground of queues and yards. */
export interface HoursData {
  groups: PanelGroup<HoursPanel>[];
  /** Shown number = stored number / `per`; and the unit behind it. */
  per: number;
  suffix: string;
  /** Level of the intervals in per cent. */
  confidence: string;
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

/** Draws the panels of every group beside each other; `desc` says the finding. */
export function hoursChart(document: Document, data: HoursData, options: ChartOptions, desc: string): SVGSVGElement {
  const groups = data.groups
    .map((group) => ({ ...group, panels: group.panels.filter((panel) => panel.points.length > 0) }))
    .filter((group) => group.panels.length > 0);
  if (groups.length === 0) return emptyChart(document, options);
  const { body, finish } = frame(document, options);
  const top = drawPanels(
    body,
    groups,
    drawKey(body, data, options),
    {
      top: (panels) => topOf(panels) / data.per,
      draw: (group, panel, x, y) => drawPanel(group, panel, x, y, data, options),
    },
    options,
  );
  return finish(top, desc);
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
      .digits(DIGITS);
    paint(group.append('path'), role).attr('fill-opacity', opacity).attr('d', shape(panel.points));
  };
  band('p5', 'p95', 0.17);
  band('ciLow', 'ciHigh', 0.42);
  const mean = line<{ from: number; to: number; mean: number }>()
    .defined((p) => Number.isFinite(p.mean))
    .x((p) => x(middle(p)))
    .y((p) => at(p.mean))
    .digits(DIGITS);
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

/** What line, bands and dots mean, in a line above the panels; returns the height it took. */
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
  return keyLine(body, items, width);
}
