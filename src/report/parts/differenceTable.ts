import type { DifferenceRow } from '../../results/document.ts';
import type { Html, Piece } from '../html.ts';
import type { View } from '../view.ts';
import { differenceCell, estimateCell, keyCell } from './cells.ts';
import type { Key } from './keys.ts';
import { portions, table } from './table.ts';

/** One figure and its differences, in the order of the alternatives. */
export interface Difference {
  key: Key;
  rows: (DifferenceRow | undefined)[];
}

/** Alternatives beside each other on a sheet. */
const COLUMNS = 4;

/** Figures as rows: the baseline's value, then the difference of every alternative. */
export function differencesTable(view: View, told: Difference[], caption: string): Html[] {
  const { words, baseline } = view;
  const places = portions(
    view.alternatives.map((_, index) => index),
    COLUMNS,
  );
  return places.map((columns) =>
    table({
      caption,
      quiet: true,
      kind: 'numbers differences',
      head: [
        words.differences.figure,
        words.differences.baselineValue,
        ...columns.map((i) => view.alternatives[i].label),
      ],
      rows: told.map(({ key, rows }) => ({
        head: keyCell(view, key),
        cells: [
          estimateCell(view, view.metric(baseline.name, key.metric, key.place, key.flow), key.scale),
          ...columns.map((i): Piece => differenceCell(view, rows[i], key.differences, false)),
        ],
      })),
    }),
  );
}
