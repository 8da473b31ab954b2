import type { CalibrationRow } from '../../results/document.ts';
import { clean } from '../clean.ts';
import { type Html, html } from '../html.ts';
import { metricTitle } from '../metric.ts';
import { formatNumber } from '../numbers.ts';
import { clockText, estimateText, plainText, type Scale, scaleFor } from '../quantity.ts';
import type { View } from '../view.ts';
import { table } from './table.ts';

/** Published figures beside the simulated ones: the baseline in print, the other scenarios to unfold. */
export function calibrationPart(view: View): Html {
  const { words, results, scenarios } = view;
  const parts = scenarios
    .map(({ name, label }) => ({ label, rows: results.calibration.filter((row) => row.scenario === name) }))
    .filter(({ rows }) => rows.length > 0);
  const [first, ...others] = parts;
  const tableOf = ({ label, rows }: (typeof parts)[number]) =>
    table({
      caption: label,
      kind: 'calibration',
      head: [
        words.calibration.what,
        words.calibration.published,
        words.calibration.simulated,
        words.calibration.residual,
        words.calibration.roleTitle,
        words.calibration.source,
      ],
      rows: rows.map((row) => rowOf(view, row)),
    });
  return html`<section><h2>${words.calibration.title}</h2>
${
  first
    ? html`<p class="note">${words.calibration.note}</p>
${tableOf(first)}${others.map((part) => html`<details><summary>${part.label}</summary>${tableOf(part)}</details>`)}`
    : html`<p>${words.calibration.none}</p>`
}</section>
`;
}

function rowOf(view: View, row: CalibrationRow) {
  const { words, results } = view;
  const scale = scaleFor(row.unit, Math.max(row.publishedHigh, row.mean), words);
  const at = row.at === null ? '' : ` ${words.hours.at(clockText(row.at))}`;
  const title = clean(row.title[words.lang] ?? '').trim() || metricTitle(row.metric, words, view.titles);
  const estimate = { ...row, n: results.replications, variance: 0 };
  return {
    head: html`${title}<span class="where">${metricTitle(row.metric, words, view.titles)}${at}\u00a0· ${view.where(row.place, row.flow)}</span>`,
    cells: [
      html`${publishedText(view, row, scale)}${scale.suffix}`,
      row.empty ? words.numerals.none : html`${estimateText(estimate, scale, words)}${scale.suffix}`,
      row.empty ? words.numerals.none : residualText(view, row),
      html`<span class="word">${words.calibration.role[row.role]}</span>`,
      html`<span class="word">${row.source}</span>`,
    ],
  };
}

function publishedText(view: View, row: CalibrationRow, scale: Scale): string {
  const [low, high] = [row.publishedLow, row.publishedHigh].map((x) => plainText(x, scale, view.words));
  return low === high ? low : `${low}–${high}`;
}

/** The deviation in per cent; inside a published range it is none. */
function residualText(view: View, row: CalibrationRow): string {
  if (row.residual === 0 && row.publishedLow !== row.publishedHigh) return view.words.calibration.inside;
  const percent = row.residual * 100;
  return `${formatNumber(percent, Math.abs(percent) < 10 ? 1 : 0, view.words, true)}%`;
}
