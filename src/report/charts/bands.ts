/** Bands of trucks to scale: a colour for each direction, and lines in those of imports that a copier keeps. */
import { path } from 'd3';
import { PALETTE, type Role } from '../palette.ts';
import { KINDS, type Kind } from '../ways/flow-ways.ts';
import { type Group, paint, round } from './frame.ts';

const ROLE: Record<Kind, Role> = { export: 's1', import: 's2', other: 's0' };
const OPACITY: Record<Kind, number> = { export: 0.5, import: 0.36, other: 0.3 };
/** Distance of the lines in the bands of imports [px]. */
const LINES = 6;

/** A point of a band: its middle [px]. */
export interface Point {
  x: number;
  y: number;
}

/** Adds what the lines are made of; `id` is that of the picture. */
export function hatching(body: Group, id: string): void {
  const pattern = body
    .append('defs')
    .append('pattern')
    .attr('id', `${id}-import`)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('width', LINES)
    .attr('height', LINES)
    .attr('patternTransform', 'rotate(45)');
  paint(pattern.append('rect'), ROLE.import).attr('width', 1).attr('height', LINES).attr('fill', PALETTE.s2.light);
}

/** A band of several kinds beside each other through a line of points, flat at each of them. */
export function band(body: Group, points: readonly Point[], widths: Record<Kind, number>, id: string): void {
  const all = KINDS.reduce((sum, kind) => sum + widths[kind], 0);
  let upper = -all / 2;
  for (const kind of KINDS) {
    const width = widths[kind];
    if (width <= 0) continue;
    const d = curve(points, upper + width / 2);
    paint(body.append('path'), null, ROLE[kind])
      .attr('stroke-width', round(Math.max(width, 0.6)))
      .attr('stroke-opacity', OPACITY[kind])
      .attr('d', d);
    if (kind === 'import') {
      body
        .append('path')
        .attr('fill', 'none')
        .attr('stroke', `url(#${id}-import)`)
        .attr('stroke-width', round(width))
        .attr('d', d);
    }
    upper += width;
  }
}

function curve(points: readonly Point[], shift: number): string {
  const line = path();
  points.forEach(({ x, y }, k) => {
    if (k === 0) line.moveTo(round(x), round(y + shift));
    else {
      const before = points[k - 1];
      const middle = round((before.x + x) / 2);
      line.bezierCurveTo(middle, round(before.y + shift), middle, round(y + shift), round(x), round(y + shift));
    }
  });
  return line.toString();
}

/** A piece of a band for a key. */
export function bandSample(group: Group, kind: Kind, id: string): void {
  band(
    group,
    [
      { x: 0, y: 8 },
      { x: 22, y: 8 },
    ],
    { export: 0, import: 0, other: 0, [kind]: 12 },
    id,
  );
}
