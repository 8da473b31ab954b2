/** What the document says of a scenario itself: names, titles, assumptions and sources, so that a page needs no file. */
import type { Layout } from '../gate/outcome.ts';
import {
  type EventEntry,
  type FlowEntry,
  PLACE_KINDS,
  type PlaceEntry,
  type ScenarioEntry,
  type Titled,
  type Told,
} from '../results/document.ts';
import { sha256OfScenario } from '../scenario/load/sha.ts';
import type { DatedEvent } from '../scenario/model/event.ts';
import type { Run, Scenario } from '../scenario/model/scenario.ts';
import { parseMoment, writeMoment } from '../scenario/schema/date.ts';
import { placeTitle, same } from './titles.ts';

/** The entry of a scenario as it was run, overrides and all; the hash is of just that. */
export function describe(scenario: Scenario, layout: Layout): ScenarioEntry {
  return {
    name: scenario.name,
    title: scenario.title,
    description: scenario.description,
    file: scenario.file,
    sha256: sha256OfScenario(scenario),
    start: scenario.run.start,
    utcOffset: scenario.run.utcOffset,
    keyMetrics: scenario.keyMetrics.map(({ metric, place, flow }) => ({ metric, place, flow })),
    places: layout.places.map((place) => placeEntry(scenario, place)),
    flows: layout.flows.map((flow) => flowEntry(scenario, flow)),
    segments: Object.entries(scenario.segments).map(([name, { title }]) => ({ name, title })),
    gates: gateEntries(scenario),
    ...(scenario.events && { events: eventEntries(scenario.run, scenario.events) }),
    ...(scenario.backlogs && {
      backlogs: Object.entries(scenario.backlogs).map(([name, { title }]) => ({ name, title })),
    }),
    targets: Object.entries(scenario.targets).map(([metric, value]) => ({ metric, value })),
    assumptions: scenario.notes.map(({ path, value, kind, text }) => ({ path, value, kind, text })),
    sources: Object.entries(scenario.sources).map(([key, { title, date, url }]) => ({ key, title, date, url })),
  };
}

function placeEntry(scenario: Scenario, { name, kind, capacity }: Layout['places'][number]): PlaceEntry {
  const known = PLACE_KINDS.find((one) => one === kind);
  if (known === undefined) throw new Error(`place ${name} is a ${kind}, a kind the results document does not know`);
  return { name, kind: known, title: placeTitle(scenario, name), capacity };
}

/** The gates of the file, or those that its flows name. */
function gateEntries({ gates, flows }: Scenario): Titled[] {
  const named = Object.values(flows).flatMap(({ gate }) => gate ?? []);
  const titles = gates ?? Object.fromEntries(named.map((name) => [name, same(name)]));
  return Object.entries(titles).map(([name, title]) => ({ name, title }));
}

/** Dated events on the scenario's clock. */
function eventEntries({ start }: Run, events: Record<string, DatedEvent>): EventEntry[] {
  const clock = (minute: number) => writeMoment(parseMoment(start) + minute);
  const told = (numbers: Record<string, number>): Told[] =>
    Object.entries(numbers).map(([name, value]) => ({ name, value }));
  return Object.entries(events).map(([name, { title, from, to, servers, slow, surge }]) => ({
    name,
    title,
    from: clock(from),
    to: clock(to),
    servers: told(servers),
    slow: told(slow),
    surge: told(surge),
  }));
}

/** A channel is named `flow:channel` and has its flow's gate, direction and cargo. */
function flowEntry(scenario: Scenario, { name, kind }: Layout['flows'][number]): FlowEntry {
  if (kind === 'group') {
    const { title, flows: members } = scenario.groups[name];
    return { name, kind, title, gate: null, direction: null, cargo: null, members };
  }
  const colon = name.indexOf(':');
  const flow = scenario.flows[kind === 'channel' ? name.slice(0, colon) : name];
  const channel = kind === 'channel' ? `, ${name.slice(colon + 1)}` : '';
  return {
    name,
    kind,
    title: flow === undefined ? same(name) : { en: flow.title.en + channel, vi: flow.title.vi + channel },
    gate: flow?.gate ?? null,
    direction: flow?.direction ?? null,
    cargo: flow?.cargo?.kind ?? null,
  };
}
