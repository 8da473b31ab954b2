import { STYLES } from '../palette.ts';
import type { Words } from '../words/words.ts';
import { type Group, LEADING, SIZE, write } from './frame.ts';
import { seriesLine, seriesMark } from './mark.ts';
import { shorten, wrap } from './text.ts';

export interface CurveName {
  label: string;
  /** Position of the scenario: decides colour, dash and shape. */
  index: number;
  /** What is read from its curve, with its unit. */
  value: string;
}

/** Beside a chart of curves: the line, mark, value and name of each that has a style of its own, in the order given, and how many have none; returns the lower end. */
export function curveKey(
  body: Group,
  head: string,
  curves: CurveName[],
  at: { x: number; y: number; width: number },
  words: Words,
): number {
  const heading = wrap(head, at.width, SIZE.small, 2);
  let y = at.y + SIZE.small;
  write(body, heading, at.x, y, { size: SIZE.small, role: 'muted' });
  y += 8 + (heading.length - 1) * SIZE.small * LEADING;
  const styled = curves.filter(({ index }) => index < STYLES);
  for (const { label, index, value } of styled) {
    const lines = wrap(label, at.width - 48, SIZE.small, 3);
    y += SIZE.label * LEADING + 3;
    seriesLine(body, index, at.x, at.x + 38, y - 4);
    seriesMark(body, index, at.x + 19, y - 4);
    write(body, [shorten(value, at.width - 48, SIZE.label, true)], at.x + 48, y, { bold: true });
    write(body, lines, at.x + 48, y + SIZE.small * LEADING + 1, { size: SIZE.small });
    y += lines.length * SIZE.small * LEADING + 4;
  }
  if (styled.length < curves.length) {
    const lines = wrap(words.waiting.others(curves.length - styled.length), at.width, SIZE.small, 2);
    write(body, lines, at.x, y + SIZE.small * LEADING, { size: SIZE.small, role: 'muted' });
    y += (lines.length + 0.5) * SIZE.small * LEADING;
  }
  return y + 6;
}
