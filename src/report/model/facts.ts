/** Parts of the model in words: `servers 2; open while all are open: Hữu Nghị, China; …`. */
import type { Json, Part } from '../../results/sections/model.ts';
import { clockText } from '../quantity.ts';
import type { View } from '../view.ts';
import type { Words } from '../words/words.ts';
import { isLaw, isPart, lawText, type Measure, numberText, shareText, wordFor } from './law.ts';

/** Keys whose numbers and laws are no times. */
const NUMBERS = new Set(
  `amount bays capacity chargers closeAt convoy count cranes crew crewPriority difference docks factor fork go goods into
  extra lanes least length maxEvents maxTrucks number people platoon plugs priority priorityByHour queue seats servers size speed
  stack startAt technicians trucks until upTo value vehicles waiting weekdays atLeast atMost load handlingRate start pieces`.split(
    /\s+/,
  ),
);
const SHARES = new Set([
  'share',
  'probability',
  'below',
  'noShow',
  'loss',
  'amplitude',
  'channels',
  'traits',
  'changes',
]);
/** Numbers that are indices of stages. */
const STAGES = new Set(['next', 'to', 'past', 'go', 'heldUntil', 'fork']);
/** Times that may depend on the channel or a trait. */
const TIMINGS = new Set(['service', 'stay', 'duration', 'handling']);
/** Words that are names of the scenario, not of the format. */
const NAMES = new Set([
  'calendar',
  'calendars',
  'zone',
  'room',
  'goods',
  'trait',
  'side',
  'sides',
  'name',
  'from',
  'to',
]);
/** Maps whose keys are names of the scenario, not of the format. */
const NAMED = new Set([
  'zones',
  'rooms',
  'limits',
  'stock',
  'stations',
  'ways',
  'crew',
  'slow',
  'surge',
  'servers',
  'goods',
  'start',
  'at',
  'balance',
]);

/** A part in words, the keys in `without` left out. */
export function factsText(view: View, part: Part, without: readonly string[] = []): string {
  return Object.entries(part)
    .filter(([key, value]) => !without.includes(key) && !silent(key, value))
    .map(([key, value]) => factText(view, key, value))
    .join('; ');
}

/** A value with its label. */
function factText(view: View, key: string, value: Json): string {
  const label = wordFor(view.words.model.key, key);
  if (value === true) return label;
  return `${label}: ${valueText(view, key, value)}`;
}

/** What is so unless something else is said. */
function silent(key: string, value: Json): boolean {
  if (value === false) return true;
  return key === 'weekdays' && Array.isArray(value) && value.every((factor) => factor === 1);
}

/** A value in words, by the key under which it stands. */
export function valueText(view: View, key: string, value: Json): string {
  const { words } = view;
  if (typeof value === 'number') return plain(view, key, value);
  if (typeof value === 'string') return nameText(view, key, value);
  if (typeof value === 'boolean') return value ? words.model.yes : words.model.no;
  if (value === null) return words.numerals.none;
  if (isLaw(value, words)) return lawText(value, measureOf(key), words);
  if (Array.isArray(value)) return listText(view, key, value);
  return mapText(view, key, value);
}

function plain(view: View, key: string, value: number): string {
  const { words } = view;
  if (SHARES.has(key)) return shareText(value, words);
  if (STAGES.has(key)) return value < 0 ? words.model.end : words.model.stage(String(value + 1));
  if (key === 'readAt' || key === 'times') return clockText(value);
  // A warehouse tells how much a dock handles in an hour.
  return numberText(value, key === 'handling' ? 'number' : measureOf(key), words);
}

function measureOf(key: string): Measure {
  return NUMBERS.has(key) ? 'number' : 'time';
}

/** A word of the format, or the title of what bears the name. */
function nameText({ words, titles, place, baseline, flowLabel, flow }: View, key: string, name: string): string {
  if (place(baseline.name, name) !== undefined) return titles.place(name);
  if (flow(name) !== undefined) return flowLabel(name);
  if (key === 'segment') return titles.segment(name);
  if (NAMES.has(key)) return name;
  return wordOf(words, name);
}

/** A word of the format, or a kind of cargo; else what stands there. */
export function wordOf({ model, cargo }: Words, word: string): string {
  return wordFor(model.word, Object.hasOwn(model.word, word) ? word : wordFor(cargo, word));
}

