import { contours, line, scaleLinear, ticks } from 'd3';
import { formatTick } from '../numbers.ts';
import { plainText, type Scale } from '../quantity.ts';
import { bottomAxis, type Linear, leftAxis, valueTicks } from './axis.ts';
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
import { type KeyItem, keyLine } from './keyLine.ts';
import { textWidth, wrap } from './text.ts';

/** A figure over two factors. */
export interface SurfaceData {
  scale: Scale;
  /** Names of what is across and what is up. */
  across: string;
  up: string;
  /** Points that were run, with the mean of the figure. */
  points: { x: number; y: number; mean: number }[];
  /** The fitted surface; null: only what was measured is drawn. */
  height: ((x: number, y: number) => number) | null;
  /** The finding in a sentence. */
  desc: string;
}

const PLOT = 300;
const WIDEST = 560;
/** Cells of the grid on which a surface is followed, within the frame and beyond it on every side. */
const CELLS = 48;
const RIM = 2;
/** Heights at which lines are drawn, about. */
const LEVELS = 7;
/** Opacity at the lowest and the highest of them. */
const SHADES = [0.06, 0.62];

/** Lines of equal height, the ground darker the higher, and the points; or the points alone, shaded and named by their means. */
export function surfaceChart(document: Document, data: SurfaceData, options: ChartOptions): SVGSVGElement {
  if (data.points.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const { body, finish } = frame(document, options);
  const y = spanOf(data.points.map((point) => point.y)).range([PLOT, 0]);
  const upTicks = valueTicks(
    y,
    data.points.map((point) => point.y),
    6,
    words,
  );
  const labels = upTicks.map(({ label }) => label);
  const left = Math.ceil(widest(labels, SIZE.small)) + 14;
  const right = Math.min(width - 10, left + WIDEST);
  const x = spanOf(data.points.map((point) => point.x)).range([left, right]);
  const key = keyLine(body, keyItems(data, options), width);
  const name = wrap(data.up, width - 8, SIZE.small, 2);
  write(body, name, 0, key + SIZE.small, { size: SIZE.small, role: 'muted' });
  const top = key + name.length * SIZE.small * LEADING + 10;
  const place = body.append('g').attr('transform', `translate(0,${round(top)})`);
  leftAxis(place, y, left, right, upTicks);
  const taken = data.points.map((point) => dotBox(x(point.x), y(point.y)));
  if (data.height !== null) drawSurface(place, data, data.height, x, y, taken, options);
  drawPoints(place, data, x, y, taken, options);
  const values = data.points.map((point) => point.x);
  bottomAxis(place, x, PLOT, valueTicks(x, values, width < 480 ? 4 : 7, words), [0, width + 4]);
  const under = wrap(data.across, right - 4, SIZE.small, 2);
  write(body, under, right, top + PLOT + 36, { anchor: 'end', size: SIZE.small, role: 'muted' });
  return finish(top + PLOT + 42 + (under.length - 1) * SIZE.small * LEADING, data.desc);
}

/** All values with a little room. */
function spanOf(values: readonly number[]): Linear {
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return scaleLinear().domain([low - room, high + room]);
}

function drawSurface(
  group: Group,
  { scale }: SurfaceData,
  height: (x: number, y: number) => number,
  x: Linear,
  y: Linear,
  taken: Box[],
  options: ChartOptions,
): void {
  const [left, right] = x.range();
  const step = { x: (right - left) / CELLS, y: PLOT / CELLS };
  const size = CELLS + 2 * RIM;
  const values: number[] = [];
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const [px, py] = [left + (i - RIM + 0.5) * step.x, (j - RIM + 0.5) * step.y];
      values.push(height(x.invert(px), y.invert(py)) / scale.per);
    }
  }
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  if (!(high > low)) return;
  const levels = ticks(low, high, LEVELS);
  const clip = `${options.id}-clip`;
  group
    .append('clipPath')
    .attr('id', clip)
    .append('rect')
    .attr('x', round(left))
    .attr('width', round(right - left))
    .attr('height', PLOT);
  const inside = group.append('g').attr('clip-path', `url(#${clip})`);
  // The ground is darker by the same step at every line that is crossed upwards.
  const opacity = (k: number) => SHADES[0] + ((SHADES[1] - SHADES[0]) * (k + 1)) / levels.length;
  const path = line<[number, number]>()
    .x(([i]) => left + (i - RIM) * step.x)
    .y(([, j]) => (j - RIM) * step.y)
    .digits(1);
  const found = contours().size([size, size]).thresholds(levels)(values);
  for (const [k, { coordinates }] of found.entries()) {
    const rings = coordinates.flat() as [number, number][][];
    const above = rings.map((ring) => `${path(ring)}Z`).join('');
    // What is under was painted already: only the difference of the shades is added.
    const before = k === 0 ? 0 : opacity(k - 1);
    const more = (opacity(k) - before) / (1 - before);
    if (above === '') continue;
    paint(inside.append('path'), 's1', 'ink')
      .attr('fill-opacity', Math.round(more * 1000) / 1000)
      .attr('stroke-width', 0.9)
      .attr('d', above);
  }
  for (const [k, { coordinates }] of found.entries()) {
    const label = formatTick(levels[k], levels.length > 1 ? levels[1] - levels[0] : 0, options.words);
    const along = (coordinates.flat() as [number, number][][])
      .flat()
      .map(([i, j]): [number, number] => [left + (i - RIM) * step.x, (j - RIM) * step.y]);
    nameLine(group, label, along, { left, right }, taken);
  }
}

