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

const STYLE = {
  chars: PLAIN,
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1, compact: true },
};

/** Rows under a head; the first `textColumns` columns are texts, the others numbers. */
export function draw(head: string[], rows: string[][], textColumns: number): string {
  return lay(new Table({ ...STYLE, head, colAligns: aligns(head.length, textColumns) }), rows);
}

/** Rows in columns of these widths, without a head; what is too long goes on in the next line. */
export function columned(rows: string[][], widths: readonly number[], textColumns: number): string {
  const colAligns = aligns(widths.length, textColumns);
  return lay(new Table({ ...STYLE, colWidths: [...widths], wordWrap: true, colAligns }), rows);
}

function aligns(columns: number, textColumns: number): ('left' | 'right')[] {
  return Array.from({ length: columns }, (_, i) => (i < textColumns ? 'left' : 'right'));
}

function lay(table: Table.Table, rows: string[][]): string {
  table.push(...rows);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
