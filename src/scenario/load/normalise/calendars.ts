import type { Calendar, Span } from '../../model/calendar.ts';
import type { Written } from '../../schema/file.ts';
import type { Path } from '../located.ts';
import type { Report } from '../report.ts';
import { type Context, exists } from './context.ts';
import { clockOf } from './run.ts';

const WEEK = 7 * 1440;

/** Calendars with their clock; one that never opens is refused. */
export function normaliseCalendars(written: Written, report: Report): Record<string, Calendar> {
  const calendars: Record<string, Calendar> = {};
  for (const [key, { open, utcOffset, closed, special }] of Object.entries(written.calendars ?? {})) {
    calendars[key] = {
      utcOffset: utcOffset ?? clockOf(written),
      week: open,
      closed: closed ?? [],
      special: special ?? [],
    };
    const everOpen = [...open, ...(special ?? []).map((days) => days.open)].some((spans) => spans.length > 0);
    if (!everOpen)
      report.add(['calendars', key], 'a calendar that is open at some time', {
        found: 'a calendar that is closed for ever',
      });
  }
  return calendars;
}

/** The calendars of a place or a crew at `path`, each once; they must exist and be open together at some time. */
export function calendarsOf(context: Context, path: Path, names: string[] = []): string[] {
  const known = names.map((name) => exists(context, 'calendars', name, path));
  if (known.every(Boolean)) checkOpenTogether(context, path, names);
  return [...new Set(names)];
}

/** Tells of a place or a crew whose calendars are never open together in a week; special days may save it, and are not judged. */
function checkOpenTogether(context: Context, path: Path, names: string[]): void {
  const calendars = names.map((name) => context.calendars[name]);
  if (names.length < 2 || calendars.some((calendar) => calendar === undefined || calendar.special.length > 0)) return;
  const together = calendars.map(weekInUtc).reduce(overlap);
  if (together.length > 0) return;
  context.report.add(path, 'calendars that are open together at some time', {
    found: `${names.join(' and ')}, which never are open together: closed for ever`,
  });
}

/** Tells of departures at times at which one of their calendars is always closed; special days are not judged. */
export function checkDepartures(context: Context, place: string, names: string[], times: number[]): void {
  const calendars = names.map((name) => context.calendars[name]);
  if (calendars.some((calendar) => calendar === undefined || calendar.special.length > 0)) return;
  const clock = clockOf(context.written);
  const weeks = calendars.map(weekInUtc);
  const departs = times.some((time) =>
    Array.from({ length: 7 }, (_, day) => (day * 1440 + time - clock + WEEK) % WEEK).some((minute) =>
      weeks.every((spans) => spans.some(({ from, to }) => from <= minute && minute < to)),
    ),
  );
  if (departs) return;
  context.report.add(['places', place, 'departures'], 'a departure while its calendar is open', {
    found: `times at which ${names.join(' or ')} is closed, so nothing ever departs`,
  });
}

/** Open spans of a week in minutes from Monday 00:00 UTC, wrapped into the week. */
function weekInUtc({ week, utcOffset }: Calendar): Span[] {
  const spans: Span[] = [];
  week.forEach((day, i) => {
    for (const { from, to } of day) {
      const first = (i * 1440 + from - utcOffset + WEEK) % WEEK;
      const last = first + to - from;
      spans.push({ from: first, to: Math.min(last, WEEK) });
      if (last > WEEK) spans.push({ from: 0, to: last - WEEK });
    }
  });
  return spans;
}

function overlap(some: Span[], others: Span[]): Span[] {
  return some.flatMap((a) =>
    others
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter(({ from, to }) => from < to),
  );
}
