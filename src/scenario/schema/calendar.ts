import type { Calendar, Span } from '../model/calendar.ts';
import { entriesOf, isMap } from './annotation.ts';
import { span } from './clock.ts';
import { dates } from './date.ts';
import { map } from './map.ts';
import { type Reading, reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { utcOffset } from './utc-offset.ts';
import { parseDays } from './week.ts';

const WHOLE_DAY: Span = { from: 0, to: 1440 };
const SPANS_RULE = 'spans such as 07:00-20:00 or [08:00-12:00, 14:00-20:00], always or closed';

/** The open spans of a day: one, a list, `always` or `closed`; ascending, touching ones joined. */
const spans: Schema<Span[]> = reader(
  (written, reading) => {
    if (written === 'closed') return [];
    if (written === 'always') return [{ ...WHOLE_DAY }];
    if (typeof written !== 'string' && !Array.isArray(written)) throw new Refusal(SPANS_RULE);
    const list = Array.isArray(written) ? written.map((item, i) => reading.part(span, item, i)) : [];
    if (!Array.isArray(written)) list.push(reading.part(span, written));
    reading.settle();
    return joined(list);
  },
  { description: SPANS_RULE, type: ['string', 'array'], items: { type: 'string' } },
);

function joined(list: Span[]): Span[] {
  const result: Span[] = [];
  for (const next of [...list].sort((a, b) => a.from - b.from)) {
    const last = result[result.length - 1];
    if (last === undefined || next.from > last.to) result.push({ ...next });
    else if (next.from === last.to) last.to = next.to;
    else throw new Refusal('spans that do not overlap', '', `${write(last)} and ${write(next)}`);
  }
  return result;
}

function write({ from, to }: Span): string {
  const clock = (m: number) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
  return `${clock(from)}-${clock(to)}`;
}

/** Seven lists of spans; days that are not named are closed. */
export const week: Schema<Span[][]> = reader(
  (written, reading) => {
    if (!isMap(written)) {
      const everyDay = reading.part(spans, written);
      reading.settle();
      return Array.from({ length: 7 }, () => everyDay.map((part) => ({ ...part })));
    }
    return eachDay(written, reading, spans).map((day) => (day ?? []).map((part) => ({ ...part })));
  },
  { description: 'Open hours of every day, or by days: { mon-sat: 07:00-20:00, sun: closed }.' },
);

/** What a map keyed by days says of each weekday, Monday first; undefined: the day is not named. No day is named twice. */
export function eachDay<T>(written: Record<string, unknown>, reading: Reading, each: Schema<T>): (T | undefined)[] {
  const days: (T | undefined)[] = Array.from({ length: 7 });
  const keys: string[] = [];
  for (const [key, value] of entriesOf(written, reading)) {
    const said = reading.part(each, value, key);
    for (const day of reading.part(weekdays, key, key) ?? []) {
      if (keys[day] !== undefined) {
        reading.refuse(new Refusal('every day once', '', `a day named in ${keys[day]} and in ${key}`), key);
      }
      keys[day] = key;
      days[day] = said;
    }
  }
  return days;
}

const weekdays = reader((written) => parseDays(String(written)), {});

const closed = reader(
  (written, reading) => {
    if (!Array.isArray(written)) return [reading.part(dates, written)];
    return written.map((item, i) => reading.part(dates, item, i));
  },
  { description: 'Dates without opening.', type: ['string', 'array'], items: { type: 'string' } },
);

const special = reader(
  (written, reading): Calendar['special'] => {
    if (!isMap(written)) throw new Refusal('a map such as { 2025-02-01..2025-02-03: 09:00-15:00 }');
    return entriesOf(written, reading).map(([key, value]) => ({
      dates: reading.part(dates, key, key),
      open: reading.part(spans, value, key),
    }));
  },
  { description: 'Days with hours of their own: { 2025-02-01..2025-02-03: 09:00-15:00 }.', type: 'object' },
);

/** Opening hours as written; without `utcOffset` they are on the scenario's own clock. */
export const calendar = map(
  { open: week, utcOffset: utcOffset.optional(), closed: closed.optional(), special: special.optional() },
  'Opening hours on one country’s clock.',
);
