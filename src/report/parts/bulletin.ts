import type { BulletinFigure, BulletinRow } from '../../results/sections/bulletin.ts';
import { type Html, html, type Piece } from '../html.ts';
import { clockText, estimateText, plainText } from '../quantity.ts';
import type { View } from '../view.ts';
import { table } from './table.ts';

const WHOLE = { per: 1 };

/** The day's bulletin, line by line in its order: the books, and beside them what the model made of the day. */
export function bulletinPart(view: View): Html | null {
  const { words, results } = view;
  const { bulletin } = results;
  if (bulletin === undefined) return null;
  const said = words.bulletin;
  const [year, month, day] = bulletin.day.split('-');
  return html`<section><h2>${said.title}</h2>
<p class="note">${said.note(`${day}/${month}/${year}`, clockText(bulletin.closing), bulletin.source)}</p>
${table({
  caption: said.title,
  quiet: true,
  kind: 'numbers bulletin',
  head: [
    said.row,
    said.opening,
    said.arrived,
    said.cleared,
    said.simulated,
    said.closing,
    said.simulated,
    said.residual,
  ],
  rows: bulletin.rows.map((row) => ({
    head: headOf(view, row),
    strong: row.gate === 'all' && row.cargo === null,
    cells: [
      figure(view, row.opening),
      figure(view, row.arrived),
      figure(view, row.cleared),
      simulated(view, row, 'throughput'),
      figure(view, row.closing),
      simulated(view, row, 'numberInSystem'),
      row.residual === null ? words.numerals.none : plainText(row.residual, WHOLE, words),
    ],
  })),
})}
<p class="note">${said.marks}</p>
${bulletin.gaps.map(
  ({ direction, term, total, gates }) =>
    html`<p>${said.gap(words.direction[direction], said[term], plainText(total, WHOLE, words), plainText(gates, WHOLE, words))}</p>`,
)}
<p class="note">${said.replay}</p></section>
`;
}

function headOf({ words }: View, { title, direction, cargo }: BulletinRow): Piece {
  if (cargo !== null) return html`<span class="part">${words.cargo[cargo] ?? cargo}</span>`;
  return `${title[words.lang]}, ${words.direction[direction]}`;
}

function figure({ words }: View, known: BulletinFigure | null): string {
  if (known === null) return words.numerals.none;
  const mark = known.origin === 'published' ? '' : known.origin === 'assumed' ? '†' : '*';
  return plainText(known.value, WHOLE, words) + mark;
}

/** The model's number for what is published, with its interval. */
function simulated(view: View, { flow }: BulletinRow, metric: string): string {
  const { results, words } = view;
  const row = results.calibration.find((other) => other.metric === metric && other.flow === flow && !other.empty);
  if (row === undefined) return '';
  return estimateText({ ...row, n: results.replications, variance: 0 }, WHOLE, words);
}
