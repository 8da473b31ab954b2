import { z } from 'zod';
import { isAnnotated, isMap } from './annotation.ts';
import { byKey } from './choice.ts';
import { capacity, count } from './count.ts';
import { piecesOfDay } from './day.ts';
import { durationLaw } from './distribution.ts';
import { length } from './length.ts';
import { map } from './map.ts';
import { name, named, names } from './name.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { speed } from './speed.ts';
import { stock } from './stock.ts';
import { text } from './text.ts';
import { whenFull } from './when-full.ts';

/** Number of servers, or their numbers by time of day (`servers` is then the greatest). */
export interface Servers {
  servers: number | null;
  schedule: { from: number; servers: number }[];
}

const servers: Schema<Servers> = reader(
  (written, reading) => {
    if (!isMap(written) || isAnnotated(written)) return { servers: reading.part(capacity, written), schedule: [] };
    const pieces = piecesOfDay(written, reading, count(), '{ 00:00: 1, 07:00: 4 }');
    const schedule = pieces.map(({ from, value }) => ({ from, servers: value }));
    const most = Math.max(...schedule.map((step) => step.servers));
    if (most === 0) throw new Refusal('a number above 0 at some time', '', 'no server at any time');
    return { servers: most, schedule };
  },
  {
    description: 'A whole number, `unlimited`, or numbers by time of day: { 00:00: 1, 07:00: 4 }.',
    type: ['integer', 'string', 'object'],
  },
);

const common = { title: text.optional(), stream: name.optional(), stock: stock.optional() };

const order = z.enum(['fifo', 'lifo', 'random']).optional();

const serverKeys = {
  calendar: names.optional(),
  atClose: z.enum(['finish', 'stay', 'handBackKeep', 'handBackRedraw']).optional(),
  queue: capacity.optional(),
  whenFull: whenFull.optional(),
  order: z.enum(['fifo', 'lifo', 'random', 'shortest']).optional(),
  preempt: z.enum(['resume', 'restart']).optional(),
  sharing: z.boolean().optional(),
  startAt: count(2).optional(),
  absence: durationLaw.optional(),
  upTo: count(2).optional(),
  boarding: z.enum(['start', 'end']).optional(),
  setup: map({ time: durationLaw, when: z.enum(['idle', 'change', 'always']) }).optional(),
  ...common,
};

const zone = map({ bays: capacity, title: text.optional() });
const handling = map({ cranes: count(1), service: durationLaw });

const laneGroup = map({ lanes: servers, ...serverKeys }, 'A lane group: parallel lanes with one queue.');
const check = map({ servers, ...serverKeys }, 'A check: a document check, weighbridge, scanner, quarantine.');
const yard = map(
  {
    bays: capacity.optional(),
    zones: named(zone, { description: 'Zones and their bays.' }).optional(),
    queue: capacity.optional(),
    whenFull: whenFull.optional(),
    order,
    ...common,
  },
  'A yard: bays that trucks hold.',
);
const fleet = map(
  {
    vehicles: count(1),
    load: handling,
    unload: handling,
    loadedRun: durationLaw.optional(),
    emptyRun: durationLaw.optional(),
    road: map({ length, speed }).optional(),
    calendar: names.optional(),
    order,
    ...common,
  },
  'A fleet of unmanned vehicles with cranes at both ends.',
);
const permits = map({ permits: count(1), order, ...common }, 'Permits that trucks take and give back.');
const batch = map({ batch: count(2), merge: z.boolean().optional(), ...common }, 'Trucks wait until so many are here.');
const sides: Schema<string[]> = reader(
  (written, reading) => {
    if (!Array.isArray(written) || written.length < 2) throw new Refusal('a list of two sides or more');
    const list = written.map((item, i) => reading.part(name, item, i));
    const twice = list.find((side, i) => list.indexOf(side) < i);
    if (twice !== undefined) throw new Refusal('sides with different names', '', `${twice} twice`);
    return list;
  },
  { description: 'Names of the sides.', type: 'array', items: { type: 'string' } },
);
const match = map({ match: sides, ...common }, 'Trucks of several sides wait for one another.');

export type WrittenServers = z.output<typeof laneGroup> | z.output<typeof check>;
export type WrittenYard = z.output<typeof yard>;
export type WrittenFleet = z.output<typeof fleet>;

const kinds = { lanes: laneGroup, servers: check, bays: yard, zones: yard, vehicles: fleet, permits, batch, match };

/** A place; the key that gives its capacity says its kind. */
export const place = byKey('place', 'a place', kinds, 'A place: the key that gives the capacity says its kind.');
export type WrittenPlace = z.output<typeof place>;
