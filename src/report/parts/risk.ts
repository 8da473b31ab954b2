import type { SpreadRow } from '../../results/document.ts';
import { sameRow } from '../../results/same-row.ts';
import { type RiskData, riskChart } from '../charts/risk.ts';
import { type Html, html } from '../html.ts';
import { plainText, type Scale } from '../quantity.ts';
import type { View } from '../view.ts';
import { estimateCell } from './cells.ts';
import { figure, type Studio } from './figure.ts';
import { type Key, keyLabel } from './keys.ts';
import { table } from './table.ts';
import { isUnsteady } from './unsteady.ts';

/** Rows for which a picture has room. */
const ROWS = 16;

/** How far single runs lie apart: the risk of one such period, beside the error of the mean. */
export function riskPart(studio: Studio, keys: Key[]): Html | null {
  const { view } = studio;
  const { words } = view;
  const told = keys.filter((key) => view.scenarios.some(({ name }) => rowOf(view, name, key) !== null));
  if (told.length === 0) return null;
  const pictured = told.slice(0, Math.max(1, Math.floor(ROWS / view.scenarios.length)));
  const panels = pictured.map((key) => ({
    title: keyLabel(key),
    scale: key.scale,
    rows: view.scenarios.flatMap(({ name, label, index }) => {
      const row = rowOf(view, name, key);
      return row === null ? [] : [{ label, index, ...row }];
    }),
  }));
  return html`<section><h2>${words.risk.title}</h2>
<p>${words.risk.note(view.confidence)}</p>
${figure(studio, {
  name: 'risk',
  title: words.risk.chart,
  note: words.risk.marks(view.confidence),
  draw: (document, options) => riskChart(document, { panels }, options),
  data: pictured.map((key) => keyTable(view, key)),
})}</section>
`;
}

type Row = Omit<RiskData['panels'][number]['rows'][number], 'label' | 'index'>;

/** A key figure of a scenario; null where it has no steady mean, or runs that do not differ. */
function rowOf(view: View, scenario: string, key: Key): Row | null {
  const mean = view.metric(scenario, key.metric, key.place, key.flow);
  const [low, high] = [pointOf(view, scenario, key, 0.05), pointOf(view, scenario, key, 0.95)];
  if (mean === undefined || low === undefined || high === undefined || low.n < 2) return null;
  return isUnsteady(view, [scenario], mean) ? null : { mean, low, high };
}

function pointOf({ results }: View, scenario: string, key: Key, p: number): SpreadRow | undefined {
  return results.spread?.find((row) => row.scenario === scenario && row.p === p && sameRow(row, key));
}

function keyTable(view: View, key: Key): Html {
  const { words, scenarios } = view;
  return table({
    caption: words.withUnit(keyLabel(key), key.scale.name),
    head: [
      words.page.scenario,
      words.risk.mean,
      words.risk.percentile('5'),
      words.risk.percentile('50'),
      words.risk.percentile('95'),
    ],
    rows: scenarios.map(({ name, label }) => ({
      head: label,
      cells: [
        estimateCell(view, view.metric(name, key.metric, key.place, key.flow), key.scale),
        ...[0.05, 0.5, 0.95].map((p) => pointText(view, pointOf(view, name, key, p), key.scale)),
      ],
    })),
  });
}

/** `1,935 (… to 1,946)`: an end that is not known is left open. */
function pointText({ words }: View, point: SpreadRow | undefined, scale: Scale): string {
  if (point === undefined) return words.numerals.none;
  const text = (value: number | null) => (value === null ? '…' : plainText(value, scale, words));
  return `${text(point.value)} (${words.range(text(point.ciLow), text(point.ciHigh))})`;
}
