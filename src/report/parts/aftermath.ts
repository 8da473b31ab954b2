import type { EventEntry } from '../../results/document.ts';
import type { AftermathRow, Cleared } from '../../results/sections/aftermath.ts';
import { type BacklogPanel, backlogChart } from '../charts/backlog.ts';
import { clean } from '../clean.ts';
import { dateAfter, daysBetween } from '../dates.ts';
import { type Html, html } from '../html.ts';
import { formatWithin } from '../numbers.ts';
import { durationText, plainText, scaleFor } from '../quantity.ts';
import type { Shown, View } from '../view.ts';
import { figure, type Studio } from './figure.ts';
import { table } from './table.ts';

const DAY = 1440;
/** Panels for which a picture has room. */
const PANELS = 6;
/** Days that are shown before what happens, and behind its end. */
const BEFORE = 7;
const BEHIND = 3;
/** Rows of a table of days: where there are more, neighbours are left out. */
const ROWS = 60;

/** A row with its scenario, and the batches that are shown of it. */
interface Told {
  row: AftermathRow;
  shown: Shown;
  events: { label: string; from: number; to: number }[];
  from: number;
  to: number;
}

/** Trucks inside day by day around what happens once, until the backlog is gone; null where nothing happens. */
export function aftermathPart(studio: Studio): Html | null {
  const { view } = studio;
  const { words, results } = view;
  const says = words.aftermath;
  const told = (results.aftermath ?? []).flatMap((row) => toldOf(view, row) ?? []);
  if (told.length === 0) return null;
  const sentences = told.flatMap((one) => sentencesOf(view, one));
  const pictured = told.slice(0, PANELS);
  const data = { panels: pictured.map((one) => panelOf(view, one)), confidence: view.confidence, desc: sentences[0] };
  return html`<section><h2>${says.title}</h2>
<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
${figure(studio, {
  name: 'backlog',
  title: says.chart,
  note: says.note(view.confidence),
  draw: (document, options) => backlogChart(document, data, options),
  data: pictured.map((one) => dayTable(view, one)),
})}</section>
`;
}

/** From a week before what happens first until the backlog is gone, or to the end of the run. */
function toldOf({ scenarios, words }: View, row: AftermathRow): Told | null {
  const shown = scenarios.find(({ name }) => name === row.scenario);
  const seen = row.mean.findLastIndex((value) => value !== null);
  if (shown === undefined || seen < 0) return null;
  const { start, events = [] } = shown.entry;
  const spans = events.flatMap((event) => spanOf(event, start, words.lang) ?? []);
  const width = row.width / DAY;
  const end = (seen + 1) * width;
  const within = spans.filter(({ from, to }) => to > 0 && from < end);
  const { after, cleared } = row;
  const starts = [...within.map(({ from }) => from), ...(after === null ? [] : [after / DAY])];
  const ends = [...within.map(({ to }) => to), ...(after === null ? [] : [(after + goneBy(cleared, end)) / DAY])];
  const first = starts.length === 0 ? 0 : Math.max(0, Math.min(...starts) - BEFORE);
  const last = ends.length === 0 ? end : Math.min(end, Math.max(...ends) + BEHIND);
  const from = Math.min(seen, Math.floor(first / width));
  return { row, shown, events: within, from, to: Math.max(from, Math.min(seen, Math.ceil(last / width) - 1)) };
}

/** Minutes after which the backlog is surely gone: of one that lasts, to the end. */
function goneBy(cleared: Cleared | null, end: number): number {
  if (cleared === null) return 0;
  return cleared.median === null || cleared.n < cleared.of ? end * DAY : (cleared.ciHigh ?? cleared.median);
}

function spanOf(event: EventEntry, start: string, lang: 'en' | 'vi') {
  const [from, to] = [daysBetween(start, event.from), daysBetween(start, event.to)];
  return from === null || to === null || to <= from ? null : { label: clean(event.title[lang]), from, to };
}

/** `After the Tết closure: trucks inside, fruit`, with the scenario where there are several. */
function titleOf(view: View, { row, shown }: Told): string {
  const { words, scenarios, titles } = view;
  const says = words.aftermath;
  const flows = row.flows.length === 0 ? words.allFlows : words.list(row.flows.map((flow) => view.flowLabel(flow)));
  const what = row.backlog === null ? says.allTrucks : says.of(titles.backlog(row.backlog), flows);
  return scenarios.length > 1 ? `${shown.label} · ${what}` : what;
}

