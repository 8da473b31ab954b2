import { BOUNDS } from '../../results/bounds.ts';
import type { PreviewRow } from '../../results/sections/preview.ts';
import { type LoadPanel, loadByHourChart } from '../charts/loadByHour.ts';
import { type Html, html, type Piece } from '../html.ts';
import { formatNumber } from '../numbers.ts';
import { clockText, scaleFor } from '../quantity.ts';
import type { Shown, View } from '../view.ts';
import { figure, type Studio } from './figure.ts';
import { portions, table } from './table.ts';

/** Scenarios beside each other in a table, and in a row of panels. */
const COLUMNS = 4;
const SCENARIOS = 6;
/** Places drawn. */
const PLACES = 3;
/** Below such a load nothing is drawn, and a place is not among those that a table of several scenarios tells. */
const NOTABLE = 0.5;

/** What comes against what can be done, from means and calendars alone, beside what the runs came to. */
export function staticCheckPart(studio: Studio): Html | null {
  const { view } = studio;
  const { words, scenarios } = view;
  const says = words.check;
  const rows = (view.results.preview ?? []).filter(({ load }) => load !== null);
  if (rows.length === 0) return null;
  const places = [...new Set(rows.map(({ place }) => place))];
  const find: Find = (scenario, place) => rows.find((row) => row.scenario === scenario && row.place === place);
  const most = (place: string) => Math.max(...scenarios.map(({ name }) => find(name, place)?.load ?? 0));
  const told = places.filter((place) => scenarios.length === 1 || most(place) >= NOTABLE);
  // Where the queue grows comes before where trucks are sent on.
  const grave = places.toSorted((a, b) => Number(sendsOn(rows, a)) - Number(sendsOn(rows, b)) || most(b) - most(a));
  const short = grave.filter((place) => most(place) >= 1);
  const bounds = [...new Set(rows.flatMap((row) => row.bounds))].map((bound) => BOUNDS[bound][words.lang]);
  return html`<section><h2>${says.title}</h2>
<p>${says.note}</p>
${
  short.length > 0
    ? html`<ul>${short.map((place) => html`<li>${overload(view, place, find)}</li>`)}</ul>`
    : html`<p>${says.fine}</p>`
}
${picture(studio, grave.filter((place) => most(place) >= NOTABLE).slice(0, PLACES), find)}
${told.length > 0 && (scenarios.length === 1 ? details(view, scenarios[0], rows) : loads(view, told, find))}
${
  scenarios.length > 1 &&
  html`<details><summary>${says.all}</summary>
${scenarios.slice(0, SCENARIOS).map((one) =>
  details(
    view,
    one,
    rows.filter(({ scenario }) => scenario === one.name),
  ),
)}</details>`
}
<p class="note">${[says.legend, bounds.length > 0 && says.assumed(words.list(bounds))].filter(Boolean).join(' ')}</p></section>
`;
}

/** Whether a place that is full sends trucks on, or away, in some scenario. */
const sendsOn = (rows: PreviewRow[], place: string) => rows.some((row) => row.place === place && row.relief);

type Find = (scenario: string, place: string) => PreviewRow | undefined;

/** So many decimals: of what has no interval, more would promise too much. */
const rounded = ({ words }: View, x: number, decimals: number) =>
  formatNumber(Number(x.toFixed(decimals)), decimals, words);

const percent = (view: View, x: number, decimals = 0) => view.words.percent(rounded(view, x * 100, decimals));

/** Where a place cannot do what comes: with one scenario in full, with several by name. */
function overload(view: View, place: string, find: Find): string {
  const { words, scenarios, titles } = view;
  const over = scenarios.flatMap((one) => {
    const row = find(one.name, place);
    return row !== undefined && (row.load ?? 0) >= 1 ? [{ one, row }] : [];
  });
  const [{ row }] = over;
  const title = titles.place(place);
  const number = (x: number | null) => rounded(view, x ?? 0, 0);
  const fate = row.relief ? words.check.sentOn : words.check.grows;
  if (scenarios.length === 1) return words.check.overload(title, number(row.arrivals), number(row.capacity), fate);
  const named = over.map(({ one, row: of }) => `${words.quote(one.label)} (${percent(view, of.load ?? 0)})`);
  return words.check.overloadIn(title, words.list(named), fate);
}

