import { scaleLinear } from 'd3';
import { formatNumber } from '../numbers.ts';
import type { Role } from '../palette.ts';
import { bottomAxis } from './axis.ts';
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
import { textWidth, wrap } from './text.ts';

/** What a bar is cut into, from left to right. */
export const PIECES = ['busy', 'blocked', 'starved', 'idle', 'other', 'closed'] as const;
export type PieceOfTime = (typeof PIECES)[number];

export interface TimeSharesData {
  places: TimeBar[];
}

interface TimeBar {
  label: string;
  /** Shares of all the time, adding up to 1. */
  shares: Record<PieceOfTime, number>;
  /** Why its units do not work, a few words each. */
  causes: string[];
}

/** Colour and strength of each piece; those that want attention are full, and all have a rim of their own. */
const LOOK: Record<PieceOfTime, { role: Role; opacity: number }> = {
  busy: { role: 's0', opacity: 0.75 },
  blocked: { role: 'worse', opacity: 1 },
  starved: { role: 's5', opacity: 0.75 },
  idle: { role: 's1', opacity: 0.28 },
  other: { role: 's4', opacity: 0.45 },
  closed: { role: 'rule', opacity: 0.7 },
};

const BAR = 18;
const GAP = 9;
/** Below this width labels stand above their bars. */
const NARROW = 480;

/** How the units of every place spent their time: a bar of shares for each, and below it because of whom it did not work. */
export function timeSharesChart(document: Document, data: TimeSharesData, options: ChartOptions): SVGSVGElement {
  const { places } = data;
  if (places.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const narrow = width < NARROW;
  const { body, finish } = frame(document, options);
  const used = PIECES.filter((piece) => places.some(({ shares }) => shares[piece] > 0));
  const left = narrow ? 0 : Math.ceil(Math.min(width * 0.32, widest(places.map(({ label }) => label)) + 14));
  const x = scaleLinear([0, 1], [left, width - (narrow ? 10 : 20)]);
  let y = drawKey(body, used, options) + 12;
  for (const place of places) y = drawPlace(body, place, used, { x, y, left, width, narrow });
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: words.percent(String(value * 100)) }));
  bottomAxis(body, x, y, ticks, [-4, width + 4]);
  return finish(y + 26, describe(places, options));
}

/** Squares with the names of the pieces, in as many lines as it takes; gives the height. */
function drawKey(body: Group, pieces: readonly PieceOfTime[], { words, width }: ChartOptions): number {
  let [x, y] = [0, 0];
  for (const piece of pieces) {
    const label = words.bottlenecks.pieces[piece];
    const wide = 18 + textWidth(label, SIZE.small) + 16;
    if (x > 0 && x + wide - 16 > width) [x, y] = [0, y + 18];
    rectangle(body, piece, x, y + 1, 12, 12);
    write(body, [label], x + 18, y + SIZE.small - 0.5, { size: SIZE.small });
    x += wide;
  }
  return y + 16;
}

interface Spot {
  x: (share: number) => number;
  y: number;
  left: number;
  width: number;
  narrow: boolean;
}

/** A bar with its name and its causes; gives the height behind it. */
function drawPlace(body: Group, bar: TimeBar, pieces: readonly PieceOfTime[], at: Spot): number {
  const { x, left, width, narrow } = at;
  const name = wrap(bar.label, narrow ? width - 4 : left - 14, SIZE.small, narrow ? 1 : 2);
  const top = at.y + (narrow ? SIZE.small * LEADING + 3 : 0);
  if (narrow) write(body, name, 0, at.y + SIZE.small, { size: SIZE.small });
  else {
    const first = top + BAR / 2 + SIZE.small * (0.36 - ((name.length - 1) * LEADING) / 2);
    write(body, name, left - 12, first, { anchor: 'end', size: SIZE.small });
  }
  let share = 0;
  for (const piece of pieces) {
    const [from, to] = [x(share), x(share + bar.shares[piece])];
    share += bar.shares[piece];
    if (to - from > 0.2) rectangle(body, piece, from, top, to - from, BAR);
  }
  const causes = wrapAll(bar.causes, width - left - 4);
  const below = top + BAR + SIZE.small + 2;
  write(body, causes, left, below, { size: SIZE.small - 1, role: 'muted' });
  const textEnd = causes.length > 0 ? below + (causes.length - 1) * (SIZE.small - 1) * LEADING + 4 : top + BAR;
  const nameEnd = narrow ? 0 : top + BAR / 2 + (name.length * SIZE.small * LEADING) / 2;
  return Math.max(textEnd, nameEnd) + GAP;
}

/** Causes one after the other, in lines. */
function wrapAll(causes: readonly string[], width: number): string[] {
  return causes.flatMap((cause) => wrap(cause, width, SIZE.small - 1, 2));
}

function rectangle(body: Group, piece: PieceOfTime, x: number, y: number, width: number, height: number): void {
  paint(body.append('rect'), LOOK[piece].role, 'paper')
    .attr('x', round(x))
    .attr('y', round(y))
    .attr('width', round(width))
    .attr('height', height)
    .attr('fill-opacity', LOOK[piece].opacity)
    .attr('stroke-width', 0.8);
}

/** The place that stood for others longest. */
function describe(places: readonly TimeBar[], { words }: ChartOptions): string {
  const lost = ({ shares }: TimeBar) => shares.blocked + shares.starved;
  const worst = places.toSorted((a, b) => lost(b) - lost(a))[0];
  const share = words.percent(formatNumber(lost(worst) * 100, 0, words));
  return words.bottlenecks.desc(worst.label, share);
}
