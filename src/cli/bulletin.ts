/** The books of a day's bulletin on the terminal, in the order of the bulletin. */
import type { BulletinFigure, BulletinRow } from '../results/sections/bulletin.ts';
import { draw } from './plain-table.ts';
import { plainText } from './scale.ts';
import type { Look } from './table.ts';

const WHOLE = { per: 1, name: '' };

/** Gates down, with their kinds of cargo; what was found by arithmetic and what was assumed carries a mark. */
export function booksTable(rows: readonly BulletinRow[], { language, words }: Look): string {
  const { bulletin } = words;
  const figure = (known: BulletinFigure | null) => {
    if (known === null) return '–';
    const mark = known.origin === 'published' ? '' : known.origin === 'assumed' ? '†' : '*';
    return plainText(known.value, WHOLE, language) + mark;
  };
  const label = ({ title, direction, cargo }: BulletinRow) =>
    cargo === null ? `${title[language]}, ${bulletin.direction[direction]}` : `  ${bulletin.cargo[cargo] ?? cargo}`;
  return draw(
    ['', bulletin.opening, bulletin.arrived, bulletin.cleared, bulletin.closing, bulletin.residual],
    rows.map((row) => [
      label(row),
      ...[row.opening, row.arrived, row.cleared, row.closing].map(figure),
      row.residual === null ? '–' : plainText(row.residual, WHOLE, language),
    ]),
    1,
  );
}