/** The most loaded places by the hour, with every scenario where there are several. */
function picture(studio: Studio, drawn: string[], find: Find): Html | null {
  const { view } = studio;
  const { words, titles } = view;
  if (drawn.length === 0) return null;
  const scenarios = view.scenarios.slice(0, SCENARIOS);
  const panels = (place: string) =>
    scenarios.flatMap(({ name, label, index }): LoadPanel[] => {
      const row = find(name, place);
      return row === undefined ? [] : [{ title: label, index, offered: row.offered, open: row.open }];
    });
  const groups =
    scenarios.length > 1
      ? drawn.map((place) => ({ title: titles.place(place), panels: panels(place) }))
      : [
          {
            title: '',
            panels: drawn.flatMap((p) => panels(p).map((one) => ({ ...one, title: titles.place(p) }))),
            own: true,
          },
        ];
  const hidden = view.scenarios.length - scenarios.length;
  return figure(studio, {
    name: 'load-by-hour',
    title: words.check.chart,
    note: [words.check.chartNote, hidden > 0 && `${words.page.more(hidden)}.`].filter(Boolean).join(' '),
    draw: (document, options) => loadByHourChart(document, { groups }, options),
    data: drawn.map((place) => hours(view, scenarios, place, find)),
  });
}

/** Hours as rows, scenarios as columns. */
function hours(view: View, scenarios: Shown[], place: string, find: Find): Html[] {
  const { words } = view;
  const number = (x: number) => rounded(view, x, 2);
  return portions(scenarios, COLUMNS).map((part) =>
    table({
      caption: `${words.check.chart}: ${view.titles.place(place)}`,
      head: [words.hours.hour, ...part.map(({ label }) => label)],
      rows: Array.from({ length: 24 }, (_, hour) => ({
        head: clockText(hour * 60),
        cells: part.map(({ name }) => {
          const row = find(name, place);
          return row === undefined
            ? words.numerals.none
            : words.check.of(number(row.offered[hour]), number(row.open[hour]));
        }),
      })),
    }),
  );
}

/** Places as rows, scenarios as columns: the load, and below it the simulated utilisation. */
function loads(view: View, places: string[], find: Find): Html[] {
  const { words } = view;
  return portions(view.scenarios, COLUMNS).map((part) =>
    table({
      caption: words.check.loads,
      kind: 'numbers',
      head: [words.check.place, ...part.map(({ label }) => label)],
      rows: places.map((place) => ({
        head: view.titles.place(place),
        cells: part.map(({ name }): Piece => {
          const load = find(name, place)?.load ?? null;
          if (load === null) return words.numerals.none;
          return html`<span${load >= 1 ? html` class="worse"` : ''}>${percent(view, load)}</span><span class="where">${simulated(view, name, place)}</span>`;
        }),
      })),
    }),
  );
}

/** Everything that is said of the places of one scenario. */
function details(view: View, { name, label }: Shown, rows: PreviewRow[]): Html {
  const { words } = view;
  const says = words.check;
  const none = words.numerals.none;
  const number = (x: number | null) => (x === null ? none : rounded(view, x, 0));
  return table({
    caption: view.scenarios.length === 1 ? says.title : label,
    quiet: view.scenarios.length === 1,
    head: [says.place, says.arrivals, says.capacity, says.load, says.used, says.worst, says.erlang, says.enough],
    rows: rows.map((row) => ({
      head: view.titles.place(row.place),
      cells: [
        number(row.arrivals),
        number(row.capacity),
        percent(view, row.load ?? 0),
        utilization(view, name, row.place),
        row.worst === null ? none : says.at(clockText(row.worst.from), percent(view, row.worst.load)),
        estimate(view, row),
        number(row.enough),
      ],
    })),
  });
}

/** Utilisation that the runs came to; nothing where a place has none. */
function utilization(view: View, scenario: string, place: string): string {
  const row = view.metric(scenario, 'utilization', place, 'all');
  return row === undefined ? view.words.numerals.none : percent(view, row.mean);
}

function simulated(view: View, scenario: string, place: string): string {
  return view.words.check.simulated(utilization(view, scenario, place));
}

function estimate(view: View, { wait, full }: PreviewRow): string {
  const { words } = view;
  if (wait !== null) {
    const { per, suffix } = scaleFor('min', wait, words);
    return words.check.wait(rounded(view, wait / per, wait / per < 10 ? 1 : 0) + suffix);
  }
  if (full === null) return words.numerals.none;
  return words.check.full(percent(view, full, full < 0.1 ? 1 : 0));
}
