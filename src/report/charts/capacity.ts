import { area, line, scaleLinear } from 'd3';
import type { Estimate } from '../../results/document.ts';
import { plainText, type Scale } from '../quantity.ts';
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
import { verdictMark } from './mark.ts';
import { textWidth, wrap } from './text.ts';

export interface CapacityData {
  /** What is counted across. */
  capacity: string;
  panels: CapacityPanel[];
  /** The answer: a number of the capacity; null: there is none. */
  answer: number | null;
  /** The finding in a sentence. */
  desc: string;
}

/** A figure against the capacity. */
export interface CapacityPanel {
  title: string;
  scale: Scale;
  /** What is required, as stored, and on which side of it the figure must be. */
  target: number;
  sense: 'atMost' | 'atLeast';
  /** By capacity, ascending. */
  points: CapacityPoint[];
}

export interface CapacityPoint extends Pick<Estimate, 'mean' | 'ciLow' | 'ciHigh'> {
  size: number;
  meets: boolean;
}

const PLOT = 190;
/** How far the wrong side of what is required is shown: as many times as the good side reaches, or this share of it. */
const SHOWN = 3;
const LEAST = 0.2;

/** Each figure against the capacity, with its band, what is required of it, and the answer. */
export function capacityChart(document: Document, data: CapacityData, options: ChartOptions): SVGSVGElement {
  const panels = data.panels.filter(({ points }) => points.length > 0);
  if (panels.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const says = words.size;
  const { body, finish } = frame(document, options);
  let top = keyLine(
    body,
    [
      { text: says.keyMeets, draw: (group) => verdictMark(group, 'better', 11, 8) },
      { text: says.keyMisses, draw: (group) => verdictMark(group, 'worse', 11, 8) },
      { text: says.keyBand, draw: (group) => swatch(group, 0.25) },
      { text: says.keyTarget, draw: (group) => sample(group, 1.5, '6 3', 'target') },
    ],
    width,
  );
  const scales = panels.map(levelsOf);
  const labels = scales.flatMap((y) => ticksOf(y, 5, words).map(({ label }) => label));
  const left = Math.ceil(widest(labels, SIZE.small)) + 14;
  const x = sizesOf(panels, scales, left, width - 14);
  for (const [i, panel] of panels.entries()) {
    const title = wrap(words.withUnit(panel.title, panel.scale.name), width - 4, SIZE.small, 3);
    write(body, title, 0, top + SIZE.small, { size: SIZE.small, bold: true });
    top += title.length * SIZE.small * LEADING + 12;
    const place = body.append('g').attr('transform', `translate(0,${round(top)})`);
    drawPanel(place, panel, x, scales[i], data.answer, `${options.id}-clip-${i}`, options);
    top += PLOT + 30;
  }
  const across = wrap(data.capacity, width - 8, SIZE.small, 2);
  write(body, across, width, top + 4, { anchor: 'end', size: SIZE.small, role: 'muted' });
  return finish(top + 14 + (across.length - 1) * SIZE.small * LEADING, data.desc);
}

/** All of the good side of what is required, and some of the wrong one. */
function levelsOf({ points, target, sense, scale }: CapacityPanel): Linear {
  const low = Math.min(target, ...points.map(({ ciLow }) => ciLow));
  const high = Math.max(target, ...points.map(({ ciHigh }) => ciHigh));
  const good = sense === 'atMost' ? target - Math.max(0, low) : high - target;
  const reach = SHOWN * Math.max(good, LEAST * Math.abs(target)) || 1;
  const ends =
    sense === 'atMost' ? [Math.max(0, low), Math.min(high, target + reach)] : [Math.max(low, target - reach), high];
  const [from, to] = ends.map((end) => end / scale.per);
  return scaleLinear(from < to ? [from, to] : [from, from + 1], [PLOT, 0]).nice(5);
}

/** The sizes of which some figure is within its panel, with a little room beside them. */
function sizesOf(panels: readonly CapacityPanel[], scales: readonly Linear[], left: number, right: number): Linear {
  const seen = panels.flatMap(({ points, scale }, i) => {
    const [low, high] = scales[i].domain();
    return points.filter(({ mean }) => mean / scale.per >= low && mean / scale.per <= high).map(({ size }) => size);
  });
  const all = seen.length > 0 ? seen : panels.flatMap(({ points }) => points.map(({ size }) => size));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = Math.max(1, (most - least) * 0.04);
  return scaleLinear([least - room, most + room], [left, right]);
}

function drawPanel(
  group: Group,
  { points, scale, target }: CapacityPanel,
  x: Linear,
  y: Linear,
  answer: number | null,
  clip: string,
  { words }: ChartOptions,
): void {
  const [left, right] = x.range();
  leftAxis(group, y, left, right, ticksOf(y, 5, words));
  const window = group.append('clipPath').attr('id', clip).append('rect');
  window
    .attr('x', round(left))
    .attr('width', round(right - left))
    .attr('height', PLOT);
  const inside = group.append('g').attr('clip-path', `url(#${clip})`);
  const at = (value: number) => y(value / scale.per);
  const band = area<CapacityPoint>()
    .x(({ size }) => x(size))
    .y0(({ ciLow }) => at(ciLow))
    .y1(({ ciHigh }) => at(ciHigh))
    .digits(DIGITS);
  paint(inside.append('path'), 's0').attr('fill-opacity', 0.25).attr('d', band(points));
  const means = line<CapacityPoint>()
    .x(({ size }) => x(size))
    .y(({ mean }) => at(mean))
    .digits(DIGITS);
  paint(inside.append('path'), null, 's0').attr('stroke-width', 1.6).attr('d', means(points));
  paint(group.append('line'), null, 'target')
    .attr('x1', round(left))
    .attr('x2', round(right))
    .attr('y1', round(at(target)))
    .attr('y2', round(at(target)))
    .attr('stroke-width', 1.5)
    .attr('stroke-dasharray', '6 3');
  const found = points.find(({ size }) => size === answer);
  if (found !== undefined) markAnswer(group, found, x, plainText(found.size, { per: 1 }, words));
  const [low, high] = y.domain();
  for (const { size, mean, meets } of points) {
    const shown = mean / scale.per >= low && mean / scale.per <= high;
    if (shown && x(size) >= left && x(size) <= right) {
      verdictMark(group, meets ? 'better' : 'worse', x(size), at(mean));
    }
  }
  const whole = ticksOf(x, 8, words).filter(({ value }) => Number.isInteger(value));
  bottomAxis(group, x, PLOT, whole, [left - 20, right + 14]);
}

/** An upright line through the answer, with its number. */
function markAnswer(group: Group, { size }: CapacityPoint, x: Linear, label: string): void {
  paint(group.append('line'), null, 'ink')
    .attr('x1', round(x(size)))
    .attr('x2', round(x(size)))
    .attr('y1', 0)
    .attr('y2', PLOT)
    .attr('stroke-width', 1.2);
  const late = x(size) + textWidth(label, SIZE.label, true) + 10 > x.range()[1];
  const style = { anchor: late ? 'end' : 'start', bold: true, halo: true } as const;
  write(group, [label], x(size) + (late ? -5 : 5), SIZE.label + 2, style);
}