const trucksScale = ({ words }: View) => scaleFor('trucks', 0, words);

function trucksText(view: View, value: number, half = 0): string {
  return formatWithin(value, half, view.words) + trucksScale(view).suffix;
}

/** `18 Feb`; where the start of the run is no date, the number of the day. */
function dayText({ words }: View, { shown }: Pick<Told, 'shown'>, day: number): string {
  const date = dateAfter(shown.entry.start, day);
  if (date !== null) return words.aftermath.date(date.day, date.month);
  return words.aftermath.day(plainText(Math.floor(day) + 1, { per: 1 }, words));
}

function panelOf(view: View, one: Told): BacklogPanel {
  const { row, shown, events, from, to } = one;
  const { words } = view;
  const { cleared, after, atMost } = row;
  const width = row.width / DAY;
  const points = [];
  for (let k = from; k <= to; k++) {
    const [mean, half, p5, p95] = [row.mean[k], row.half[k], row.p5[k], row.p95[k]];
    if (mean === null) continue;
    points.push({ from: k * width, to: (k + 1) * width, mean, half: half ?? 0, p5: p5 ?? mean, p95: p95 ?? mean });
  }
  const median = cleared?.median ?? null;
  return {
    title: titleOf(view, one),
    scale: trucksScale(view),
    index: shown.index,
    points,
    dayText: (day) => dayText(view, one, day),
    events,
    atMost: atMost === null ? null : { value: atMost, label: words.aftermath.atMost(trucksText(view, atMost)) },
    cleared:
      median === null || after === null
        ? null
        : {
            at: (after + median) / DAY,
            low: (after + (cleared?.ciLow ?? median)) / DAY,
            high: (after + (cleared?.ciHigh ?? median)) / DAY,
            label: words.aftermath.mark(durationText(median, words)),
          },
  };
}

/** How long the backlog lasts, and the fullest day. */
function sentencesOf(view: View, one: Told): string[] {
  const { row, from, to } = one;
  const { words } = view;
  const says = words.aftermath;
  const { cleared, atMost } = row;
  const title = titleOf(view, one);
  const sentences: string[] = [];
  if (cleared !== null && atMost !== null) {
    const number = (n: number) => plainText(n, { per: 1 }, words);
    const trucks = trucksText(view, atMost);
    const { median, ciLow, ciHigh, n, of } = cleared;
    if (median === null) sentences.push(says.notCleared(title, trucks, number(n), number(of)));
    else {
      const known = ciLow !== null && ciHigh !== null;
      const interval = known ? words.range(durationText(ciLow, words), durationText(ciHigh, words)) : null;
      const said = says.cleared(title, trucks, durationText(median, words), interval, view.confidence);
      sentences.push(n < of ? `${said} ${says.somewhat(number(n), number(of))}` : said);
    }
  }
  let most = from;
  for (let k = from; k <= to; k++) if ((row.mean[k] ?? 0) > (row.mean[most] ?? 0)) most = k;
  const day = dayText(view, one, (most * row.width) / DAY);
  sentences.push(says.peak(title, trucksText(view, row.mean[most] ?? 0, row.half[most] ?? 0), day));
  return sentences;
}

function dayTable(view: View, one: Told): Html {
  const { row, from, to } = one;
  const { words } = view;
  const says = words.aftermath;
  const step = Math.ceil((to - from + 1) / ROWS);
  const text = (value: number | null) => (value === null ? words.numerals.none : plainText(value, { per: 1 }, words));
  return table({
    caption: words.withUnit(titleOf(view, one), trucksScale(view).name),
    head: [says.days, says.mean, says.p5, says.p95],
    rows: Array.from({ length: Math.ceil((to - from + 1) / step) }, (_, i) => {
      const k = from + i * step;
      const mean = row.mean[k];
      return {
        head: dayText(view, one, (k * row.width) / DAY),
        cells: [
          mean === null ? words.numerals.none : formatWithin(mean, row.half[k] ?? 0, words),
          text(row.p5[k]),
          text(row.p95[k]),
        ],
      };
    }),
  });
}
