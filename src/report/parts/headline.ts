import { type Html, html } from '../html.ts';
import { intervalText } from '../quantity.ts';
import type { View } from '../view.ts';
import { differenceCell, estimateCell } from './cells.ts';
import { differencesFigure } from './differencesFigure.ts';
import type { Studio } from './figure.ts';
import { goalsFigure } from './goalsFigure.ts';
import { type Key, keyLabel } from './keys.ts';
import { type Standings, standingsOf } from './recommendation.ts';
import { portions } from './table.ts';

/** Figures beside each other on a sheet, those of goals and costs among them. */
const COLUMNS = 5;
const ALONE = 4;

/** The first key figures of every scenario with the verdict on each difference. */
export function headlinePart(view: View, keys: Key[]): Html {
  const { words } = view;
  return html`<section class="first"><h2>${words.headline.title}</h2>
${view.comparing && html`<p class="note">${words.headline.caption}</p>`}${view.scenarios.length > 1 ? matrix(view, keys.slice(0, firstKeys(view)), standingsOf(view)) : column(view, keys)}</section>
`;
}

/** Key figures that find room on the first page. */
function firstKeys(view: View): number {
  const standings = standingsOf(view);
  return standings === null ? ALONE : COLUMNS - standings.head.length;
}

/** The key figures that found no room on the first page. */
export function furtherPart(view: View, keys: Key[]): Html | null {
  const shown = firstKeys(view);
  if (view.scenarios.length < 2 || keys.length <= shown) return null;
  return html`<section><h2>${view.words.headline.further}</h2>
${portions(keys.slice(shown), ALONE).map((part) => matrix(view, part, null))}</section>
`;
}

/** Scenarios as rows, figures as columns; on a telephone every row becomes a card. */
function matrix(view: View, keys: Key[], standings: Standings | null): Html {
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
<thead><tr><th scope="col">${words.page.scenario}</th>${(standings?.head ?? []).map((title) => html`<th scope="col">${title}</th>`)}${keys.map((key) => html`<th scope="col">${key.title}${key.where !== '' && html`<span class="where">${key.where}</span>`}</th>`)}</tr></thead>
<tbody>
${view.scenarios.map(
  ({ name, label, index }) =>
    html`<tr><th scope="row">${label}${view.comparing && index === 0 && html`<span class="where">${words.page.baseline}</span>`}</th>${(standings?.cells(name) ?? []).map((piece, k) => html`<td data-label="${standings?.head[k] ?? ''}">${piece}</td>`)}${keys.map((key) => cell(name, key))}</tr>
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

/** The one picture of the first page: the goals, or the differences in the key figures. */
export function headlinePicture(studio: Studio, keys: Key[]): Html | null {
  return goalsFigure(studio) ?? differencesFigure(studio, keys);
}
