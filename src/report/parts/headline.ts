import { differencesChart } from '../charts/differences.ts';
import { type Html, html } from '../html.ts';
import { judgementOf } from '../judgement.ts';
import { intervalText } from '../quantity.ts';
import type { View } from '../view.ts';
import { differenceCell, estimateCell } from './cells.ts';
import { type Difference, differencesTable } from './differenceTable.ts';
import { figure, type Studio } from './figure.ts';
import { type Key, keyLabel } from './keys.ts';
import { portions } from './table.ts';
import { isUnsteady } from './unsteady.ts';

/** Figures beside each other on a sheet. */
const COLUMNS = 4;
/** Figures in the picture at most, and the lines for which a first page has room. */
const PICTURED = 4;
const LINES = 12;

/** The first key figures of every scenario with the verdict on each difference. */
export function headlinePart(view: View, keys: Key[]): Html {
  const { words } = view;
  return html`<section class="first"><h2>${words.headline.title}</h2>
${view.comparing && html`<p class="note">${words.headline.caption}</p>`}${view.scenarios.length > 1 ? matrix(view, keys.slice(0, COLUMNS)) : column(view, keys)}</section>
`;
}

/** The key figures that found no room on the first page. */
export function furtherPart(view: View, keys: Key[]): Html | null {
  if (view.scenarios.length < 2 || keys.length <= COLUMNS) return null;
  return html`<section><h2>${view.words.headline.further}</h2>
${portions(keys.slice(COLUMNS), COLUMNS).map((part) => matrix(view, part))}</section>
`;
}

/** Scenarios as rows, figures as columns; on a telephone every row becomes a card. */
function matrix(view: View, keys: Key[]): Html {
  const { words, baseline } = view;
  const cell = (scenario: string, key: Key) => {
    const value = estimateCell(view, view.metric(scenario, key.metric, key.place, key.flow), key.scale, true);
    const change =
      view.comparing &&
      scenario !== baseline.name &&
      differenceCell(view, view.difference(scenario, key.metric, key.place, key.flow), key.differences, true);
    const label = keyLabel(key);
    return html`<td data-label="${label}"><span class="value">${value}</span>${change && html`<span class="change">${change}</span>`}</td>`;
  };
  return html`<div class="scroll"><table class="headline"><caption class="hidden">${words.headline.title}</caption>
<thead><tr><th scope="col">${words.page.scenario}</th>${keys.map((key) => html`<th scope="col">${key.title}${key.where !== '' && html`<span class="where">${key.where}</span>`}</th>`)}</tr></thead>
<tbody>
${view.scenarios.map(
  ({ name, label, index }) =>
    html`<tr><th scope="row">${label}${view.comparing && index === 0 && html`<span class="where">${words.page.baseline}</span>`}</th>${keys.map((key) => cell(name, key))}</tr>
`,
)}</tbody></table></div>
`;
}

/** One scenario alone: figures as rows. */
function column(view: View, keys: Key[]): Html {
  const { words, baseline } = view;
  const row = (key: Key) => {
    const found = view.metric(baseline.name, key.metric, key.place, key.flow);
    const value = estimateCell(view, found, key.scale, true);
    const steady = found?.grows === undefined ? found : undefined;
    const interval = (steady && intervalText(steady, key.scale, words)) ?? words.numerals.none;
    const runs = found ? found.n : words.numerals.none;
    return html`<tr><th scope="row">${key.title}${key.where !== '' && html`<span class="where">${key.where}</span>`}</th><td data-label="${words.headline.value}"><span class="value">${value}</span></td><td data-label="${words.headline.interval(view.confidence)}">${interval}</td><td data-label="${words.headline.runs}">${runs}</td></tr>
`;
  };
  return html`<div class="scroll"><table class="headline single"><caption class="hidden">${words.headline.title}</caption>
<thead><tr><th scope="col">${words.headline.metric}</th><th scope="col">${words.headline.value}</th><th scope="col">${words.headline.interval(view.confidence)}</th><th scope="col">${words.headline.runs}</th></tr></thead>
<tbody>
${keys.map(row)}</tbody></table></div>
`;
}

/** The one picture of the first page: the differences in the key figures. */
export function headlinePicture(studio: Studio, keys: Key[]): Html | null {
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
