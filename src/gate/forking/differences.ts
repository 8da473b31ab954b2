import type { Place } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';

/** What no run depends on. A `*` stands for any name; what is below a path goes with it. */
const UNSEEN = [
  ...['name', 'file', 'title', 'description', 'study', 'gates', 'goals', 'costs', 'published', 'notes', 'sources'],
  ...[
    'places.*.title',
    'places.*.zones.*.title',
    'flows.*.title',
    'groups.*.title',
    'segments.*.title',
    'crews.*.title',
  ],
];

/** How many there are of something, and its hours: what may be otherwise from one moment on. */
const PEOPLE = ['crews.*.count', 'crews.*.schedule', 'crews.*.calendars', 'crews.*.breaks'];
const UNITS: Partial<Record<Place['kind'], string[]>> = {
  lane: ['servers', 'schedule', 'calendars', 'queue'],
  check: ['servers', 'schedule', 'calendars', 'queue'],
  yard: ['zones.*.bays', 'queue'],
  fleet: ['vehicles', 'load.cranes', 'unload.cranes', 'calendars'],
  warehouse: ['docks', 'calendars'],
  transload: ['docks', 'calendars'],
  permits: ['count'],
};

/** Paths in which a scenario differs from another one, as far as runs depend on them, by whether a fork can bring them about. */
export interface Differences {
  forked: string[];
  others: string[];
}

/** What differs between a scenario and that from whose run it is to go on. */
export function differencesOf(from: Scenario, to: Scenario): Differences {
  const paths = pathsOf({ events: {}, ...from }, { events: {}, ...to }, []).filter(
    (path) => !UNSEEN.some((pattern) => fits(path, pattern)),
  );
  const forked = paths.filter((path) => canFork(path, from, to));
  const others = paths.filter((path) => !forked.includes(path));
  return { forked: written(forked), others: written(others) };
}

function canFork(path: readonly string[], from: Scenario, to: Scenario): boolean {
  const [section, name] = path;
  switch (section) {
    case 'places':
      return isUnits(path, from.places[name], to.places[name]) && !(path[2] === 'servers' && changesOver(name, from));
    case 'crews':
      return PEOPLE.some((pattern) => fits(path, pattern));
    case 'calendars':
      return [from, to].every((scenario) => isFree(name, scenario));
    case 'events':
      return [from, to].every((scenario) => servesOnly(name, scenario));
    default:
      return false;
  }
}

function isUnits(path: readonly string[], from: Place | undefined, to: Place | undefined): boolean {
  if (from === undefined || from.kind !== to?.kind) return false;
  return (UNITS[from.kind] ?? []).some((pattern) => fits(path, `places.*.${pattern}`));
}

/** Whether some of the lanes of a place are tidal: the rule then has a count of its own. */
function changesOver(place: string, { tidal = {} }: Scenario): boolean {
  return Object.values(tidal).some(({ between }) => between.includes(place));
}

/** Whether an event is one for places alone: none that trucks come by, or a backlog is counted from. */
function servesOnly(event: string, { events = {}, backlogs = {} }: Scenario): boolean {
  const surges = Object.keys(events[event]?.surge ?? {}).length > 0;
  return !surges && Object.values(backlogs).every(({ after }) => after !== event);
}

/** Whether no appointments, departures or vehicles go by a calendar: what they have planned would stay as it was. */
function isFree(calendar: string, { flows, places }: Scenario): boolean {
  const going = Object.values(places).filter(({ kind }) => UNITS[kind] === undefined);
  return !goesBy([going, Object.values(flows).map(({ arrivals }) => arrivals)], calendar);
}

function goesBy(value: unknown, calendar: string): boolean {
  if (!isNest(value)) return false;
  const { calendars } = value;
  if (value.calendar === calendar || (Array.isArray(calendars) && calendars.includes(calendar))) return true;
  return Object.values(value).some((item) => goesBy(item, calendar));
}

/** The deepest paths at which two pieces of plain data differ. */
function pathsOf(one: unknown, other: unknown, at: readonly string[]): string[][] {
  if (!isNest(one) || !isNest(other) || !alike(one, other)) return one === other ? [] : [[...at]];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].flatMap((key) => pathsOf(one[key], other[key], [...at, key]));
}

type Nest = Record<string, unknown>;

const isNest = (value: unknown): value is Nest => typeof value === 'object' && value !== null;

/** Two lists are gone through member by member where they have as many. */
const alike = (one: Nest, other: Nest): boolean =>
  Array.isArray(one) === Array.isArray(other) && (!Array.isArray(one) || one.length === other.length);

function fits(path: readonly string[], pattern: string): boolean {
  const keys = pattern.split('.');
  return keys.length <= path.length && keys.every((key, k) => key === '*' || key === path[k]);
}

/** Once each; a calendar or an event as a whole. */
function written(paths: readonly string[][]): string[] {
  const whole = (path: string[]) => (path[0] === 'calendars' || path[0] === 'events' ? path.slice(0, 2) : path);
  return [...new Set(paths.map((path) => whole(path).join('.')))];
}
