/** Tables as the terminal shows them. */
import Table from 'cli-table3';

/** No lines but one under the heading. */
const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '─',
  'mid-mid': '─',
  right: '',
  'right-mid': '',
  middle: ' ',
};

/** Rows under a head; the first `textColumns` columns are texts, the others numbers. */
export function draw(head: string[], rows: string[][], textColumns: number): string {
  const table = new Table({
    head,
    chars: PLAIN,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1, compact: true },
    colAligns: head.map((_, i) => (i < textColumns ? 'left' : 'right')),
  });
  table.push(...rows);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
