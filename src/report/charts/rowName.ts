import { type Group, LEADING, SIZE, write } from './frame.ts';
import { textWidth, wrap } from './text.ts';

/** Where a row stands: the right end of its name, the middle of its marks, and the width of the picture [px]. */
export interface RowPlace {
  left: number;
  middle: number;
  width: number;
  /** Names stand above their marks. */
  narrow: boolean;
  /** Height of the marks. */
  height: number;
}

/** The name of a row at its left, on two lines where it is long; on narrow pages above it, clear of the lines it lies on. */
export function rowName(body: Group, label: string, { left, middle, width, narrow, height }: RowPlace): void {
  if (narrow) {
    const style = { size: SIZE.small, halo: true };
    write(body, wrap(label, width - 4, SIZE.small, 1), 0, middle - height / 2 - 4, style);
    return;
  }
  const room = left - 12;
  const size = textWidth(label, SIZE.small) <= room ? SIZE.small : SIZE.small - 1.5;
  const lines = wrap(label, room, size, 2);
  const first = middle + size * (0.36 - ((lines.length - 1) * LEADING) / 2);
  write(body, lines, room, first, { anchor: 'end', size });
}
