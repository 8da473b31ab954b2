import type { DateRange } from '../model/calendar.ts';
import { quantity, type Scalar } from './quantity.ts';
import { Refusal } from './refusal.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ]+(\d{1,2})[:h](\d{2}))?$/;
const RULE = 'a date such as 2025-07-01';

/** A date that exists, `YYYY-MM-DD`, in the years 1900 to 2299. */
export function parseDate(written: Scalar): string {
  const match = typeof written === 'string' ? DATE.exec(written.trim()) : null;
  if (match === null) throw new Refusal(RULE, turned(written));
  const [date, year, month, day] = match;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const exists = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
  if (!exists) {
    const known = Number(month) >= 1 && Number(month) <= 12;
    throw new Refusal('a date that exists, year-month-day', known ? `${year}-${month} has ${last} days` : '');
  }
  if (Number(year) < 1900 || Number(year) > 2299) throw new Refusal('a date in the years 1900 to 2299');
  return date;
}

/** A date written day first, with its time where it has one, year first; empty: it is something else. */
function turned(written: Scalar): string {
  const match = typeof written === 'string' ? DAY_FIRST.exec(written.trim()) : null;
  if (match === null) return '';
  const [day, month] = [match[1].padStart(2, '0'), match[2].padStart(2, '0')];
  const time = match[4] === undefined ? '' : `T${match[4].padStart(2, '0')}:${match[5]}`;
  return `did you mean \`${match[3]}-${month}-${day}${time}\`?`;
}

/** `2025-01-28..2025-02-04` or one date; both ends included. */
export function parseDates(written: Scalar): DateRange {
  const ends = typeof written === 'string' ? written.split('..') : [];
  if (ends.length === 0 || ends.length > 2) throw new Refusal(`${RULE} or dates such as 2025-01-28..2025-02-04`);
  const from = parseDate(ends[0]);
  const to = parseDate(ends[ends.length - 1]);
  if (from > to)
    throw new Refusal('dates of which the first is not after the last', `did you mean \`${to}..${from}\`?`);
  return { from, to };
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?$/;

/** A local date, or date and time: minutes since 1970-01-01 of the same clock. */
export function parseMoment(written: Scalar): number {
  const match = typeof written === 'string' ? MOMENT.exec(written.trim()) : null;
  if (match === null) throw new Refusal(`${RULE} or a date and time such as 2025-07-01T07:30`, turned(written));
  const [, date, hours = '0', minutes = '0', seconds = '0'] = match;
  parseDate(date);
  const exists = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  if (!exists) throw new Refusal('a time of day that exists');
  return Date.parse(`${date}T00:00Z`) / 60000 + Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}

/** `YYYY-MM-DDTHH:MM` of a moment in whole minutes. */
export function writeMoment(moment: number): string {
  return new Date(Math.floor(moment) * 60000).toISOString().slice(0, 16);
}

export const dates = quantity(parseDates, {
  description: 'A date, or dates from..to (both included).',
  type: 'string',
  examples: ['2025-07-01', '2025-01-28..2025-02-04'],
});

/** Local date and time of a start, `YYYY-MM-DDTHH:MM`. */
export const moment = quantity((written) => writeMoment(parseMoment(written)), {
  description: 'A local date, or date and time.',
  type: 'string',
  examples: ['2025-07-01', '2025-07-01T07:30'],
});
