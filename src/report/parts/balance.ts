import { TERMS } from '../../results/columns.ts';
import type { CountRow } from '../../results/document.ts';
import { type Html, html } from '../html.ts';
import { formatNumber } from '../numbers.ts';
import type { Shown, View } from '../view.ts';
import { type TableRow, table } from './table.ts';

type Term = (typeof TERMS)[number];

/** Where all trucks went: the sums of every scenario, the baseline flow by flow, the other scenarios to unfold. */
export function balancePart(view: View): Html | null {
  const { words, scenarios, results } = view;
  const columns = termsOf(results.counts.filter((row) => view.flow(row.flow)?.kind !== 'channel'));
  if (columns.length === 0) return null;
  const { terms, redirected } = words.balance;
  const head = columns.map((term) => (term === 'redirected' ? redirected : terms[term]));
  const cells = (row: CountRow) => columns.map((term) => truckText(view, row[term]));
  const byFlow = ({ name, label }: Shown) => {
    const sum = sumOf(view, name);
    const rows: TableRow[] = view
      .counts(name)
      .filter((row) => view.flow(row.flow)?.kind === 'flow')
      .map((row) => ({ head: view.flowLabel(row.flow), cells: cells(row) }));
    if (sum) rows.push({ head: words.balance.sum, cells: cells(sum), strong: true });
    return table({ caption: label, head: [words.balance.flow, ...head], rows });
  };
  const sums = table({
    caption: words.balance.sum,
    head: [words.page.scenario, ...head],
    rows: scenarios.flatMap(({ name, label }) => {
      const sum = sumOf(view, name);
      return sum ? [{ head: label, cells: cells(sum) }] : [];
    }),
  });
  const [first, ...others] = scenarios;
  return html`<section><h2>${words.balance.title}</h2>
<p class="note">${words.balance.note}</p>
${scenarios.length > 1 && sums}
${byFlow(first)}
${others.slice(0, UNFOLDED).map((one) => html`<details><summary>${one.label}</summary>${byFlow(one)}</details>`)}</section>
`;
}

/** Scenarios told flow by flow beside the baseline. */
const UNFOLDED = 8;

/** Terms of the balance that occur, in its order. */
function termsOf(rows: CountRow[]): Term[] {
  return TERMS.filter((term) => rows.some((row) => row[term] !== 0));
}

/** All trucks of a scenario: its own sum, or its flows added up. */
function sumOf(view: View, scenario: string): CountRow | null {
  const rows = view.counts(scenario);
  return rows.find((row) => row.flow === 'all') ?? added(rows.filter((row) => view.flow(row.flow)?.kind === 'flow'));
}

/** Whole trucks where there are many, a decimal where a run sees few. */
function truckText(view: View, trucks: number): string {
  return formatNumber(trucks, Number.isInteger(trucks) || Math.abs(trucks) >= 100 ? 0 : 1, view.words);
}

function added(rows: CountRow[]): CountRow | null {
  if (rows.length === 0) return null;
  const sum = { ...rows[0], flow: 'all' };
  for (const row of rows.slice(1)) {
    for (const [term, value] of Object.entries(row)) if (typeof value === 'number') sum[term as Term] += value;
  }
  return sum;
}
