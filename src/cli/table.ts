/** Tables of the terminal: key metrics by scenario, and published figures beside simulated ones. */

import type { CalibrationRow, MetricRow, Results } from '../results/document.ts';
import { growthBehind } from '../results/growth.ts';
import type { Language } from '../results/language.ts';
import { sameRow } from '../results/same-row.ts';
import { rowLabels, SHORT } from './labels.ts';
import { draw } from './plain-table.ts';
import { estimateText, plainText, type Scale, scaleFor } from './scale.ts';
import type { Words } from './words/words.ts';

/** Columns that a unit takes, and those of a scenario as a rule: what they leave is for the labels. */
const UNIT = 14;
const SCENARIO = 22;

export interface Look {
  language: Language;
  words: Words;
  /** Characters in a line. */
  columns: number;
}

/** Key metrics down, scenarios across, `mean ± half-width`; in several tables where one would be too wide. */
export function keyTable(results: Results, look: Look): string {
  const { language, words, columns } = look;
  const names = results.scenarios.map(({ name }) => name);
  const { keyMetrics } = results.scenarios[0];
  const labels = rowLabels(results, keyMetrics, language, Math.max(SHORT, columns - UNIT - SCENARIO * names.length));
  const lines = keyMetrics.map((ref, i) => {
    const found = names.map((scenario) =>
      results.metrics.find((row) => row.scenario === scenario && sameRow(row, ref)),
    );
    const scale = scaleOf(found, words);
    const cells = found.map((row) => {
      if (row === undefined) return '–';
      if (row.empty) return words.table.none;
      const growth = growthBehind(results, row);
      return growth === undefined
        ? estimateText(row, scale, language)
        : words.table.grows(estimateText(growth, { per: 1, name: '' }, language));
    });
    return { label: labels[i], unit: scale.name, cells };
  });
  return across(names, lines, look);
}

/** A row of a table across: its label and unit, then a cell for each column. */
export interface Line {
  label: string;
  unit: string;
  cells: string[];
}

/** Columns side by side; in several tables where one would be too wide. */
export function across(names: readonly string[], lines: readonly Line[], { words, columns }: Look): string {
  const fixed =
    width(lines.map(({ label }) => label)) + width([words.table.unit, ...lines.map(({ unit }) => unit)]) + 4;
  const tables: string[] = [];
  for (const [first, end] of blocks(
    names.map((name, i) => width([name, ...lines.map(({ cells }) => cells[i])]) + 3),
    columns - fixed,
  )) {
    tables.push(
      draw(
        ['', words.table.unit, ...names.slice(first, end)],
        lines.map(({ label, unit, cells }) => [label, unit, ...cells.slice(first, end)]),
        2,
      ),
    );
  }
  return tables.join('\n\n');
}

function scaleOf(rows: readonly (MetricRow | undefined)[], words: Words): Scale {
  const known = rows.filter((row) => row !== undefined);
  const largest = Math.max(0, ...known.map(({ mean }) => Math.abs(mean)));
  return scaleFor(known[0]?.unit ?? 'trucks', largest, words);
}

/** Published figures beside simulated ones, with how far off these are. */
export function calibrationTable(rows: readonly CalibrationRow[], { language, words }: Look): string {
  return draw(
    [words.table.published, words.table.unit, words.table.value, words.table.simulated, words.table.residual, ''],
    rows.map((row) => {
      const scale = scaleFor(row.unit, Math.max(Math.abs(row.publishedHigh), Math.abs(row.mean)), words);
      const low = plainText(row.publishedLow, scale, language);
      const high = plainText(row.publishedHigh, scale, language);
      return [
        row.title[language],
        scale.name,
        row.publishedLow === row.publishedHigh ? low : `${low}–${high}`,
        row.empty ? words.table.none : estimateText(row, scale, language),
        row.empty ? '–' : residualText(row, language, words),
        words.table.role[row.role],
      ];
    }),
    2,
  );
}

function residualText(
  { residual, publishedLow, publishedHigh }: CalibrationRow,
  language: Language,
  words: Words,
): string {
  if (residual === 0) return publishedLow === publishedHigh ? '0 %' : words.table.inside;
  const percent = Math.round(residual * 100);
  const text = plainText(percent, { per: 1, name: '' }, language);
  return `${percent > 0 ? '+' : ''}${text} %`;
}

/** Most code points in a line; Vietnamese is composed, so that this is its width on the screen. */
function width(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => [...text.normalize('NFC')].length));
}

/** Cuts columns of these widths into runs that fit into `room`, at least one in each: [first, end). */
function blocks(widths: readonly number[], room: number): [number, number][] {
  const runs: [number, number][] = [];
  let first = 0;
  let taken = 0;
  for (const [i, wide] of widths.entries()) {
    if (i > first && taken + wide > room) {
      runs.push([first, i]);
      first = i;
      taken = 0;
    }
    taken += wide;
  }
  runs.push([first, widths.length]);
  return runs;
}
