import { type Html, html, type Piece } from '../html.ts';

export interface TableRow {
  /** Header cell of the row. */
  head: Piece;
  cells: Piece[];
  /** Set apart: totals, titles of parts. */
  strong?: boolean;
}

export interface Table {
  /** Said to screen readers, and shown above the table unless `quiet`. */
  caption: string;
  quiet?: boolean;
  /** Headings: of the row headers, then of the cells. */
  head: Piece[];
  rows: TableRow[];
  /** Extra class, such as `text` for tables whose cells are not numbers. */
  kind?: string;
}

/** Rows of a table that is not torn apart in print. */
const SHORT = 6;

/** A table in a box of its own, so that a wide one scrolls without moving the page. */
export function table({ caption, quiet, head, rows, kind }: Table): Html {
  const row = ({ head: first, cells, strong }: TableRow) =>
    html`<tr${strong ? html` class="strong"` : ''}><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table class="${kind ?? 'numbers'}${rows.length <= SHORT && ' short'}">
<caption${quiet ? html` class="hidden"` : ''}>${caption}</caption>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map(row)}</tbody></table></div>
`;
}

/** Columns in portions of about one size that fit beside each other on a sheet. */
export function portions<T>(items: T[], most: number): T[][] {
  const parts: T[][] = [];
  const size = Math.ceil(items.length / Math.ceil(items.length / most));
  for (let from = 0; from < items.length; from += size) parts.push(items.slice(from, from + size));
  return parts;
}
