import type { Calendar, Span } from '../../model/calendar.ts';
import type { Crew } from '../../model/crew.ts';
import type { WrittenCrew } from '../../schema/crew.ts';
import { calendarsOf } from './calendars.ts';
import { type Context, exists } from './context.ts';
import { clockOf } from './run.ts';

const DAY = 1440;

/** Crews with their defaults; names of calendars and places are checked. None: undefined. */
export function normaliseCrews(context: Context): Record<string, Crew> | undefined {
  const { crews } = context.written;
  if (crews === undefined) return undefined;
  return Object.fromEntries(Object.entries(crews).map(([name, crew]) => [name, normaliseCrew(context, name, crew)]));
}

function normaliseCrew(context: Context, name: string, written: WrittenCrew): Crew {
  const { title, count, atClose = 'finish' } = written;
  const path = ['crews', name];
  const { report } = context;
  if (Object.hasOwn(context.written.places ?? {}, name)) {
    report.add(path, 'a name that no place has', { found: `the name ${name}`, atKey: true });
  }
  if (count.servers === null || count.servers === 0) {
    report.add([...path, 'count'], 'a number of people, at least 1');
  }
  const calendars = calendarsOf(context, [...path, 'calendar'], written.calendar);
  const breaks = breaksOf(context, written, calendars);
  if (breaks?.week.every((day) => day.length === 0)) {
    report.add([...path, 'breaks'], 'a crew that works at some time', { found: 'a break that never ends' });
  }
  return {
    ...(title && { title }),
    count: count.servers ?? 1,
    schedule: count.schedule,
    calendars,
    ...(breaks && { breaks }),
    atClose,
    ...(written.respond && { respond: respondOf(context, name, written.respond) }),
  };
}

/** The time outside of the breaks, on the clock of the crew's first calendar, or on that of the scenario. */
function breaksOf(context: Context, { breaks }: WrittenCrew, calendars: string[]): Calendar | undefined {
  if (breaks === undefined) return undefined;
  const utcOffset = context.calendars[calendars[0]]?.utcOffset ?? clockOf(context.written);
  return { utcOffset, week: breaks.map(between), closed: [], special: [] };
}

/** What lies between the spans of a day. */
function between(spans: Span[]): Span[] {
  const edges = [0, ...spans.flatMap(({ from, to }) => [from, to]), DAY];
  const gaps: Span[] = [];
  for (let k = 0; k < edges.length; k += 2)
    if (edges[k] < edges[k + 1]) gaps.push({ from: edges[k], to: edges[k + 1] });
  return gaps;
}

function respondOf(context: Context, crew: string, written: NonNullable<WrittenCrew['respond']>): Crew['respond'] {
  const { extra, when, until, after = 0 } = written;
  const path = ['crews', crew, 'respond'];
  for (const place of when.at) {
    if (!exists(context, 'places', place, [...path, 'when', 'at'], `the place "${place}"`)) continue;
    const kind = context.places[place]?.kind;
    if (kind === 'batch' || kind === 'match') {
      context.report.add([...path, 'when', 'at'], 'places where trucks wait for room or a server', {
        found: `the ${kind} ${place}`,
      });
    }
  }
  if (until >= when.waiting) {
    context.report.add([...path, 'until'], `fewer than the ${when.waiting} that wait when they are called`);
  }
  return { extra, waiting: when.waiting, at: when.at, until, after };
}
