import type { PlaceEntry } from '../../results/document.ts';
import { type HeatHour, type HeatPanel, type HeatRow, heatChart } from '../charts/heat.ts';
import { type Html, html } from '../html.ts';
import { formatNumber } from '../numbers.ts';
import { clockText } from '../quantity.ts';
import type { Shown, View } from '../view.ts';
import { figure, type Studio } from './figure.ts';
import { foremost } from './finding.ts';
import type { Key } from './keys.ts';
import { portions, table } from './table.ts';

/** Places in the picture, and beside each other in the tables. */
const PLACES = 12;
const COLUMNS = 6;
/** Kinds of places whose units serve, hold or carry. */
const KINDS: readonly PlaceEntry['kind'][] = ['lane', 'check', 'yard', 'fleet', 'crane', 'dock'];
/** Places that are never used more than this share are left out [share]. */
const IDLE = 0.02;
/** An hour counts as closed where less than this share of the units is open. */
const CLOSED = 0.01;
const HOURS = 24;

/** How much of each place is in use by the hour: the baseline beside the foremost alternative, the fullest places. */
export function heatPart(studio: Studio, keys: Key[]): Html | null {
  const { view } = studio;
  const { words, baseline } = view;
  const { heat, fates } = words.gate;
  const best = foremost(view, keys);
  const drawn = [baseline, ...(best === null ? [] : [best])];
  const all = drawn.map((one) => rowsOf(view, one));
  const peak = (row: Named) => Math.max(0, ...row.hours.map((hour) => (hour === null || hour.closed ? 0 : hour.used)));
  const names = [...new Set(all.flat().map(({ place }) => place))];
  const fullness = (place: string) => Math.max(...all.flat().map((row) => (row.place === place ? peak(row) : 0)));
  const told = names.filter((place) => fullness(place) > IDLE).toSorted((a, b) => fullness(b) - fullness(a));
  if (told.length === 0) return null;
  const chosen = told.slice(0, PLACES);
  const panels = drawn.map(({ label }, k): HeatPanel => {
    const places = chosen.flatMap((place) => all[k].find((row) => row.place === place) ?? []);
    return { title: drawn.length > 1 ? label : '', places };
  });
  const remarks = [
    told.length > chosen.length && words.hours.rest(told.length - chosen.length),
    drawn.length < view.scenarios.length && fates.drawn(drawn.map(({ label }) => words.quote(label))),
  ];
  return html`<section><h2>${heat.title}</h2>
${figure(studio, {
  name: 'use-by-hour',
  title: heat.chart,
  note: [heat.note, ...remarks].filter(Boolean).join(' '),
  draw: (document, options) => heatChart(document, { panels }, options),
  data: panels.flatMap((panel) => tables(view, panel)),
})}</section>
`;
}

interface Named extends HeatRow {
  place: string;
}

/** Every place of a scenario with a number of units. */
function rowsOf(view: View, { name: scenario, entry }: Shown): Named[] {
  return entry.places.flatMap(({ name: place, kind, capacity }): Named[] => {
    if (!KINDS.includes(kind) || capacity === null || capacity === 0) return [];
    const used = byHour(view, scenario, 'occupancy', place);
    if (used.every((level) => level === null)) return [];
    const blocked = byHour(view, scenario, 'blockedUnits', place);
    const open = openUnits(view, scenario, place, capacity);
    const hours = used.map((level, hour): HeatHour | null => {
      if (level === null) return null;
      const stuck = blocked[hour] ?? 0;
      const share = (units: number) => (open[hour] > 0 ? Math.min(1, Math.max(0, units / open[hour])) : 0);
      return { used: share(level), blocked: share(stuck), closed: open[hour] < CLOSED * capacity };
    });
    return [{ place, label: view.titles.place(place), hours }];
  });
}

/** Units that are open by the hour: as observed; in earlier documents, as the hours of the place say. */
function openUnits(view: View, scenario: string, place: string, capacity: number): number[] {
  const observed = byHour(view, scenario, 'openUnits', place);
  const planned = view.results.preview?.find((row) => row.scenario === scenario && row.place === place)?.open;
  return observed.map((units, hour) => units ?? planned?.[hour] ?? capacity);
}

/** The mean of a level in each hour of the day; null where it was not observed. */
function byHour(view: View, scenario: string, metric: string, place: string): (number | null)[] {
  const hours: (number | null)[] = Array.from({ length: HOURS }, () => null);
  for (const { from, mean } of view.hours(scenario, metric, place, 'all')) {
    const hour = Math.floor(from / 60);
    if (hour >= 0 && hour < HOURS && Number.isFinite(mean)) hours[hour] = mean;
  }
  return hours;
}

/** Hours as rows, places as columns. */
function tables({ words }: View, { title, places }: HeatPanel): Html[] {
  const { heat } = words.gate;
  const percent = (share: number) => words.percent(formatNumber(share * 100, 0, words));
  const cell = (hour: HeatHour | null) => {
    if (hour === null) return words.numerals.none;
    if (hour.closed) return heat.closed;
    return hour.blocked >= 0.005 ? heat.cell(percent(hour.used), percent(hour.blocked)) : percent(hour.used);
  };
  return portions(places, COLUMNS).map((part) =>
    table({
      caption: title === '' ? heat.chart : `${heat.chart}: ${title}`,
      head: [words.hours.hour, ...part.map(({ label }) => label)],
      rows: Array.from({ length: HOURS }, (_, hour) => ({
        head: clockText(60 * hour),
        cells: part.map(({ hours }) => cell(hours[hour])),
      })),
    }),
  );
}
