import { z } from 'zod';
import type { Distribution } from '../model/distribution.ts';
import type { Extra } from '../model/rule.ts';
import { isAnnotated, isMap } from './annotation.ts';
import { breakdowns } from './breakdowns.ts';
import { byKey, definitions } from './choice.ts';
import { clock } from './clock.ts';
import { capacity, count } from './count.ts';
import { piecesOfDay } from './day.ts';
import { durationLaw } from './distribution.ts';
import { duration } from './duration.ts';
import { goods, goodsCapacity, goodsRate } from './goods.ts';
import { length } from './length.ts';
import { map } from './map.ts';
import { name, named, names } from './name.ts';
import { needs } from './needs.ts';
import { network, type WrittenNetwork } from './network.ts';
import { anyNumber } from './number.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { speed } from './speed.ts';
import { stayLimit } from './stay-limit.ts';
import { stock } from './stock.ts';
import { text } from './text.ts';
import { whenFull } from './when-full.ts';

/** Number of servers, or their numbers by time of day (`servers` is then the greatest). */
export interface Servers {
  servers: number | null;
  schedule: { from: number; servers: number }[];
}

export const servers: Schema<Servers> = reader(
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

/** How many wait, or how long the first has waited, when more servers are called. */
const openAt: Schema<Extra['openAt']> = reader(
  (written, reading) => {
    if (!isMap(written) || isAnnotated(written)) return { kind: 'waiting', trucks: reading.part(count(1), written) };
    const part = reading.part(map({ wait: duration }), written);
    reading.settle();
    return { kind: 'wait', time: part.wait };
  },
  { description: 'So many trucks that wait, or { wait: 1 h } for the first in line.', type: ['integer', 'object'] },
);

const common = { title: text.optional(), stream: name.optional(), stock: stock.optional() };

const order = z.enum(['fifo', 'lifo', 'random']).optional();

/** People whom a place needs with each server, or with a dock while goods are handled there. */
const staff = { crew: needs.optional(), crewPriority: anyNumber.optional() };

const serverKeys = {
  calendar: names.optional(),
  atClose: z.enum(['finish', 'stay', 'handBackKeep', 'handBackRedraw']).optional(),
  queue: capacity.optional(),
  whenFull: whenFull.optional(),
  ...staff,
  breakdowns: breakdowns.optional(),
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

const zone = map({
  bays: capacity,
  accepts: names.optional(),
  plugs: count().optional(),
  stayLimit: stayLimit.optional(),
  title: text.optional(),
});
const handling = map({ cranes: count(1), service: durationLaw, crew: needs.optional() });

const called = { openAt, closeAt: count(), after: duration.optional() };
const extraLanes = map({ lanes: count(1), ...called }, 'Lanes that open when the line is long.').optional();
const extraServers = map({ servers: count(1), ...called }, 'Servers that open when the line is long.').optional();

const laneGroup = map(
  { lanes: servers, extra: extraLanes, ...serverKeys },
  'A lane group: parallel lanes with one queue.',
);
const check = map(
  { servers, extra: extraServers, ...serverKeys },
  'A check: a document check, weighbridge, scanner, quarantine.',
);
const yard = map(
  {
    bays: capacity.optional(),
    zones: named(zone, { description: 'Zones and their bays.' }).optional(),
    plugs: count().optional(),
    stayLimit: stayLimit.optional(),
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
    crewPriority: anyNumber.optional(),
    order,
    ...common,
  },
  'A fleet of unmanned vehicles that carry loads one way, with cranes at both ends.',
);
definitions.set('place.shuttle', fleet);
definitions.set('place.network', network);
/** Vehicles that run between two ends, or, with `stations`, between any. */
const vehicles: Schema<z.output<typeof fleet> | WrittenNetwork> = reader(
  (written, reading) =>
    isMap(written) && Object.hasOwn(written, 'stations')
      ? reading.part(network, written)
      : reading.part(fleet, written),
  {
    description: 'A fleet of vehicles.',
    anyOf: [{ $ref: '#/$defs/place.shuttle' }, { $ref: '#/$defs/place.network' }],
  },
);
const held = named(goods, { description: 'Goods in store at the start, by kind: { fruit: 40 t }.' });
const room = map({ capacity: goodsCapacity, goods: held.optional(), title: text.optional() });
const warehouse = map(
  {
    capacity: goodsCapacity.optional(),
    goods: held.optional(),
    rooms: named(room, { description: 'Rooms and what they hold.' }).optional(),
    docks: capacity,
    handling: goodsRate.optional(),
    calendar: names.optional(),
    ...staff,
    ...common,
  },
  'A warehouse: goods without their truck, taken in and given out at docks.',
);
const batch = map(
  { batch: count(2), merge: z.boolean().optional(), longest: duration.optional(), ...common },
  'Trucks wait until so many are here.',
);
const permits = map({ permits: count(1), order, ...common }, 'Permits that trucks take and give back.');
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

/** Times of every day, ascending, or a law of the time between departures. */
export interface WrittenTimetable {
  times: number[] | null;
  every: Distribution | null;
}

const timetable: Schema<WrittenTimetable> = reader(
  (written, reading) => {
    if (isMap(written)) {
      const { every } = reading.part(map({ every: durationLaw }), written) ?? {};
      reading.settle();
      if (every?.kind === 'constant' && every.value === 0) {
        throw new Refusal('a time between departures that is longer than 0', '', 'no time between departures');
      }
      return { times: null, every: every as Distribution };
    }
    if (!Array.isArray(written) || written.length === 0) {
      throw new Refusal('a list of times such as [07:00, 16:00], or { every: 30 min }');
    }
    const times = written.map((item, i) => reading.part(clock, item, i));
    reading.settle();
    if (new Set(times).size < times.length) throw new Refusal('every time once');
    return { times: times.sort((a, b) => a - b), every: null };
  },
  { description: 'Times of day, or { every: … }.', anyOf: [{ type: 'array' }, { type: 'object' }] },
);
const departures = map(
  { departures: timetable, seats: capacity.optional(), calendar: names.optional(), ...common },
  'Trucks wait for the next departure and leave together.',
);
const match = map({ match: sides, ...common }, 'Trucks of several sides wait for one another.');
const transload = map(
  { transload: sides, docks: capacity, handling: durationLaw, calendar: names.optional(), ...staff, ...common },
  'Goods go over from truck to truck: one of each side, at a dock.',
);

export type WrittenServers = z.output<typeof laneGroup> | z.output<typeof check>;
export type WrittenYard = z.output<typeof yard>;
export type WrittenWarehouse = z.output<typeof warehouse>;
export type WrittenFleet = z.output<typeof fleet>;
export type WrittenDepartures = z.output<typeof departures>;

const kinds = {
  lanes: laneGroup,
  servers: check,
  bays: yard,
  zones: yard,
  vehicles,
  capacity: warehouse,
  rooms: warehouse,
  permits,
  batch,
  match,
  transload,
  departures,
};

/** A place; the key that gives its capacity says its kind. */
export const place = byKey('place', 'a place', kinds, 'A place: the key that gives the capacity says its kind.');
export type WrittenPlace = z.output<typeof place>;
