import { area, line, scaleLinear } from 'd3';
import type { PrecisionRow } from '../../results/sections/precision.ts';
import { seriesRole } from '../palette.ts';
import type { Scale } from '../quantity.ts';
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
import { keyLine, sample, swatch } from './keyLine.ts';
import { wrap } from './text.ts';

export interface PrecisionData {
  panels: PrecisionPanel[];
  /** Level of the intervals in per cent. */
  confidence: string;
}

export interface PrecisionPanel extends Pick<PrecisionRow, 'curve' | 'wanted' | 'reached'> {
  title: string;
  /** Position of the scenario: decides the colour. */
  index: number;
  scale: Scale;
}

type Point = PrecisionRow['curve'][0];

const NARROW = 560;
const PLOT = 104;
const GAP = 26;
/** How many times the width that was reached or wanted a panel shows about the mean: the first runs would hide the rest. */
const SHOWN = 3;

/** Mean and interval of some figures by number of runs, each between the lines that say how narrow it had to be. */
export function precisionChart(document: Document, data: PrecisionData, options: ChartOptions): SVGSVGElement {
  const panels = data.panels.filter(({ curve }) => curve.length > 0);
  if (panels.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const { body, finish } = frame(document, options);
  const says = words.precision;
  let top = keyLine(
    body,
    [
      { text: says.mean, draw: (g) => sample(g, 2, null, 's0') },
      { text: words.hours.interval(data.confidence), draw: (g) => swatch(g, 0.3) },
      { text: says.wantedKey, draw: (g) => sample(g, 1.5, '6 3', 'target') },
    ],
    width,
  );
  const columns = width < NARROW ? 1 : Math.min(2, panels.length);
  const levels = panels.map((panel) => levelsOf(panel));
  const labels = levels.flatMap((y) => ticksOf(y, 4, words).map(({ label }) => label));
  const margin = Math.ceil(widest(labels, SIZE.small) + 12);
  const panelWidth = (width - 8 - (columns - 1) * GAP) / columns - margin;
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    const titles = row.map(({ title, scale }) => wrap(words.withUnit(title, scale.name), panelWidth, SIZE.small, 4));
    const head = Math.max(...titles.map((lines) => lines.length)) * SIZE.small * LEADING + 8;
    for (const [column, panel] of row.entries()) {
      const left = column * (margin + panelWidth + GAP) + margin;
      const place = body.append('g').attr('transform', `translate(${round(left)},${round(top + head)})`);
      write(place, titles[column], 0, -head + SIZE.small, { size: SIZE.small });
      drawPanel(place, panel, levels[first + column], panelWidth, options);
    }
    top += head + PLOT + 28;
  }
  write(body, [says.axis], width, top + 4, { anchor: 'end', size: SIZE.small, role: 'muted' });
  return finish(top + 10, describe(panels, options));
}

/** From the last mean some widths up and down, not below zero where the mean is not. */
function levelsOf({ curve, wanted, scale }: PrecisionPanel): Linear {
  const { mean, halfWidth } = curve[curve.length - 1];
  const reach = SHOWN * Math.max(wanted, halfWidth) || 1;
  const low = mean >= 0 ? Math.max(0, mean - reach) : mean - reach;
  return scaleLinear([low / scale.per, (mean + reach) / scale.per], [PLOT, 0]);
}

function drawPanel(group: Group, panel: PrecisionPanel, y: Linear, width: number, { words }: ChartOptions): void {
  const { curve, index, scale, wanted, reached } = panel;
  const last = curve[curve.length - 1];
  const x = scaleLinear([0, last.n], [0, width]);
  const [low, high] = y.domain();
  const at = (value: number) => y(Math.min(high, Math.max(low, value / scale.per)));
  const role = seriesRole(index);
  leftAxis(group, y, 0, width, ticksOf(y, 4, words));
  const band = area<Point>()
    .x(({ n }) => x(n))
    .y0(({ mean, halfWidth }) => at(mean - halfWidth))
    .y1(({ mean, halfWidth }) => at(mean + halfWidth))
    .digits(DIGITS);
  paint(group.append('path'), role).attr('fill-opacity', 0.3).attr('d', band(curve));
  const mean = line<Point>()
    .x(({ n }) => x(n))
    .y((point) => at(point.mean))
    .digits(DIGITS);
  paint(group.append('path'), null, role).attr('stroke-width', 2).attr('d', mean(curve));
  for (const limit of [last.mean - wanted, last.mean + wanted]) {
    paint(group.append('line'), null, 'target')
      .attr('x1', 0)
      .attr('x2', round(width))
      .attr('y1', round(at(limit)))
      .attr('y2', round(at(limit)))
      .attr('stroke-width', 1.5)
      .attr('stroke-dasharray', '6 3');
  }
  if (reached !== null) drawReached(group, reached, x);
  bottomAxis(group, x, PLOT, ticksOf(x, 5, words), [-GAP / 2, width + GAP / 2]);
}

/** From which number of runs on it is as precise as it had to be. */
function drawReached(group: Group, reached: number, x: Linear): void {
  paint(group.append('line'), null, 'ink')
    .attr('x1', round(x(reached)))
    .attr('x2', round(x(reached)))
    .attr('y1', 0)
    .attr('y2', PLOT)
    .attr('stroke-width', 1.2);
  const late = reached > x.domain()[1] / 2;
  const style = { anchor: late ? 'end' : 'start', size: SIZE.small, bold: true, halo: true } as const;
  write(group, [String(reached)], x(reached) + (late ? -4 : 4), PLOT - 5, style);
}

function describe(panels: PrecisionPanel[], { words }: ChartOptions): string {
  return words.precision.desc(panels.map(({ title, reached }) => words.precision.descPart(title, reached)));
}
