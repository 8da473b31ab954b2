import type { Scenario } from '../../model/scenario.ts';
import { didYouMean } from '../../schema/closest.ts';
import type { Written } from '../../schema/file.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import type { Report } from '../report.ts';

/** Top-level maps whose names other parts of the file use. */
export type Section =
  | 'calendars'
  | 'crews'
  | 'gates'
  | 'places'
  | 'rounds'
  | 'flows'
  | 'segments'
  | 'groups'
  | 'sources'
  | 'profiles'
  | 'seasons'
  | 'growth'
  | 'events'
  | 'backlogs';

const NOUNS: Record<Section, string> = {
  calendars: 'a calendar',
  crews: 'a crew',
  gates: 'a gate',
  places: 'a place',
  rounds: 'a round',
  flows: 'a flow',
  segments: 'a segment',
  groups: 'a group',
  sources: 'a source',
  profiles: 'a profile',
  seasons: 'a season',
  growth: 'a growth',
  events: 'an event',
  backlogs: 'a backlog',
};

/** What the steps of normalising share: the file as written, the scenario so far, and the report of mistakes. */
export interface Context {
  written: Written;
  report: Report;
  /** Names of things that exist but could not be read; what refers to them is not judged. */
  broken: Record<string, Set<string>>;
  /** Sections that could not be read at all; nothing that needs them is judged. */
  lost: Set<string>;
  /** Minutes since 1970-01-01 on the scenario's clock of minute 0. */
  start: number;
  calendars: Scenario['calendars'];
  places: Scenario['places'];
  /** Reads recorded arrival times [min from the start] for the flow at `path`; null: they cannot be read. */
  recorded: (file: string, column: string, path: Path) => number[] | null;
}

/** True where `name` is one of the section; otherwise the mistake is told, unless the thing is there but broken. */
export function exists(context: Context, section: Section, name: string, path: Path, found = ''): boolean {
  const things: object = context.written[section] ?? {};
  if (Object.hasOwn(things, name)) return true;
  if (context.broken[section]?.has(name) || context.lost.has(section) || context.report.full) return false;
  const names = [...Object.keys(things), ...(context.broken[section] ?? [])];
  const fix = didYouMean(name, names) || (names.length > 0 ? `there is ${some(names)}` : `the file has no ${section}`);
  context.report.add(path, `${NOUNS[section]} of the file`, { fix, found });
  return false;
}

/** The first dozen of names, in words. */
function some(names: string[]): string {
  return (
    anyOf(names.slice(0, 12)).replace(' or ', ' and ') + (names.length > 12 ? `, and ${names.length - 12} more` : '')
  );
}