function listText(view: View, key: string, list: Json[]): string {
  if (key === 'week') return weekText(view, list);
  if (key === 'rates') return ratesText(view, list);
  if (key === 'seasons') return seasonsText(view, list);
  return list
    .map((item) => {
      if (!isPart(item)) return valueText(view, key, item);
      const { from, to, ...rest } = item;
      if (typeof from === 'string' && typeof to === 'string') return from === to ? from : `${from}–${to}`;
      // Spans of the day, and what holds from a time of day on.
      if (typeof from !== 'number') return factsText(view, item);
      const clock = `${clockText(from)}${typeof to === 'number' ? `–${clockText(to)}` : ''}`;
      const said = Object.entries(rest).map(([name, value]) => valueText(view, name, value));
      return said.length === 0 ? clock : `${clock} ${said.join(', ')}`;
    })
    .join(', ');
}

/** A choice by its kind with what belongs to it, numbers by name, or parts one after the other. */
function mapText(view: View, key: string, map: Part): string {
  const { words } = view;
  if (key === 'cargo') return cargoText(view, map);
  const { kind, ...rest } = map;
  if (typeof kind === 'string') {
    const more = factsText(view, rest);
    const said = wordOf(words, kind);
    return more === '' ? said : `${said} (${more})`;
  }
  if (TIMINGS.has(key)) return timingText(view, key, map);
  const named =
    NAMED.has(key) || SHARES.has(key) || !Object.keys(map).some((name) => Object.hasOwn(words.model.key, name));
  if (!named) return factsText(view, map);
  return Object.entries(map)
    .map(([name, value]) => {
      const inner = isPart(value) && !isLaw(value, words) ? `(${factsText(view, value)})` : valueText(view, key, value);
      return `${nameOf(view, name)} ${inner}`;
    })
    .join(', ');
}

/** A time by channel or trait: `red 10 min, all others gamma (…)`. */
function timingText(view: View, key: string, timing: Part): string {
  const laws = Object.entries(timing);
  if (laws.length === 1 && laws[0][0] === '*') return valueText(view, key, laws[0][1]);
  return laws.map(([name, law]) => `${nameOf(view, name)} ${valueText(view, key, law)}`).join(', ');
}

function nameOf(view: View, name: string): string {
  if (name === '*') return view.words.model.other;
  return nameText(view, 'name', name.replace(/^trait:/, ''));
}

/** Hours of a week, days that are alike together. */
function weekText({ words }: View, week: Json[]): string {
  const { days, shut, always } = words.model;
  const spans = week.map((day) => {
    const open = Array.isArray(day) ? day.filter(isPart) : [];
    return open.map(({ from, to }) => `${clockText(Number(from))}–${clockText(Number(to))}`).join(', ');
  });
  if (spans.every((span) => span === '00:00–24:00')) return always;
  const parts: string[] = [];
  for (let from = 0; from < spans.length; ) {
    let to = from;
    while (to + 1 < spans.length && spans[to + 1] === spans[from]) to++;
    const which = from === to ? days[from] : `${days[from]}–${days[to]}`;
    parts.push(`${which} ${spans[from] === '' ? shut : spans[from]}`);
    from = to + 1;
  }
  return parts.join('; ');
}

/** Rates a day and by clock hour, hours that are alike together. */
function ratesText({ words }: View, rates: Json[]): string {
  const hourly = rates.map((rate) => Number(rate) * 60);
  const number = (x: number) => numberText(x, 'number', words);
  const sum = words.model.perDay(number(hourly.reduce((all, x) => all + x, 0)));
  if (hourly.every((rate) => rate === hourly[0])) return sum;
  const parts: string[] = [];
  for (let from = 0; from < hourly.length; ) {
    let to = from;
    while (to < hourly.length && hourly[to] === hourly[from]) to++;
    parts.push(`${clockText(60 * from)}–${clockText(60 * to)} ${number(hourly[from])}`);
    from = to;
  }
  return `${sum} (${words.model.perHour(parts.join(', '))})`;
}

/** `2026-01-01–2026-12-31 × 1.125`. */
function seasonsText({ words }: View, seasons: Json[]): string {
  return seasons
    .filter(isPart)
    .map(({ dates, factor }) => {
      const { from, to } = isPart(dates) ? dates : {};
      return `${from === to ? from : `${from}–${to}`} × ${numberText(Number(factor), 'number', words)}`;
    })
    .join(', ');
}

/** `fruit, 20 t, reefer, worth 500,000,000 VND, of which 1.5% a day is lost`. */
function cargoText({ words }: View, { kind, load, reefer, value, loss }: Part): string {
  const { model } = words;
  const number = (x: Json) => numberText(Number(x), 'number', words);
  return [
    wordFor(words.cargo, String(kind)),
    load === undefined ? '' : `${number(load)} ${model.word.t}`,
    reefer === true ? model.key.reefer : '',
    value === undefined ? '' : `${model.key.value} ${number(value)}`,
    loss === undefined ? '' : `${model.key.loss} ${shareText(Number(loss), words)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
