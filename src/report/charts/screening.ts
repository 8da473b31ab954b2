import { scaleLinear } from 'd3';
import type { Scale } from '../quantity.ts';
import { bottomAxis, type Linear, leftAxis, ticksOf } from './axis.ts';
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
import { wrap } from './text.ts';

export interface ScreeningData {
  scale: Scale;
  /** The strongest first; they go by their numbers in this order. */
  marks: ScreeningMark[];
}

export interface ScreeningMark {
  name: string;
  /** Mean size of the effect, and its spread, as stored. */
  muStar: number;
  sigma: number;
  /** No more than chance. */
  noise: boolean;
}

const NARROW = 560;
const PLOT = 260;
const KEY = 260;
const RADIUS = 9;

/** Morris's picture: how strong each factor is across, and how much that depends on the others up. */
export function screeningChart(
  document: Document,
  { scale, marks }: ScreeningData,
  options: ChartOptions,
): SVGSVGElement {
  if (marks.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const says = words.study.explain.morris;
  const narrow = width < NARROW;
  const { body, finish } = frame(document, options);
  const top = 2 * SIZE.small * LEADING;
  const shown = marks.map((mark) => ({ ...mark, muStar: mark.muStar / scale.per, sigma: mark.sigma / scale.per }));
  const most = (of: (mark: ScreeningMark) => number) => Math.max(...shown.map(of)) * 1.08 || 1;
  const y = scaleLinear([0, most(({ sigma }) => sigma)], [top + PLOT, top]);
  const levels = ticksOf(y, 5, words);
  const left =
    Math.ceil(
      widest(
        levels.map(({ label }) => label),
        SIZE.small,
      ),
    ) + 14;
  const right = narrow ? width - 12 : width - KEY;
  const x = scaleLinear([0, most(({ muStar }) => muStar)], [left, right]);
  write(body, wrap(words.withUnit(says.sigma, scale.name), right, SIZE.small, 1), 0, SIZE.small, {
    size: SIZE.small,
    role: 'muted',
  });
  leftAxis(body, y, left, right, levels);
  bottomAxis(body, x, top + PLOT, ticksOf(x, narrow ? 4 : 6, words), [0, narrow ? width : right + 20]);
  const across = wrap(words.withUnit(says.muStar, scale.name), right - left, SIZE.small, 1);
  write(body, across, right, top + PLOT + 36, { size: SIZE.small, role: 'muted', anchor: 'end' });
  drawLevel(body, x, y, says.level);
  for (const { mark, at } of spread(shown, x, y)) {
    if (Math.abs(at.x - at.home.x) + Math.abs(at.y - at.home.y) > 1) drawLeader(body, at);
    paint(body.append('circle'), mark.noise ? 'paper' : 's1', mark.noise ? 's1' : 'paper')
      .attr('cx', round(at.x))
      .attr('cy', round(at.y))
      .attr('r', RADIUS)
      .attr('stroke-width', mark.noise ? 1.6 : 1);
    write(body, [String(at.number)], at.x, at.y + (SIZE.small - 1) * 0.36, {
      anchor: 'middle',
      size: SIZE.small - 1,
      bold: true,
      role: mark.noise ? 's1' : 'paper',
    });
  }
  const key = narrow ? { x: 0, y: top + PLOT + 50, width } : { x: right + 24, y: top, width: KEY - 24 };
  const end = drawKey(body, marks, key);
  return finish(Math.max(end, top + PLOT + 42), says.desc(marks.slice(0, 6).map(({ name }) => name)));
}

/** The line on which the spread is as large as the mean size: above it the others, or a bend, decide. */
function drawLevel(body: Group, x: Linear, y: Linear, label: string): void {
  const end = Math.min(x.domain()[1], y.domain()[1]);
  paint(body.append('line'), null, 'axis')
    .attr('x1', round(x(0)))
    .attr('x2', round(x(end)))
    .attr('y1', round(y(0)))
    .attr('y2', round(y(end)))
    .attr('stroke-dasharray', '4 4');
  write(body, [label], x(end) - 4, y(end) - 6, { anchor: 'end', size: SIZE.small - 1, role: 'muted', halo: true });
}

interface Placed {
  x: number;
  y: number;
  home: { x: number; y: number };
  number: number;
}

/** Marks that would lie on one another move up, and keep a line to where they belong. */
function spread(marks: readonly ScreeningMark[], x: Linear, y: Linear): { mark: ScreeningMark; at: Placed }[] {
  const placed: { mark: ScreeningMark; at: Placed }[] = [];
  for (const [i, mark] of marks.entries()) {
    const home = { x: x(mark.muStar), y: y(mark.sigma) };
    const at: Placed = { ...home, home, number: i + 1 };
    const near = () =>
      placed.some(
        ({ at: other }) =>
          (other.x - at.x) * (other.x - at.x) + (other.y - at.y) * (other.y - at.y) < 4 * RADIUS * RADIUS,
      );
    while (near()) at.y -= 2;
    placed.push({ mark, at });
  }
  return placed;
}

function drawLeader(body: Group, { x, y, home }: Placed): void {
  paint(body.append('line'), null, 'axis')
    .attr('x1', round(home.x))
    .attr('x2', round(x))
    .attr('y1', round(home.y))
    .attr('y2', round(y));
  paint(body.append('circle'), 's1').attr('cx', round(home.x)).attr('cy', round(home.y)).attr('r', 2);
}

/** Numbers with their names; returns the lower end. */
function drawKey(body: Group, marks: readonly ScreeningMark[], at: { x: number; y: number; width: number }): number {
  let y = at.y + SIZE.small;
  for (const [i, { name }] of marks.entries()) {
    const lines = wrap(name, at.width - 28, SIZE.small, 2);
    write(body, [String(i + 1)], at.x + 18, y, { size: SIZE.small, bold: true, anchor: 'end' });
    write(body, lines, at.x + 28, y, { size: SIZE.small });
    y += lines.length * SIZE.small * LEADING + 4;
  }
  return y;
}
