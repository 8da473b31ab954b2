import { scaleLinear } from 'd3';
import type { Estimate } from '../../results/document.ts';
import { seriesRole } from '../palette.ts';
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
import { rowName } from './rowName.ts';
import { shorten, textWidth, wrap } from './text.ts';

export interface ThroughputData {
  /** How the numbers are shown. */
  scale: Scale;
  /** A panel for all trucks, a group or a flow. */
  panels: { title: string; bars: ThroughputBar[] }[];
}

interface ThroughputBar {
  label: string;
  /** Position of the scenario: decides the colour. */
  index: number;
  /** Trucks cleared a day; null where the scenario has no such flow. */
  estimate: Estimate | null;
}

const ROW = 27;
const BAR = 15;
const GAP = 26;
/** Below this width labels stand above their bars and panels below each other. */
const NARROW = 480;
const PANEL = 164;

/** Trucks cleared a day: bars from zero with their intervals, a panel for each stream of trucks, scenarios as rows. */
export function throughputChart(document: Document, data: ThroughputData, options: ChartOptions): SVGSVGElement {
  const panels = data.panels.filter((panel) => panel.bars.some((bar) => bar.estimate !== null));
  if (panels.length === 0) return emptyChart(document, options);
  const { width } = options;
  const narrow = width < NARROW;
  const { body, finish } = frame(document, options);
  const names = panels[0].bars.map((bar) => bar.label);
  const left = narrow ? 0 : Math.ceil(Math.min(width * 0.27, widest(names) + 12));
  const columns = narrow ? 1 : Math.max(1, Math.min(panels.length, Math.floor((width - left + GAP) / (PANEL + GAP))));
  const panelWidth = (width - left - (columns - 1) * GAP) / columns;
  let top = 0;
  for (let first = 0; first < panels.length; first += columns) {
    const block = panels.slice(first, first + columns);
    const titles = block.map((panel) => wrap(panel.title, panelWidth, SIZE.label, 3, true));
    const head = Math.max(...titles.map((lines) => lines.length)) * SIZE.label * LEADING + 8;
    const rows = Math.max(...block.map((panel) => panel.bars.length));
    const pitch = narrow ? ROW + SIZE.label * LEADING : ROW;
    block.forEach((panel, column) => {
      const x = left + column * (panelWidth + GAP);
      const group = body.append('g').attr('transform', `translate(${round(x)},${round(top)})`);
      write(group, titles[column], 0, SIZE.label, { bold: true });
      drawPanel(group, panel.bars, { data, options, width: panelWidth, head, pitch, narrow });
    });
    if (!narrow) labelRows(body, block[0].bars, left, top + head, width);
    top += head + rows * pitch + 34;
  }
  return finish(top - 8, describe(panels[0], data, options));
}

interface PanelLayout {
  data: ThroughputData;
  options: ChartOptions;
  width: number;
  head: number;
  pitch: number;
  narrow: boolean;
}

function drawPanel(group: Group, bars: ThroughputBar[], layout: PanelLayout): void {
  const { data, options, width, head, pitch, narrow } = layout;
  const { words } = options;
  const texts = bars.map((bar) => (bar.estimate ? estimateText(bar.estimate, data.scale, words) : words.numerals.none));
  const ends = bars.map(({ estimate }) => (estimate ? Math.max(estimate.mean, estimate.ciHigh) / data.scale.per : 0));
  const room = Math.min(width * 0.6, widest(texts, SIZE.small) + 10);
  const x = scaleLinear([0, Math.max(...ends) || 1], [0, width - room]);
  const bottom = head + bars.length * pitch;
  bars.forEach((bar, row) => {
    const y = head + row * pitch + (narrow ? SIZE.label * LEADING : 0) + (ROW - BAR) / 2;
    if (narrow) {
      const size = nameSize(bar.label, width);
      write(group, wrap(bar.label, width, size, 1), 0, y - 4, { size });
    }
    const middle = y + BAR / 2;
    if (bar.estimate) {
      const { mean, ciLow, ciHigh } = bar.estimate;
      paint(group.append('rect'), seriesRole(bar.index))
        .attr('x', 0)
        .attr('y', round(y))
        .attr('width', round(Math.max(0, x(mean / data.scale.per))))
        .attr('height', BAR)
        .attr('fill-opacity', bar.index === 0 ? 0.55 : 0.8);
      whisker(group, x(ciLow / data.scale.per), x(ciHigh / data.scale.per), middle);
    }
    const start = x(ends[row]) + 7;
    write(group, [shorten(texts[row], width - start + 4, SIZE.small)], start, middle + SIZE.small * 0.36, {
      size: SIZE.small,
    });
  });
  bottomAxis(group, x, bottom, ticksOf(x, 4, words), [narrow ? -4 : -GAP / 2, width + 4]);
}

function whisker(group: Group, from: number, to: number, y: number): void {
  if (!(to - from > 0.5)) return;
  paint(group.append('path'), null, 'ink')
    .attr('stroke-width', 1.4)
    .attr('d', `M${round(from)},${round(y - 4)}v8M${round(from)},${round(y)}H${round(to)}m0,-4v8`);
}

/** A name that finds no room on a line is set a little smaller. */
function nameSize(label: string, room: number): number {
  return textWidth(label, SIZE.small) <= room ? SIZE.small : SIZE.small - 1.5;
}

/** Names of the scenarios at the left of a row of panels. */
function labelRows(body: Group, bars: ThroughputBar[], left: number, top: number, width: number): void {
  bars.forEach((bar, row) => {
    rowName(body, bar.label, { left, middle: top + row * ROW + ROW / 2, width, narrow: false, height: BAR });
  });
}

function describe(panel: ThroughputData['panels'][number], data: ThroughputData, options: ChartOptions): string {
  const { words } = options;
  const bars = panel.bars.filter((bar) => bar.estimate !== null);
  const value = (bar: ThroughputBar) => (bar.estimate ? estimateText(bar.estimate, data.scale, words) : '');
  if (bars.length === 1) return words.throughput.descOne(panel.title, value(bars[0]));
  const by = (sign: number) => bars.toSorted((a, b) => sign * ((a.estimate?.mean ?? 0) - (b.estimate?.mean ?? 0)))[0];
  const [most, least] = [by(-1), by(1)];
  return words.throughput.desc(panel.title, most.label, value(most), least.label, value(least));
}