/** Room that a dot keeps free. */
function dotBox(x: number, y: number): Box {
  return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxAt(label: string, middle: number, base: number, bold = false): Box {
  const half = textWidth(label, SIZE.small, bold) / 2 + 3;
  return { left: middle - half, right: middle + half, top: base - SIZE.small - 1, bottom: base + 4 };
}

const isFree = (box: Box, taken: readonly Box[]) =>
  taken.every((one) => box.right < one.left || one.right < box.left || box.bottom < one.top || one.bottom < box.top);

/** Writes the height of a line on it, at the place nearest to its middle where nothing is yet. */
function nameLine(
  group: Group,
  label: string,
  along: [number, number][],
  { left, right }: { left: number; right: number },
  taken: Box[],
): void {
  const seen = along.filter(([px, py]) => px > left && px < right && py > 0 && py < PLOT);
  const order = seen.map((at, k) => ({ at, far: Math.abs(k - seen.length / 2) })).sort((a, b) => a.far - b.far);
  for (const {
    at: [px, py],
  } of order) {
    const base = py + SIZE.small * 0.36;
    const box = boxAt(label, px, base, true);
    if (box.left < left || box.right > right || box.top < 2 || box.bottom > PLOT - 2 || !isFree(box, taken)) continue;
    taken.push(box);
    write(group, [label], px, base, { anchor: 'middle', size: SIZE.small, bold: true, halo: true });
    return;
  }
}

/** Dots; where nothing is fitted also their means, as far as there is room, and shades. */
function drawPoints(
  group: Group,
  { points, height, scale }: SurfaceData,
  x: Linear,
  y: Linear,
  taken: Box[],
  { words }: ChartOptions,
): void {
  const means = points.map(({ mean }) => mean);
  const low = means.reduce((a, b) => Math.min(a, b));
  const high = means.reduce((a, b) => Math.max(a, b));
  const shade = (mean: number) => (high > low ? 0.1 + (0.9 * (mean - low)) / (high - low) : 0.5);
  const radius = height === null ? 6 : 3;
  for (const { x: across, y: up, mean } of points) {
    const dot = paint(group.append('circle'), height === null ? 's1' : 'ink', height === null ? 'ink' : 'paper')
      .attr('r', radius)
      .attr('cx', round(x(across)))
      .attr('cy', round(y(up)))
      .attr('stroke-width', 1);
    if (height === null) dot.attr('fill-opacity', Math.round(shade(mean) * 100) / 100);
  }
  if (height !== null) return;
  const [left, right] = x.range();
  for (const { x: across, y: up, mean } of points) {
    const label = plainText(mean, scale, words);
    // Under the dot, or above it.
    for (const base of [y(up) + radius + SIZE.small + 1, y(up) - radius - 4]) {
      const box = boxAt(label, x(across), base);
      if (box.left < left - 8 || box.right > right + 8 || box.bottom > PLOT - 1 || !isFree(box, taken)) continue;
      taken.push(box);
      write(group, [label], x(across), base, { anchor: 'middle', size: SIZE.small, halo: true });
      break;
    }
  }
}

function keyItems({ height }: SurfaceData, { words }: ChartOptions): KeyItem[] {
  const dot: KeyItem = {
    text: words.sweep.keyRun,
    draw: (group) => {
      paint(group.append('circle'), height === null ? 's1' : 'ink', height === null ? 'ink' : null)
        .attr('r', height === null ? 6 : 3)
        .attr('cx', 11)
        .attr('cy', 8);
    },
  };
  const shade = (group: Group) => {
    for (const [k, opacity] of [0.1, 0.35, 0.6].entries()) {
      paint(group.append('rect'), 's1')
        .attr('x', (22 / 3) * k)
        .attr('y', 2)
        .attr('width', round(22 / 3))
        .attr('height', 12)
        .attr('fill-opacity', opacity);
    }
  };
  return [dot, { text: height === null ? words.sweep.keyShade : words.sweep.keyLines, draw: shade }];
}
