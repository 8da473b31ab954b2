import type { Role } from '../palette.ts';
import { type Group, paint, round, SIZE, write } from './frame.ts';
import { textWidth, wrap } from './text.ts';

/** A line or a patch, and what it means. */
export interface KeyItem {
  text: string;
  /** Draws it at (0, 0), 22 wide and 16 high. */
  draw: (group: Group) => void;
}

/** What lines and bands mean, in a line or two above the panels of a picture; returns the height it took. */
export function keyAbove(body: Group, items: readonly KeyItem[], width: number): number {
  let [x, y] = [0, 0];
  for (const item of items) {
    const [text] = wrap(item.text, width - 36, SIZE.small, 1);
    const wide = 28 + textWidth(text, SIZE.small);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 20];
    const group = body.append('g').attr('transform', `translate(${round(x)},${y})`);
    item.draw(group);
    write(group, [text], 28, 12, { size: SIZE.small, role: 'muted' });
    x += wide + 16;
  }
  return y + 26;
}

/** A piece of a line. */
export function sample(group: Group, width: number, dash: string | null, role: Role): void {
  const line = paint(group.append('line'), null, role).attr('x1', 0).attr('x2', 22).attr('y1', 8).attr('y2', 8);
  line.attr('stroke-width', width).attr('stroke-dasharray', dash);
}

/** A piece of a band. */
export function swatch(group: Group, opacity: number): void {
  paint(group.append('rect'), 's0').attr('y', 2).attr('width', 22).attr('height', 12).attr('fill-opacity', opacity);
}
