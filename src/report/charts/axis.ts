import { type AxisScale, axisBottom, axisLeft, type ScaleLinear } from 'd3';
import { formatTick } from '../numbers.ts';
import { exactText } from '../quantity.ts';
import type { Words } from '../words/words.ts';
import { type Group, LEADING, paint, round, SIZE, widest } from './frame.ts';
import { textWidth } from './text.ts';

/** Values that an axis names one by one. */
const FEW = 8;

export type Linear = ScaleLinear<number, number>;

export interface Tick {
  value: number;
  label: string;
}

/** Numbers of an axis with their labels; as many as find room, at most about `most`. */
export function ticksOf(scale: Linear, most: number, words: Words): Tick[] {
  let ticks: Tick[] = [];
  for (let count = most; count >= 1; count--) {
    ticks = labelled(scale.ticks(count), words);
    if (roomFor(ticks, scale)) return ticks;
  }
  while (!roomFor(ticks, scale)) ticks = ticks.filter((_, index) => index % 2 === 0);
  return ticks;
}

function labelled(values: number[], words: Words): Tick[] {
  const step = values.length > 1 ? values[1] - values[0] : Math.abs(values[0] ?? 0);
  return values.map((value) => ({ value, label: formatTick(value, step, words) }));
}

function roomFor(ticks: Tick[], scale: Linear): boolean {
  if (ticks.length < 2) return true;
  const [from, to] = scale.range();
  const needed = to < from ? SIZE.small * LEADING : widest(labelsOf(ticks), SIZE.small) + 10;
  return needed <= Math.abs(scale(ticks[1].value) - scale(ticks[0].value));
}

/** Few values by themselves, such as numbers of lanes, where their labels find room; else as `ticksOf`. */
export function valueTicks(scale: Linear, values: readonly number[], most: number, words: Words): Tick[] {
  const own = [...new Set(values)].sort((a, b) => a - b);
  if (own.length > FEW) return ticksOf(scale, most, words);
  const ticks = own.map((value) => ({ value, label: exactText(value, words) }));
  const [from, to] = scale.range();
  const half = (k: number) => (to < from ? (SIZE.small * LEADING) / 2 : textWidth(ticks[k].label, SIZE.small) / 2 + 5);
  const fits = ticks.every((_, k) => {
    if (k === 0) return true;
    return Math.abs(scale(ticks[k].value) - scale(ticks[k - 1].value)) >= half(k) + half(k - 1);
  });
  return fits ? ticks : ticksOf(scale, most, words);
}

const labelsOf = (ticks: Tick[]) => ticks.map((tick) => tick.label);

/** Gives an axis made by d3 our type, colours and whole coordinates. */
function dress(axis: Group, labels: string[]): void {
  paint(axis, 'muted').attr('font-family', null).attr('font-size', SIZE.small);
  paint(axis.selectAll<SVGPathElement, unknown>('.domain'), null, 'axis');
  paint(axis.selectAll<SVGLineElement, unknown>('.tick line'), null, 'axis');
  axis
    .selectAll<SVGTextElement, unknown>('.tick text')
    .attr('fill', null)
    .text((_, index) => labels[index]);
}

/** An axis under the picture. Numbers that would reach beyond `bounds` are left out; their marks stay. */
export function bottomAxis(group: Group, scale: Linear, y: number, ticks: Tick[], bounds: [number, number]): void {
  const make = axisBottom<number>(rounded(scale)).tickValues(ticks.map((tick) => tick.value));
  const axis = group.append('g').attr('transform', `translate(0,${round(y)})`);
  axis.call(make.tickSizeInner(4).tickSizeOuter(0).tickPadding(5).offset(0));
  const fits = ({ value, label }: Tick) => {
    const half = textWidth(label, SIZE.small) / 2;
    return scale(value) - half >= bounds[0] && scale(value) + half <= bounds[1];
  };
  dress(
    axis,
    ticks.map((tick) => (fits(tick) ? tick.label : '')),
  );
}

/** An axis left of the picture, with a light line across for every number. */
export function leftAxis(group: Group, scale: Linear, x: number, right: number, ticks: Tick[]): void {
  gridAcross(group, scale, x, right, ticks);
  const make = axisLeft<number>(rounded(scale)).tickValues(ticks.map((tick) => tick.value));
  const axis = group.append('g').attr('transform', `translate(${round(x)},0)`);
  axis.call(make.tickSize(0).tickPadding(8).offset(0));
  axis.selectAll('line').remove();
  dress(
    axis,
    ticks.map((tick) => tick.label),
  );
}

/** Light lines across at the numbers of an axis. */
export function gridAcross(group: Group, scale: Linear, x: number, right: number, ticks: Tick[]): void {
  for (const { value } of ticks) {
    paint(group.append('line'), null, 'rule')
      .attr('x1', round(x))
      .attr('x2', round(right))
      .attr('y1', round(scale(value)))
      .attr('y2', round(scale(value)));
  }
}

/** The same scale with rounded coordinates. */
function rounded(scale: Linear): AxisScale<number> {
  return Object.assign((value: number) => round(scale(value)), {
    domain: () => scale.domain(),
    range: () => scale.range().map(round),
    copy: () => rounded(scale),
  }) as AxisScale<number>;
}
