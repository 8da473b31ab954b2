import type { Scenario } from '../../model/scenario.ts';
import type { Text } from '../../model/text.ts';
import { closest } from '../../schema/closest.ts';
import { NAMED, readWritten, type Written } from '../../schema/file.ts';
import { type Located, type Path, plain } from '../located.ts';
import type { Report } from '../report.ts';
import { normaliseCalendars } from './calendars.ts';
import { type Context, exists } from './context.ts';
import { normaliseCosts } from './costs.ts';
import { normaliseCrews } from './crews.ts';
import { normaliseBacklogs, normaliseEvents } from './events.ts';
import { normaliseFlow } from './flows.ts';
import { checkGatherings } from './gatherings.ts';
import { normaliseGoals } from './goals.ts';
import { normaliseKeyMetrics, normalisePublished, normaliseTargets } from './metrics.ts';
import { gatherNotes } from './notes.ts';
import { normalisePlaces } from './places.ts';
import { normalisePlan } from './plan.ts';
import { normaliseRun, startOf } from './run.ts';
import { checkService, normaliseRounds } from './service.ts';
import { normaliseTidal } from './tidal.ts';
import { checkGoods } from './warehouses.ts';

/** A merged file to a scenario with nothing left to look up. Mistakes go to the report; with any, the result is null. */
export function normalise(
  located: Located,
  report: Report,
  name: string,
  file: string,
  recorded: (file: string, column: string, path: Path, start: number) => number[] | null,
): Scenario | null {
  const data = plain(located) as Record<string, unknown>;
  const { written, mistakes } = readWritten(data);
  for (const { path, message } of mistakes) report.hear(path as Path, message);
  const unread = prune(
    data,
    mistakes.map((mistake) => mistake.path),
  );
  const readable = written ?? readWritten(data).written;
  if (readable === null) return null;
  const scenario = build(readable, located, report, unread, name, file, recorded);
  return report.issues.length > 0 ? null : scenario;
}

/** Takes what could not be read out of the data, so that the rest can be judged. */
function prune(data: Record<string, unknown>, paths: PropertyKey[][]): Pick<Context, 'broken' | 'lost'> {
  const broken: Context['broken'] = {};
  const lost: Context['lost'] = new Set();
  for (const [section, name] of paths as string[][]) {
    const things = data[section];
    const named = (NAMED as readonly string[]).includes(section) && typeof things === 'object' && things !== null;
    if (named && name !== undefined) {
      broken[section] = (broken[section] ?? new Set()).add(String(name));
      delete (things as Record<string, unknown>)[name];
    } else {
      lost.add(section);
      // A misspelt section is the one that was meant.
      const meant = closest(section, NAMED);
      if (meant !== null && !(meant in data)) lost.add(meant);
      delete data[section];
    }
  }
  return { broken, lost };
}

function build(
  written: Written,
  located: Located,
  report: Report,
  unread: Pick<Context, 'broken' | 'lost'>,
  name: string,
  file: string,
  recorded: (file: string, column: string, path: Path, start: number) => number[] | null,
): Scenario {
  const start = startOf(written);
  const calendars = normaliseCalendars(written, report);
  const context: Context = {
    written,
    report,
    ...unread,
    start,
    calendars,
    places: {},
    // Without the start that was meant, no date of a table can be judged.
    recorded: (csv, column, path) => (unread.lost.has('run') ? null : recorded(csv, column, path, start)),
  };
  context.places = normalisePlaces(context);
  const crews = normaliseCrews(context);
  const rounds = normaliseRounds(context);
  const flows: Scenario['flows'] = {};
  for (const [key, flow] of Object.entries(written.flows ?? {})) flows[key] = normaliseFlow(context, key, flow);
  if (Object.keys(flows).length === 0 && !unread.broken.flows && !unread.lost.has('flows')) {
    report.add(['flows'], 'at least one flow', { found: written.flows === undefined ? '' : 'no flow' });
  }
  checkGatherings(context, flows);
  checkGoods(context, flows);
  checkService(context, flows);
  const published = normalisePublished(context, flows);
  const keyMetrics = normaliseKeyMetrics(context, flows);
  return {
    name,
    file,
    title: written.title ?? both(name),
    description: written.description ?? null,
    run: normaliseRun(context, published, keyMetrics),
    keyMetrics,
    targets: normaliseTargets(context),
    calendars,
    ...(written.gates && { gates: titlesOf(written.gates) }),
    ...(crews && { crews }),
    places: context.places,
    ...(written.rounds && { rounds }),
    flows,
    groups: normaliseGroups(context),
    segments: normaliseSegments(context),
    ...(written.tidal && { tidal: normaliseTidal(context) }),
    ...(written.events && { events: normaliseEvents(context, flows) }),
    ...(written.backlogs && { backlogs: normaliseBacklogs(context, flows) }),
    published,
    ...(written.goals && { goals: normaliseGoals(context, flows) }),
    ...(written.costs && { costs: normaliseCosts(context, written.costs) }),
    ...(written.plan && { plan: normalisePlan(context, written.plan, flows) }),
    notes: gatherNotes(context, located),
    sources: Object.fromEntries(
      Object.entries(written.sources ?? {}).map(([key, { title, date, url }]) => [
        key,
        { title, date: date ?? '', url: url ?? '' },
      ]),
    ),
  };
}

function normaliseGroups(context: Context): Scenario['groups'] {
  const groups: Scenario['groups'] = {};
  for (const [key, group] of Object.entries(context.written.groups ?? {})) {
    if (Object.hasOwn(context.written.flows ?? {}, key)) {
      context.report.add(['groups', key], 'a name that no flow has', { found: `the name ${key}` });
    }
    if (group.flows.length === 0) context.report.add(['groups', key, 'flows'], 'one flow at least');
    group.flows.forEach((flow, i) => {
      exists(context, 'flows', flow, ['groups', key, 'flows', i]);
    });
    groups[key] = { title: group.title ?? both(key), flows: [...new Set(group.flows)] };
  }
  return groups;
}

function normaliseSegments(context: Context): Scenario['segments'] {
  const segments: Scenario['segments'] = {};
  for (const [key, segment] of Object.entries(context.written.segments ?? {})) {
    if (segment.calendar !== undefined) exists(context, 'calendars', segment.calendar, ['segments', key, 'calendar']);
    segments[key] = { title: segment.title ?? both(key), calendar: segment.calendar ?? null };
  }
  return segments;
}

/** Titles of named things; the name where there is none. */
function titlesOf(things: Record<string, { title?: Text }>): Record<string, Text> {
  return Object.fromEntries(Object.entries(things).map(([key, { title }]) => [key, title ?? both(key)]));
}

function both(words: string): Text {
  return { en: words, vi: words };
}
