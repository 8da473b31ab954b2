import { z } from 'zod';
import { calendar } from './calendar.ts';
import { definitions } from './choice.ts';
import { costs } from './costs.ts';
import { crew } from './crew.ts';
import { duration } from './duration.ts';
import { backlog, event } from './event.ts';
import { flow } from './flow.ts';
import { goal } from './goal.ts';
import { growth } from './growth.ts';
import { map } from './map.ts';
import { metric } from './metric.ts';
import { name, named } from './name.ts';
import { place } from './place.ts';
import { plan } from './plan.ts';
import { profile } from './profile.ts';
import { published } from './published.ts';
import { quantity } from './quantity.ts';
import type { Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { round } from './round.ts';
import { run } from './run.ts';
import { season } from './season.ts';
import { study } from './study.ts';
import { text } from './text.ts';
import { tidal } from './tidal.ts';
import { words } from './words.ts';

const gate = map({ title: text.optional() }, 'A gate that flows belong to.');
const segment = map({ title: text.optional(), calendar: name.optional() }, 'A clock between two stages.');
const group = map({ title: text.optional(), flows: z.array(name) }, 'Flows that tables show as one.');
const line = quantity(
  (written) => {
    if (typeof written !== 'string' && typeof written !== 'number') throw new Refusal('a text');
    return String(written);
  },
  { type: ['string', 'number'] },
);
const source = map({ title: line, date: line.optional(), url: line.optional() }, 'Where numbers come from.');

/** A map of named things that the JSON Schema describes under `definition`. */
function things<T>(definition: string, each: Schema<T>, description: string) {
  definitions.set(definition, each);
  return named(each, { description }, { $ref: `#/$defs/${definition}` }).optional();
}

/** The scenario file as written, `extends` already applied. */
export const file = map(
  {
    title: text.optional(),
    description: text.optional(),
    extends: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .meta({ description: 'Another scenario file, or a list of them; this one is laid over them.' }),
    run: run.optional(),
    calendars: things('calendar', calendar, 'Opening hours, by name.'),
    crews: things('crew', crew, 'People on shifts, by name.'),
    gates: things('gate', gate, 'Titles of the gates that flows name, by name.'),
    places: things('place', place, 'Places, by name.'),
    rounds: things('round', round, 'Servers that visit several places in turn, by name.'),
    flows: things('flow', flow, 'Classes of traffic, by name.'),
    segments: things('segment', segment, 'Clocks between stages, by name.'),
    groups: things('group', group, 'Sets of flows, by name.'),
    sources: things('source', source, 'Sources of numbers, by key.'),
    profiles: things('profile', profile, 'Shapes of a day, by name.'),
    seasons: things('season', season, 'Factors by date, by name.'),
    growth: things('growth', growth, 'How demand changes from year to year, by name.'),
    tidal: things('tidal', tidal, 'Lanes that change over between two lane groups, by name.'),
    events: things('event', event, 'What happens once, at a known time, by name.'),
    backlogs: things('backlog', backlog, 'Times until few enough trucks are inside, by name.'),
    keyMetrics: z.array(metric).optional().meta({ description: 'Metrics that head the report.' }),
    targets: named(duration, { description: 'Targets by metric (wait, timeInSystem) or segment.' }).optional(),
    published: named(published, { description: 'Published figures.' }, { $ref: '#/$defs/published' }).optional(),
    goals: named(goal, { description: 'Figures that a plan is to reach.' }, { $ref: '#/$defs/goal' }).optional(),
    costs: costs.optional(),
    plan: plan.optional(),
    study: study.optional(),
  },
  'A smartgate scenario.',
);
export type Written = z.output<typeof file>;

/** Top-level keys that are maps of named things. */
export const NAMED = [
  'calendars',
  'crews',
  'gates',
  'places',
  'rounds',
  'flows',
  'segments',
  'groups',
  'sources',
  'profiles',
  'seasons',
  'growth',
  'tidal',
  'events',
  'backlogs',
  'published',
  'goals',
] as const;

/** A mistake of the file: where it stands, and a message in up to three lines (see `Refusal`). */
export interface Mistake {
  path: PropertyKey[];
  message: string;
}

/** Reads a file as plain data: what it says, or all that is wrong with it. */
export function readWritten(plain: unknown): { written: Written | null; mistakes: Mistake[] } {
  const result = file.safeParse(plain, { error: words });
  return result.success
    ? { written: result.data, mistakes: [] }
    : { written: null, mistakes: result.error.issues.map(({ path, message }) => ({ path, message })) };
}
