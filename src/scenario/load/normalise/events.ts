import type { Backlog, DatedEvent } from '../../model/event.ts';
import type { Flow } from '../../model/flow.ts';
import type { Place } from '../../model/place.ts';
import { didYouMean } from '../../schema/closest.ts';
import type { WrittenEvent } from '../../schema/event.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import { type Context, exists } from './context.ts';

type Flows = Record<string, Flow>;

const DAY = 1440;
const WORKING: Place['kind'][] = ['lane', 'check', 'fleet'];
const SLOWED: Place['kind'][] = ['lane', 'check', 'yard'];

/** Dated events in minutes from the start, a closure as a limit of 0, groups of flows as their flows. */
export function normaliseEvents(context: Context, flows: Flows): Record<string, DatedEvent> {
  const events: Record<string, DatedEvent> = {};
  for (const [name, written] of Object.entries(context.written.events ?? {})) {
    const path = ['events', name];
    const { close = [], servers = {}, slow = {}, surge = {} } = written;
    if ([close, servers, slow, surge].every((part) => Object.keys(part).length === 0)) {
      context.report.add(path, 'what happens: close, servers, slow or surge', {
        found: 'an event that changes nothing',
      });
    }
    close.forEach((place, i) => {
      checkPlace(context, place, WORKING, 'servers or vehicles', [...path, 'close', ...(close.length > 1 ? [i] : [])]);
    });
    for (const place of Object.keys(servers)) {
      checkPlace(context, place, WORKING, 'servers or vehicles', [...path, 'servers', place]);
    }
    for (const place of Object.keys(slow)) {
      checkPlace(context, place, SLOWED, 'service or a stay', [...path, 'slow', place]);
    }
    const closed = Object.fromEntries(close.map((place) => [place, 0]));
    events[name] = {
      title: written.title ?? { en: name, vi: name },
      ...timeOf(context, written, path),
      servers: { ...servers, ...closed },
      slow,
      surge: surges(context, flows, surge, [...path, 'surge']),
    };
  }
  return events;
}

/** From when to when [min from the start]; a date as an end is the end of that day. */
function timeOf(context: Context, { from, to }: WrittenEvent, path: Path): { from: number; to: number } {
  const time = { from: from.minute - context.start, to: to.minute - context.start + (to.day ? DAY : 0) };
  if (time.to <= time.from) context.report.add([...path, 'to'], 'an end that is later than `from`');
  else if (time.to <= 0 && !context.lost.has('run')) {
    context.report.add([...path, 'to'], 'an end after the start of the run', { fix: 'is the year right?' });
  }
  return time;
}

function checkPlace(context: Context, name: string, kinds: Place['kind'][], what: string, path: Path): void {
  const place = Object.hasOwn(context.places, name) ? context.places[name] : undefined;
  if (place === undefined) {
    exists(context, 'places', name, path, `the name "${name}"`);
    return;
  }
  if (kinds.includes(place.kind)) return;
  const fitting = Object.keys(context.places).filter((key) => kinds.includes(context.places[key].kind));
  context.report.add(path, `a place with ${what}${fitting.length > 0 ? `: ${anyOf(fitting, 12)}` : ''}`, {
    found: `the name "${name}"`,
  });
}

/** Factors by flow; those of a group hold for each of its flows. Only Poisson arrivals have a rate to multiply. */
function surges(context: Context, flows: Flows, written: Record<string, number>, path: Path): Record<string, number> {
  const factors: Record<string, number> = {};
  for (const [name, factor] of Object.entries(written)) {
    for (const flow of flowsOf(context, name, [...path, name])) {
      factors[flow] = (factors[flow] ?? 1) * factor;
      const kind = flows[flow]?.arrivals.kind;
      if (kind === undefined || kind === 'poisson') continue;
      context.report.add([...path, name], 'flows with Poisson arrivals, whose rate can be multiplied', {
        found: `the flow ${flow}, whose arrivals are ${kind}`,
      });
    }
  }
  return factors;
}

/** The flows of a group, or the one flow of that name. */
function flowsOf(context: Context, name: string, path: Path): string[] {
  const group = Object.hasOwn(context.written.groups ?? {}, name) ? context.written.groups?.[name] : undefined;
  if (group !== undefined) return group.flows;
  if (context.broken.groups?.has(name) || context.lost.has('groups')) return [];
  const near = didYouMean(name, Object.keys(context.written.groups ?? {}));
  if (near !== '' && !Object.hasOwn(context.written.flows ?? {}, name)) {
    context.report.add(path, 'a flow or a group of the file', { fix: near, found: `the name "${name}"` });
    return [];
  }
  return exists(context, 'flows', name, path, `the name "${name}"`) ? [name] : [];
}

/** Backlogs with their events and flows; without flows, all are counted. */
export function normaliseBacklogs(context: Context, flows: Flows): Record<string, Backlog> {
  const backlogs: Record<string, Backlog> = {};
  for (const [name, { title, after, atMost, flows: counted }] of Object.entries(context.written.backlogs ?? {})) {
    const path = ['backlogs', name];
    if (after !== undefined) exists(context, 'events', after, [...path, 'after']);
    const list = counted?.flatMap((flow, i) =>
      flowsOf(context, flow, [...path, 'flows', ...(counted.length > 1 ? [i] : [])]),
    );
    backlogs[name] = {
      title: title ?? { en: name, vi: name },
      after: after ?? null,
      atMost,
      flows: list === undefined ? Object.keys(flows) : [...new Set(list)],
    };
  }
  return backlogs;
}
