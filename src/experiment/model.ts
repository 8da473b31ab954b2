/** The normalised scenario as the document tells it: what makes the model, without titles, notes and defaults. */
import type { Change, FlowModel, Json, ModelSection, Part, Stage } from '../results/sections/model.ts';
import type { Place } from '../scenario/model/place.ts';
import type { Scenario } from '../scenario/model/scenario.ts';

/** Told elsewhere in the document, or no part of the model. */
const ASIDE = new Set(['title', 'stream', 'id', 'gate', 'direction']);
/** Name of the zone of a yard that was written without zones. */
const ONE_ZONE = 'bays';
/** Numbers for which null stands for no limit. */
const UNLIMITED = new Set(['servers', 'bays', 'capacity', 'docks', 'seats', 'cranes', 'queue', 'technicians']);
/** Longest list of numbers that is told in full, and most changes of a scenario that are listed. */
const LONGEST = 24;
const MOST_CHANGES = 60;

/** Describes the first scenario, and of the others what they have otherwise. */
export function modelOf(scenarios: readonly Scenario[]): ModelSection {
  const [first, ...others] = scenarios;
  const own = describe(first);
  return {
    scenario: first.name,
    study: { ...first.study },
    ...own,
    others: others.map((scenario) => {
      const changes = changesOf(own as unknown as Json, describe(scenario) as unknown as Json);
      const listed = changes.slice(0, MOST_CHANGES);
      return { scenario: scenario.name, changes: listed, more: changes.length - listed.length };
    }),
  };
}

function describe(scenario: Scenario): Omit<ModelSection, 'scenario' | 'study' | 'others'> {
  const { run, calendars, crews = {}, places, flows, rounds, tidal, events, backlogs } = scenario;
  const { start, horizon, warmUp, until, readAt, maxTrucks, maxEvents } = run;
  const things = (map: object) => Object.fromEntries(Object.entries(map).map(([name, one]) => [name, partOf(one)]));
  const rules = (kind: string, map: object = {}) =>
    Object.entries(map).map(([name, one]) => [name, { what: kind, ...partOf(one) }]);
  return {
    run: partOf({ start, horizon, warmUp, until, readAt, maxTrucks, maxEvents }),
    calendars: things(calendars),
    crews: things(crews),
    places: Object.fromEntries(Object.entries(places).map(([name, place]) => [name, placeOf(place)])),
    rules: Object.fromEntries([
      ...rules('round', rounds),
      ...rules('tidal', tidal),
      ...rules('event', events),
      ...rules('backlog', backlogs),
    ]),
    flows: Object.fromEntries(Object.entries(flows).map(([name, flow]) => [name, flowOf(flow, places)])),
  };
}

/** A yard without zones has one, which nobody named: what is said of it is said of the yard. */
function placeOf(place: Place): Part {
  const { zones, ...rest } = partOf(place);
  if (zones === undefined) return rest;
  const only = Object.entries(zones as Record<string, Part>).find(([name]) => name === ONE_ZONE);
  return only === undefined ? { ...rest, zones } : { ...rest, ...only[1] };
}

function flowOf({ itinerary, ...flow }: Scenario['flows'][string], places: Scenario['places']): FlowModel {
  const index = new Map(itinerary.map(({ id }, i) => [id, i]));
  return {
    facts: partOf(flow),
    itinerary: itinerary.map(({ kind, next, ...rest }): Stage => {
      const { place = null, ...facts } = partOf(rest) as Part & { place?: string };
      if (facts.zone === ONE_ZONE) delete facts.zone;
      if (place !== null && neverFull(places[place])) delete facts.whenFull;
      const { whenFull } = facts;
      // The stage that a diverted truck goes to, by its index like all others.
      const to = typeof whenFull === 'object' && whenFull !== null && 'to' in whenFull ? whenFull.to : undefined;
      if (typeof to === 'string') facts.whenFull = { ...(whenFull as Part), to: index.get(to) ?? to };
      return { kind, place, next, facts };
    }),
  };
}

/** A line without an end takes every truck. */
function neverFull(place: Place): boolean {
  return 'queue' in place && typeof place.queue !== 'number';
}

function partOf(value: object): Part {
  return (pruned(value as Json) ?? {}) as Part;
}

/** Without what says nothing: null, empty lists and maps, a priority of 0; long lists by their length and ends. */
function pruned(value: Json | undefined): Json | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    if (value.length === 0) return undefined;
    if (value.length > LONGEST && value.every((item) => typeof item === 'number')) {
      return { number: value.length, first: value[0], last: value[value.length - 1] };
    }
    return value.map((item) => pruned(item) ?? null);
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, item]): [string, Json][] => {
    if (ASIDE.has(key) || (key === 'priority' && item === 0)) return [];
    const kept = item === null && UNLIMITED.has(key) ? 'unlimited' : pruned(item);
    return kept === undefined ? [] : [[key, kept]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Every value that differs, by its path; of lists only stages one by one, and only where there are as many. */
function changesOf(before: Json, after: Json, path = ''): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const both = isTree(before) && isTree(after);
  const lists = Array.isArray(before) || Array.isArray(after);
  if (!both || (lists && !(areStages(before) && areStages(after) && before.length === after.length))) {
    return [{ path, from: before, to: after }];
  }
  const [old, new_] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...new_.keys()])].flatMap((key) =>
    changesOf(old.get(key) ?? null, new_.get(key) ?? null, path === '' ? key : `${path}.${key}`),
  );
}

function areStages(value: Json): value is Part[] {
  return Array.isArray(value) && value.every((item) => isTree(item) && !Array.isArray(item));
}

function isTree(value: Json): value is Json[] | Part {
  return typeof value === 'object' && value !== null;
}
