/** How precise the results are, in sentences, where the replications were to go on until they are precise. */
import { formatNumber, meaningfulDecimals, roundedUp } from '../results/digits.ts';
import type { Results } from '../results/document.ts';
import { exactnessOf } from '../results/exactness.ts';
import type { PrecisionRow } from '../results/sections/precision.ts';
import { rowLabels } from './labels.ts';
import { differenceScale, percentText } from './scale.ts';
import type { Look } from './table.ts';

/** Figures that a sentence names. */
const NAMED = 4;

/** What was reached, and with how many replications; empty where it was not, or their number was given. */
export function precisionText(results: Results, look: Look): string {
  const rows = results.precision ?? [];
  if (rows.length === 0) return '';
  const says = look.words.precision;
  const { ending, least, small, growing, unseen } = exactnessOf(results);
  const said: string[] = [];
  if (ending === 'precise' && least !== null) {
    const tell = (row: PrecisionRow) => says.known(nameOf(row, results, look), widthOf(row, row.halfWidth, look));
    said.push(says.reached(String(results.replications), askedOf(rows, look), tell(least)));
    if (small.length > 0) said.push(says.small(some(small, tell)));
  }
  if (growing.length > 0) said.push(says.growing(some(growing, (row) => nameOf(row, results, look))));
  if (unseen.length > 0) said.push(says.unseen(some(unseen, (row) => nameOf(row, results, look))));
  return said.join(' ');
}

/** What was not reached, in a sentence; null where all was, or where the work was interrupted. */
export function missedText(results: Results, look: Look): string | null {
  const { ending, missed } = exactnessOf(results);
  if (ending !== 'most') return null;
  const tell = (row: PrecisionRow) => {
    const [is, wanted] = [row.halfWidth, row.wanted].map((width) => widthOf(row, width, look));
    return look.words.precision.insteadOf(nameOf(row, results, look), is, wanted);
  };
  return look.words.precision.missed(String(results.replications), some(missed, tell));
}

/** The first of many, each as it is told, and how many there are besides. */
function some(rows: readonly PrecisionRow[], tell: (row: PrecisionRow) => string): { told: string[]; more: number } {
  return { told: rows.slice(0, NAMED).map(tell), more: Math.max(0, rows.length - NAMED) };
}

/** `to within 5 %`, and whether some have a width of their own. */
function askedOf(rows: readonly PrecisionRow[], { language, words }: Look): string {
  const relative = rows.find((row) => row.relative !== null)?.relative ?? null;
  const own = rows.some((row) => row.relative === null);
  return words.precision.asked(relative === null ? null : percentText(relative, language), own);
}

/** The figure, or the goal and its year; with its scenario, where there are several. */
function nameOf(row: PrecisionRow, results: Results, { language }: Look): string {
  const goal = results.goals?.find((one) => one.scenario === row.scenario && one.goal === row.goal);
  const [label] = rowLabels(results, [row], language);
  const about = [goal?.title[language], row.by, row.path].filter((word) => word !== undefined && word !== null);
  const name = about.length === 0 ? label : `${label} (${about.join(', ')})`;
  return results.scenarios.length > 1 ? `${row.scenario}: ${name}` : name;
}

/** `± 4.8 %` of the mean, or in the unit of the row where the mean is too near to zero for that or a width was asked for. */
function widthOf(row: PrecisionRow, width: number, { language, words }: Look): string {
  const { relative, mean, absolute, unit } = row;
  if (relative !== null && relative * Math.abs(mean) >= absolute) {
    return `± ${percentText(roundedUp(width / Math.abs(mean)), language)}`;
  }
  const scale = differenceScale(unit, width, words);
  const shown = roundedUp(width / scale.per);
  return `± ${formatNumber(shown, meaningfulDecimals(shown, shown), language)} ${scale.name}`;
}
