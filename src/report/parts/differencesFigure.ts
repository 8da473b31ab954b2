import { differencesChart } from '../charts/differences.ts';
import type { Html } from '../html.ts';
import { judgementOf } from '../judgement.ts';
import { type Difference, differencesTable } from './differenceTable.ts';
import { figure, type Studio } from './figure.ts';
import { type Key, keyLabel } from './keys.ts';
import { isUnsteady } from './unsteady.ts';

/** Figures in the picture at most, and the lines for which a page has room. */
const PICTURED = 4;
const LINES = 12;

/** The differences in the key figures; null where nothing is compared. */
export function differencesFigure(studio: Studio, keys: Key[]): Html | null {
  const { view } = studio;
  if (!view.comparing) return null;
  const { words } = view;
  const pictured = Math.max(1, Math.min(PICTURED, Math.floor(LINES / view.alternatives.length)));
  const told: Difference[] = keys.slice(0, pictured).map((key) => ({
    key,
    rows: view.alternatives.map(({ name }) => view.difference(name, key.metric, key.place, key.flow)),
  }));
  const pictures = told.map(({ key, rows }) => ({
    title: keyLabel(key),
    scale: key.differences,
    rows: rows.flatMap((row, index) =>
      row && !isUnsteady(view, [row.scenario, row.baseline], row)
        ? [{ label: view.alternatives[index].label, estimate: row, verdict: judgementOf(row) }]
        : [],
    ),
  }));
  // What has no steady mean is told in the table.
  const groups = pictures.filter(({ rows }) => rows.length > 0);
  return figure(studio, {
    name: 'differences',
    title: words.differences.title,
    note: words.differences.marks(view.confidence),
    draw: (document, options) => differencesChart(document, { groups }, options),
    data: differencesTable(view, told, words.headline.picture),
  });
}
