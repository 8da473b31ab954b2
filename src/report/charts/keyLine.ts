import type { Role } from '../palette.ts';
import { type Group, paint, round, SIZE, write } from './frame.ts';
import { textWidth, wrap } from './text.ts';

/** What a mark of a chart means: a text, and the mark itself, drawn from (0, 0) on, 22 px wide and 16 high. */
export interface KeyItem {
  text: string;
  draw: (group: Group) => void;
}

/** Marks and their meanings beside each other, in as many lines as it takes; returns the height of them all. */
export function keyLine(body: Group, items: KeyItem[], width: number): number {
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
export function swatch(group: Group, opacity: number, role: Role = 's0'): void {
  paint(group.append('rect'), role).attr('y', 2).attr('width', 22).attr('height', 12).attr('fill-opacity', opacity);
}
