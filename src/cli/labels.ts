/** Names of rows on the terminal, by the titles of the scenario and short enough for a table. */
import type { Results } from '../results/document.ts';
import type { Language } from '../results/language.ts';
import { rowLabel } from '../results/metrics.ts';
import { type Titles, titlesOf } from '../results/titles.ts';

/** Characters of a label where nothing else is said, and those of a title that are kept in any case. */
export const SHORT = 48;
const LEAST = 10;

type Row = { metric: string; place: string; flow: string };

/** A label for each row; one that shortening would make the same as another keeps its length. */
export function rowLabels(results: Results, rows: readonly Row[], language: Language, most = SHORT): string[] {
  const titles = titlesOf(results.scenarios, language);
  const short = rows.map((row) => shortLabel(row, language, titles, most));
  return rows.map((row, i) =>
    short.some((other, j) => j !== i && other === short[i]) ? rowLabel(row, language, titles) : short[i],
  );
}

/** Segments go without what follows their colon; places and flows are cut where the label would be too long. */
function shortLabel(row: Row, language: Language, titles: Titles, most: number): string {
  const segment = (name: string) => titles.segment(name).split(':')[0].trim() || name;
  const [place, flow] = [titles.place(row.place), titles.flow(row.flow)];
  let [ofPlace, ofFlow] = [row.place === 'all' ? 0 : length(place), row.flow === 'all' ? 0 : length(flow)];
  for (;;) {
    const cut = { place: () => clip(place, ofPlace), flow: () => clip(flow, ofFlow) };
    const label = rowLabel(row, language, { ...titles, segment, ...cut });
    if (length(label) <= most || Math.max(ofPlace, ofFlow) <= LEAST) return label;
    if (ofPlace >= ofFlow) ofPlace--;
    else ofFlow--;
  }
}

/** So many characters of a title, the last of them a mark that something is missing. */
function clip(title: string, most: number): string {
  const letters = [...title.normalize('NFC')];
  if (letters.length <= most) return title;
  return `${letters
    .slice(0, most - 1)
    .join('')
    .replace(/[\s,:–-]+$/u, '')}…`;
}

/** Vietnamese is composed, so that code points are columns of the screen. */
function length(text: string): number {
  return [...text.normalize('NFC')].length;
}
