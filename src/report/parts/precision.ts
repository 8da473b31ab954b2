import { meaningfulDecimals, roundedUp } from '../../results/digits.ts';
import { exactnessOf, strain } from '../../results/exactness.ts';
import type { PrecisionRow } from '../../results/sections/precision.ts';
import { precisionChart } from '../charts/precision.ts';
import { type Html, html } from '../html.ts';
import { metricTitle } from '../metric.ts';
import { formatNumber, formatWithin } from '../numbers.ts';
import { differenceScale, type Scale, scaleFor } from '../quantity.ts';
import type { View } from '../view.ts';
import { figure, type Studio } from './figure.ts';
import { keyLabel } from './keys.ts';
import { type TableRow, table } from './table.ts';

/** Figures that are drawn, and those that a sentence names. */
const DRAWN = 4;
const NAMED = 4;

/** How many runs were enough and which figure is the least precise, in a sentence or two; empty where their number was given. */
export function precisionText(view: View): string {
  const { words, results } = view;
  const rows = results.precision ?? [];
  if (rows.length === 0) return '';
  const says = words.precision;
  const { ending, least, missed, small, growing, unseen } = exactnessOf(results);
  const some = (list: readonly PrecisionRow[], tell: (row: PrecisionRow) => string) =>
    says.some(list.slice(0, NAMED).map(tell), Math.max(0, list.length - NAMED));
  const known = (row: PrecisionRow) => says.known(words.quote(nameOf(view, row)), widthText(view, row, row.halfWidth));
  const wanted = (row: PrecisionRow) =>
    says.insteadOf(
      words.quote(nameOf(view, row)),
      widthText(view, row, row.halfWidth),
      widthText(view, row, row.wanted),
    );
  const runs = formatNumber(results.replications, 0, words);
  const told: string[] = [];
  if (ending === 'precise' && least !== null) {
    const relative = rows.find((row) => row.relative !== null)?.relative ?? null;
    const own = rows.some((row) => row.relative === null);
    told.push(says.reached(runs, says.asked(relative === null ? null : percent(view, relative), own), known(least)));
    if (small.length > 0) told.push(says.small(some(small, known)));
  }
  if (ending !== 'precise') told.push(says.missed(runs, ending === 'stopped', some(missed, wanted)));
  if (growing.length > 0) told.push(says.growing(some(growing, (row) => words.quote(nameOf(view, row)))));
  if (unseen.length > 0) told.push(says.unseen(some(unseen, (row) => words.quote(nameOf(view, row)))));
  return told.join(' ');
}

/** The figures that took the most runs, run by run, and what was reached of all. */
export function precisionFigure(studio: Studio): Html | null {
  const { view } = studio;
  const { words, results } = view;
  const rows = results.precision ?? [];
  const drawn = hardest(rows).slice(0, DRAWN);
  if (drawn.length === 0) return null;
  const says = words.precision;
  const data = {
    confidence: view.confidence,
    panels: drawn.map((row) => ({
      title: nameOf(view, row),
      index: view.scenarios.find(({ name }) => name === row.scenario)?.index ?? 0,
      scale: scaleOf(view, row),
      curve: row.curve,
      wanted: row.wanted,
      reached: row.reached,
    })),
  };
  return figure(studio, {
    name: 'precision',
    title: says.title,
    note: says.note(view.confidence),
    draw: (document, options) => precisionChart(document, data, options),
    data: html`${reachedTable(view, rows)}${drawn.map((row) => curveTable(view, row))}`,
  });
}

/** Those first that are not as precise as asked, then those that took the most runs. */
function hardest(rows: readonly PrecisionRow[]): PrecisionRow[] {
  const took = ({ reached }: PrecisionRow) => reached ?? Number.MAX_SAFE_INTEGER;
  return rows.filter(({ curve }) => curve.length > 0).toSorted((a, b) => took(b) - took(a) || strain(b) - strain(a));
}

function reachedTable(view: View, rows: readonly PrecisionRow[]): Html {
  const { words } = view;
  const says = words.precision;
  return table({
    caption: says.table,
    head: [says.figure, says.value, says.wanted, says.reachedAt],
    rows: rows.map((row): TableRow => {
      const scale = scaleOf(view, row);
      const { mean, halfWidth, n, wanted, reached } = row;
      return {
        head: nameOf(view, row),
        cells:
          n < 2
            ? [words.numerals.none, words.numerals.none, words.numerals.none]
            : [
                formatWithin(mean / scale.per, halfWidth / scale.per, words) + scale.suffix,
                widthText(view, row, wanted),
                reached === null ? says.not : formatNumber(reached, 0, words),
              ],
      };
    }),
  });
}

function curveTable(view: View, row: PrecisionRow): Html {
  const { words } = view;
  const scale = scaleOf(view, row);
  return table({
    caption: words.withUnit(nameOf(view, row), scale.name),
    head: [words.precision.axis, words.precision.mean],
    rows: row.curve.map(({ n, mean, halfWidth }) => ({
      head: formatNumber(n, 0, words),
      cells: [formatWithin(mean / scale.per, halfWidth / scale.per, words)],
    })),
  });
}

function scaleOf({ words }: View, { unit, mean }: PrecisionRow): Scale {
  return scaleFor(unit, mean, words);
}

/** The figure and where; of a goal its title and year; of several scenarios which. */
function nameOf({ words, results, scenarios, titles, where }: View, row: PrecisionRow): string {
  const { metric, place, flow } = row;
  const at = place === 'all' && flow === 'all' ? '' : where(place, flow);
  const label = keyLabel({ title: metricTitle(metric, words, titles), where: at });
  const goal = results.goals?.find((one) => one.scenario === row.scenario && one.goal === row.goal);
  const about = [goal?.title[words.lang], row.by, row.path].filter((word) => word !== undefined && word !== null);
  const name = about.length === 0 ? label : `${label} (${about.join(', ')})`;
  const scenario = scenarios.find((one) => one.name === row.scenario);
  return scenarios.length > 1 && scenario !== undefined ? `${scenario.label}: ${name}` : name;
}

/** `± 4.8%` of the mean, or in the unit of the row where the mean is too near to zero for that or a width was asked for. */
function widthText(view: View, { relative, mean, absolute, unit }: PrecisionRow, width: number): string {
  const { words } = view;
  if (relative !== null && relative * Math.abs(mean) >= absolute) {
    return `±\u00a0${percent(view, roundedUp(width / Math.abs(mean)))}`;
  }
  const scale = differenceScale(scaleFor(unit, width, words), words);
  const shown = roundedUp(width / scale.per);
  return `±\u00a0${formatNumber(shown, meaningfulDecimals(shown, shown), words)}${scale.suffix}`;
}

function percent({ words }: View, share: number): string {
  const percent = Number((share * 100).toPrecision(6));
  return words.percent(formatNumber(percent, String(percent).split('.')[1]?.length ?? 0, words));
}
