import { scaleLinear } from 'd3';
import type { Estimate } from '../../results/document.ts';
import { estimateText, plainText, type Scale } from '../quantity.ts';
import { bottomAxis, ticksOf } from './axis.ts';
import { barLayout, upright, whisker, writeRow } from './bars.ts';
import { type ChartOptions, emptyChart, frame, type Group, paint, round } from './frame.ts';
import { type KeyItem, keyLine } from './keyLine.ts';
import { stack } from './stack.ts';

export interface WaterfallData {
  scale: Scale;
  /** A panel for each plan. */
  panels: { title: string; steps: WaterfallStep[]; left: Estimate }[];
}

/** A gain or, below 0, a loss. */
export interface WaterfallStep {
  label: string;
  value: number;
}

const BAR = 18;
/** Distance of the stripes of a loss [px]. */
const STRIPES = 5;

/** Gains and losses, each from where the one before ended, down to what is left with its interval. */
export function waterfallChart(document: Document, data: WaterfallData, options: ChartOptions): SVGSVGElement {
  const panels = data.panels.filter(({ steps }) => steps.length > 0);
  if (panels.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const { scale } = data;
  const { body, finish } = frame(document, options);
  const key = keyLine(body, keyItems(options), width);
  const place = body.append('g').attr('transform', `translate(0,${round(key)})`);
  const rowsOf = ({ steps, left }: WaterfallData['panels'][number]) => [
    ...steps.map(({ label, value }) => ({ name: label, value: plainText(value, scale, words) })),
    { name: words.value.npv, value: estimateText(left, scale, words, true) },
  ];
  // All plans on one scale, beside names of one width.
  const layouts = panels.map((panel) => barLayout(rowsOf(panel), options));
  const ends: [number, number] = [
    Math.max(...layouts.map((layout) => layout.x[0])),
    Math.min(...layouts.map((layout) => layout.x[1])),
  ];
  const x = scaleLinear(reachOf(panels, scale.per), ends);
  const ticks = ticksOf(x, layouts[0].narrow ? 4 : 6, words);
  const height = stack(
    place,
    panels.map((panel, k) => ({ ...panel, scale, k })),
    options,
    ({ k, steps, left }, top) => {
      const layout = { ...layouts[k], x: ends };
      for (const { value } of ticks) upright(place, x(value), top, top + layout.height, 'rule');
      upright(place, x(0), top, top + layout.height, 'axis');
      let sum = 0;
      for (const [i, row] of rowsOf(panels[k]).entries()) {
        writeRow(place, row, i, layout, top, width);
        const y = top + layout.middles[i];
        if (i === steps.length) {
          bar(place, x(0), x(left.mean / scale.per), y, 'left');
          whisker(place, x, left.ciLow / scale.per, left.ciHigh / scale.per, y + BAR / 2 + 4);
          continue;
        }
        const { value } = steps[i];
        const next = sum + value;
        bar(place, x(sum / scale.per), x(next / scale.per), y, value < 0 ? 'loss' : 'gain');
        join(place, x(next / scale.per), y + BAR / 2, top + layout.middles[i + 1] - BAR / 2);
        sum = next;
      }
      bottomAxis(place, x, top + layout.height, ticks, [-4, width + 4]);
      return layout.height + 26;
    },
  );
  return finish(key + height + 2, describe(panels, data, options));
}

/** From the lowest sum on the way to the highest. */
function reachOf(panels: WaterfallData['panels'], per: number): [number, number] {
  let [low, high] = [0, 0];
  for (const { steps, left } of panels) {
    let sum = 0;
    const ends = [left.ciLow, left.mean, left.ciHigh];
    for (const { value } of steps) {
      sum += value;
      ends.push(sum);
    }
    for (const end of ends) [low, high] = [Math.min(low, end / per), Math.max(high, end / per)];
  }
  return high > low ? [low, high] : [0, 1];
}

type Kind = 'gain' | 'loss' | 'left';

function bar(group: Group, from: number, to: number, y: number, kind: Kind): void {
  const [left, width] = [Math.min(from, to), Math.abs(to - from)];
  const role = kind === 'gain' ? 'better' : kind === 'loss' ? 'worse' : 'ink';
  const box = paint(group.append('rect'), kind === 'loss' ? 'paper' : role, role)
    .attr('x', round(left))
    .attr('y', round(y - BAR / 2))
    .attr('width', round(Math.max(width, 0.5)))
    .attr('height', BAR)
    .attr('stroke-width', 1);
  if (kind === 'gain') box.attr('fill-opacity', 0.85);
  if (kind !== 'loss') return;
  let stripes = '';
  for (let at = left + STRIPES; at < left + width - 1; at += STRIPES)
    stripes += `M${round(at)},${round(y - BAR / 2)}v${BAR}`;
  if (stripes !== '') paint(group.append('path'), null, role).attr('stroke-width', 1.4).attr('d', stripes);
}

/** The level at which the next bar begins. */
function join(group: Group, x: number, from: number, to: number): void {
  paint(group.append('line'), null, 'axis')
    .attr('x1', round(x))
    .attr('x2', round(x))
    .attr('y1', round(from))
    .attr('y2', round(to))
    .attr('stroke-dasharray', '2 2');
}

function keyItems({ words }: ChartOptions): KeyItem[] {
  return (['gain', 'loss', 'left'] as const).map((kind) => ({
    text: kind === 'left' ? words.value.npv : words.worth[kind],
    draw: (group: Group) => bar(group.append('g').attr('transform', 'scale(1,0.7)'), 0, 22, 11, kind),
  }));
}

function describe(panels: WaterfallData['panels'], { scale }: WaterfallData, { words }: ChartOptions): string {
  const told = panels.map(({ title, left }) =>
    words.value.descPart(title, estimateText(left, scale, words, true) + scale.suffix),
  );
  return words.worth.stepsDesc(told);
}
