import { meaningfulDecimals } from '../../results/digits.ts';
import type { SeriesRow } from '../../results/document.ts';
import type { ChartOptions } from '../charts/frame.ts';
import type { HoursData, HoursPanel } from '../charts/hours.ts';
import { occupancyChart } from '../charts/occupancy.ts';
import { queueByHourChart } from '../charts/queueByHour.ts';
import { type Html, html } from '../html.ts';
import { formatNumber } from '../numbers.ts';
import { clockText } from '../quantity.ts';
import type { Shown, View } from '../view.ts';
import { figure, type Studio } from './figure.ts';
import { levelsPart } from './levels.ts';
import { portions, table } from './table.ts';

/**
 * Places drawn at most; panels in all, and where the page has several languages or more scenarios than have a row of
 * panels; those scenarios.
 */
const PLACES = 8;
const PANELS = { full: 16, light: 8 };
const SCENARIOS = 8;
/** Scenarios beside each other in the table. */
const COLUMNS = 5;
/** Longest mean queue that is still as good as none [trucks]. */
const NOTHING = 0.05;

/** Queues by hour of day at the busiest places, and levels at fixed times. */
export function queuesPart(studio: Studio): Html | null {
  const { view } = studio;
  const { words } = view;
  const busy = busiest(
    view,
    'queueLength',
    () => true,
    (place) => peak(view, 'queueLength', place),
  ).filter(({ size }) => size > NOTHING);
  const levels = levelsPart(view);
  if (busy.length === 0 && levels === null) return null;
  return html`<section><h2>${words.hours.queueTitle}</h2>
${
  busy.length > 0 &&
  picture(
    studio,
    'queueLength',
    busy.map(({ place }) => place),
    'queue-by-hour',
    words.hours.queueChart,
    queueByHourChart,
  )
}${levels}</section>
`;
}

/** Bays in use by hour of day against capacity, the fullest yards first. */
export function yardsPart(studio: Studio): Html | null {
  const { view } = studio;
  const { words, scenarios } = view;
  const yard = (place: string) => scenarios.some(({ name }) => view.place(name, place)?.kind === 'yard');
  const fullness = (place: string) =>
    Math.max(
      ...scenarios.map(
        ({ name }) => peak(view, 'occupancy', place, name) / (capacityOf(view, name, place).capacity ?? 1e6),
      ),
    );
  const places = busiest(view, 'occupancy', yard, fullness).map(({ place }) => place);
  if (places.length === 0) return null;
  return html`<section><h2>${words.hours.yardTitle}</h2>
${picture(studio, 'occupancy', places, 'occupancy', words.hours.yardChart, occupancyChart)}</section>
`;
}

/** Places with hourly rows, the greatest by `size` first. */
function busiest(view: View, metric: string, wanted: (place: string) => boolean, size: (place: string) => number) {
  const rows = view.results.series.filter((row) => row.metric === metric && row.by === 'hour' && row.flow === 'all');
  const places = [...new Set(rows.map((row) => row.place))].filter((place) => place !== 'all' && wanted(place));
  return places.map((place) => ({ place, size: size(place) })).toSorted((a, b) => b.size - a.size);
}

/** Highest hourly mean of a level, in one scenario or in all. */
function peak(view: View, metric: string, place: string, scenario?: string): number {
  const names = scenario === undefined ? view.scenarios.map(({ name }) => name) : [scenario];
  const means = names.flatMap((name) => view.hours(name, metric, place, 'all').map((row) => row.mean));
  return Math.max(0, ...means.filter(Number.isFinite));
}

/** Capacity in the numbers of the series: all of it where those are shares. */
function capacityOf(view: View, scenario: string, place: string): { capacity: number | null; share: boolean } {
  const share = view.metric(scenario, 'occupancy', place, 'all')?.unit === 'share';
  return { capacity: share ? 1 : (view.place(scenario, place)?.capacity ?? null), share };
}

type Draw = (document: Document, data: HoursData, options: ChartOptions) => SVGSVGElement;

function picture(studio: Studio, metric: string, all: string[], name: string, title: string, draw: Draw): Html {
  const { view } = studio;
  const { words } = view;
  const scenarios = view.scenarios.slice(0, SCENARIOS);
  const light = studio.several || view.scenarios.length > SCENARIOS;
  const most = PANELS[light ? 'light' : 'full'];
  const places = all.slice(0, Math.max(1, Math.min(PLACES, Math.floor(most / scenarios.length))));
  const share =
    metric === 'occupancy' && places.some((place) => scenarios.some((one) => capacityOf(view, one.name, place).share));
  const panel = (place: string, index: number, titled: string): HoursPanel => {
    const one = scenarios[index];
    return {
      title: titled,
      index: one.index,
      points: view.hours(one.name, metric, place, 'all'),
      reference: index === 0 ? null : view.hours(view.baseline.name, metric, place, 'all'),
      capacity: metric === 'occupancy' ? capacityOf(view, one.name, place).capacity : null,
    };
  };
  const groups =
    scenarios.length > 1
      ? places.map((place) => ({
          title: view.titles.place(place),
          panels: scenarios.map((one, index) => panel(place, index, one.label)),
        }))
      : [{ title: '', panels: places.map((place) => panel(place, 0, view.titles.place(place))), own: true }];
  const data = { groups, per: share ? 0.01 : 1, suffix: share ? '%' : '', confidence: view.confidence };
  const rest = all.length - places.length;
  const hidden = view.scenarios.length - scenarios.length;
  const remarks = [rest > 0 && words.hours.rest(rest), hidden > 0 && `${words.page.more(hidden)}.`].filter(Boolean);
  return figure(studio, {
    name,
    title,
    note: [words.hours.note(view.confidence, scenarios.length > 1), ...remarks].join(' '),
    draw: (document, options) => draw(document, data, options),
    data: hoursTables(view, scenarios, metric, light ? places : all.slice(0, PLACES), data, title),
  });
}

/** Hours as rows, scenarios as columns, a part for every place. */
function hoursTables(
  view: View,
  told: Shown[],
  metric: string,
  places: string[],
  data: HoursData,
  title: string,
): Html[] {
  const { words } = view;
  const tables = places.flatMap((place) =>
    portions(told, COLUMNS).map((scenarios) => {
      const columns = scenarios.map(({ name }) => view.hours(name, metric, place, 'all'));
      const hours = [...new Set(columns.flat().map((row) => row.from))].toSorted((a, b) => a - b);
      return table({
        caption: `${title}: ${view.titles.place(place)}`,
        head: [words.hours.hour, ...scenarios.map(({ label }) => label)],
        rows: hours.map((from) => ({
          head: clockText(from),
          cells: columns.map((rows) =>
            hourCell(
              view,
              rows.find((row) => row.from === from),
              data.per,
            ),
          ),
        })),
      });
    }),
  );
  return [html`<p class="note">${words.hours.cellNote}</p>`, ...tables];
}

function hourCell(view: View, row: SeriesRow | undefined, per: number): string {
  const { words } = view;
  if (!row || !Number.isFinite(row.mean)) return words.numerals.none;
  const half = (row.ciHigh - row.ciLow) / 2 / per;
  const decimals = meaningfulDecimals(row.mean / per, half);
  const [mean, low, high] = [row.mean, row.p5, row.p95].map((x) => formatNumber(x / per, Math.min(decimals, 1), words));
  return words.hours.cell(mean, low, high);
}
