import { memory } from '../../memory/memory.ts';
import type { Needs } from '../../scenario/model/crew.ts';
import type { Batch, Fleet, Place, Servers, Transload, Warehouse, Yard } from '../../scenario/model/place.ts';
import type { Tidal } from '../../scenario/model/rule.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Entry } from '../../scenario/model/stage.ts';
import { BatchLimit } from '../actors/batch-limit.ts';
import { Sharing } from '../actors/sharing.ts';
import { Pool } from '../pools.ts';
import { limitsOf } from './dated.ts';
import type { PoolEntry, Registry } from './registry.ts';
import { compileWarehouse, type WarehouseCode } from './warehouses.ts';

const { ints } = memory;

/** A pool with the room in front of it: `room` is the pool of units and waiting places together (−1: no limit). */
export interface Space {
  pool: number;
  room: number;
  /** Of a zone whose plugs are counted, the pool of reefers that want one. */
  plugs?: number;
}

/** Rows of a fleet: itself, and its stations by name with the pool that loads wait for and the stack (−1: unlimited). */
export interface NetworkCodes {
  fleet: number;
  stations: Map<string, { row: number; pool: number; stack: number }>;
}

/** Pools, lines and numbers of the places by name. */
export interface PlaceCodes {
  servers: Map<string, Space>;
  /** By `place/zone`. */
  zones: Map<string, Space>;
  /** Yards in which some truck may choose among zones → the pool without units in whose lines all wait. */
  fronts: Map<string, number>;
  warehouses: Map<string, WarehouseCode>;
  fleets: Map<string, { vehicles: number; load: number; unload: number }>;
  /** Fleets with stations; made apart, since they need a program. */
  networks: Map<string, NetworkCodes>;
  permits: Map<string, number>;
  batches: Map<string, number>;
  /** `limit`: lets one go that is not full. */
  batchList: { size: number; line: number; limit: BatchLimit | null }[];
  matches: Map<string, number>;
  /** Places to transload: the match in which trucks find each other, and the docks. */
  transloads: Map<string, { match: number; docks: number }>;
  matchList: number[][];
  crews: Map<string, number>;
  /** Lines of those who wait for a departure. */
  departures: Map<string, number>;
  /** Signals by the calendar that turns them on. */
  signals: Map<string, number>;
  signalList: { on: boolean; line: number }[];
  /** Priorities with which trucks wait at each place, greatest first. */
  priorities: Map<string, number[]>;
  /** Line of a batch or a side → name of its place. */
  lineNames: [number, string][];
  /** Place → number of the place among those whose trucks are all served at once. */
  sharings: Map<string, number>;
  sharingList: Sharing[];
}

/** Name of the rows of a zone: a yard of one unnamed zone goes by its own name. */
export function zoneName(place: string, zone: string, zones: number): string {
  return zones === 1 && zone === 'bays' ? place : `${place}/${zone}`;
}

/** Makes the pools of every place. Places are taken in order of their names, so that the order in the file says nothing. */
export function compilePlaces(scenario: Scenario, registry: Registry): PlaceCodes {
  const codes: PlaceCodes = {
    servers: new Map(),
    zones: new Map(),
    fronts: new Map(),
    warehouses: new Map(),
    fleets: new Map(),
    networks: new Map(),
    permits: new Map(),
    batches: new Map(),
    batchList: [],
    matches: new Map(),
    transloads: new Map(),
    matchList: [],
    crews: new Map(),
    departures: new Map(),
    signals: new Map(),
    signalList: [],
    priorities: prioritiesByPlace(scenario),
    lineNames: [],
    sharings: new Map(),
    sharingList: [],
  };
  const chosen = yardsOfChoice(scenario);
  for (const name of Object.keys(scenario.places).sort()) {
    compilePlace(name, scenario, codes.priorities.get(name) ?? [0], chosen.has(name), registry, codes);
  }
  const stages = Object.values(scenario.flows).flatMap((flow) => flow.itinerary);
  const awaited = new Set(stages.flatMap((stage) => (stage.kind === 'awaitOpening' ? [stage.calendar] : [])));
  for (const calendar of [...awaited].sort()) {
    codes.signals.set(calendar, codes.signalList.push({ on: false, line: registry.line() }) - 1);
  }
  const { crews = {} } = scenario;
  for (const name of Object.keys(crews).sort()) {
    const units = crews[name].count + (crews[name].respond?.extra ?? 0);
    const crew = { name, place: name, kind: 'crew', units, hoursOf: null, binned: true, priorities: [0] } as const;
    codes.crews.set(name, registry.pool({ ...crew, priorities: [0] }));
  }
  return codes;
}

function compilePlace(
  name: string,
  scenario: Scenario,
  priorities: number[],
  chosen: boolean,
  registry: Registry,
  codes: PlaceCodes,
): void {
  const place = scenario.places[name];
  const pool = (row: string, kind: PoolEntry['kind'], units: number | null, hoursOf: number | null = null) =>
    registry.pool({
      name: row,
      place: name,
      kind,
      units,
      hoursOf,
      binned: kind !== 'room' && kind !== 'plugs',
      priorities: kind === 'crane' ? [0] : priorities,
      minded: isMinded(scenario, name, row, kind),
    });
  switch (place.kind) {
    case 'lane':
    case 'check': {
      const most = mostServers(scenario, name, place);
      const servers = pool(name, place.kind, most);
      const behind = place.sharing ? 0 : most;
      codes.servers.set(name, { pool: servers, room: room(behind, place.queue, servers) });
      if (place.sharing) {
        codes.sharings.set(name, codes.sharingList.push(new Sharing(servers, registry.line())) - 1);
      }
      break;
    }
    case 'yard': {
      const zones = Object.entries(place.zones);
      for (const [zone, { bays, plugs }] of zones) {
        const row = zoneName(name, zone, zones.length);
        const bay = pool(row, 'yard', bays);
        codes.zones.set(`${name}/${zone}`, {
          pool: bay,
          room: chosen ? -1 : room(bays, place.queue, bay),
          ...(plugs !== undefined && { plugs: pool(row, 'plugs', plugs) }),
        });
      }
      if (chosen) codes.fronts.set(name, makeFront(name, place, pool(name, 'room', 0), codes));
      break;
    }
    case 'warehouse':
      codes.warehouses.set(name, compileWarehouse(name, place, scenario, registry, pool));
      break;
    case 'fleet':
      codes.fleets.set(name, compileFleet(name, place, pool));
      break;
    case 'permits':
      codes.permits.set(name, pool(name, 'permits', place.count));
      break;
    case 'batch':
      codes.batches.set(name, codes.batchList.push(batchOf(place, line())) - 1);
      break;
    case 'transload': {
      const match = codes.matchList.push(place.sides.map(line)) - 1;
      codes.transloads.set(name, { match, docks: pool(name, 'dock', place.docks) });
      break;
    }
    case 'match':
      codes.matches.set(name, codes.matchList.push(place.sides.map(line)) - 1);
      break;
    case 'departures':
      codes.departures.set(name, line());
      break;
  }

  function line(): number {
    const line = registry.line();
    codes.lineNames.push([line, name]);
    return line;
  }

  /** A pool of units and waiting places together, where the waiting places are counted. */
  function room(units: number | null, queue: number | null | 'inPlace', behind: number): number {
    if (units === null || typeof queue !== 'number') return -1;
    return pool(name, 'room', units + queue, behind);
  }
}

/** The lines in front of a yard of which trucks take the zone that has a bay free: its zones look there when one comes free. */
function makeFront(name: string, place: Yard, front: number, codes: PlaceCodes): number {
  for (const zone of Object.keys(place.zones)) {
    const { pool } = codes.zones.get(`${name}/${zone}`) as Space;
    ints[pool + Pool.front] = front;
  }
  return front;
}

/** Yards in which a truck of some flow may choose among zones. */
function yardsOfChoice(scenario: Scenario): Set<string> {
  const stages = Object.values(scenario.flows).flatMap(({ itinerary }) => itinerary);
  return new Set(stages.flatMap((stage) => (stage.kind === 'hold' && stage.zones !== undefined ? [stage.place] : [])));
}

function batchOf({ size, longest }: Batch, line: number): PlaceCodes['batchList'][number] {
  return { size, line, limit: longest === undefined ? null : new BatchLimit(line, longest) };
}

function compileFleet(
  name: string,
  place: Fleet,
  pool: (row: string, kind: 'fleet' | 'crane', units: number) => number,
): { vehicles: number; load: number; unload: number } {
  return {
    vehicles: pool(name, 'fleet', place.vehicles),
    load: pool(`${name}/load`, 'crane', place.load.cranes),
    unload: pool(`${name}/unload`, 'crane', place.unload.cranes),
  };
}

/** Whether the units of a pool change along the run: servers, and the vehicles of a fleet. */
export function hasShift(
  scenario: Scenario,
  name: string,
  kind: PoolEntry['kind'],
  place: Place,
): place is Servers | Fleet | Warehouse | Transload {
  const limits = limitsOf(scenario, name).length;
  if (place.kind === 'fleet') return kind === 'fleet' && place.calendars.length + limits > 0;
  if (place.kind === 'warehouse' || place.kind === 'transload') return kind === 'dock' && place.calendars.length > 0;
  if ((place.kind !== 'lane' && place.kind !== 'check') || kind === 'room') return false;
  if (place.extra !== undefined || tideOf(scenario, name) !== undefined) return true;
  return place.calendars.length + place.schedule.length + limits > 0;
}

/** People of each crew that one unit of a pool needs while it serves; undefined: nobody. */
export function needsOf(place: Place, row: string, kind: PoolEntry['kind']): Needs | undefined {
  if (place.kind === 'fleet')
    return kind !== 'crane' ? undefined : place[row.endsWith('/load') ? 'load' : 'unload'].crew;
  return 'crew' in place && kind !== 'room' ? place.crew : undefined;
}

function isMinded(scenario: Scenario, name: string, row: string, kind: PoolEntry['kind']): boolean {
  const place = scenario.places[name];
  if (needsOf(place, row, kind) !== undefined) return true;
  if (kind !== 'lane' && kind !== 'check') return false;
  // Servers that are told apart or shared have steps of their own for the end of a service.
  if ('setup' in place || 'upTo' in place || 'sharing' in place) return false;
  return hasShift(scenario, name, kind, place) || ('breakdowns' in place && place.breakdowns !== undefined);
}

/** Servers when as many as ever are open; null is unlimited. */
function mostServers(scenario: Scenario, name: string, place: Servers): number | null {
  const tide = tideOf(scenario, name);
  if (tide !== undefined) return mostLanes(scenario, name, tide);
  const { servers, schedule, extra } = place;
  if (servers === null) return null;
  return (schedule.length > 0 ? Math.max(...schedule.map((piece) => piece.servers)) : servers) + (extra?.servers ?? 0);
}

/** The tidal lanes that serve a lane group. */
export function tideOf({ tidal = {} }: Scenario, place: string): Tidal | undefined {
  return Object.values(tidal).find(({ between }) => between.includes(place));
}

/** Lanes that a group has when it has most of the tidal lanes. */
function mostLanes({ places }: Scenario, name: string, { between, rule }: Tidal): number {
  if (rule.kind === 'clock') return Math.max(...rule.pieces.map(({ lanes }) => lanes[between.indexOf(name)]));
  return between.reduce((sum, group) => sum + ((places[group] as Servers).servers ?? 0), -rule.least);
}

/** The priorities of a place with those of one more stage. */
function withPriorities(
  known: Set<number> = new Set(),
  { priority, priorityByHour }: Pick<Entry, 'priority' | 'priorityByHour'>,
): Set<number> {
  for (const one of priorityByHour?.map((piece) => piece.priority) ?? [priority]) known.add(one);
  return known;
}

/** Priorities with which trucks wait at each place, greatest first. */
function prioritiesByPlace(scenario: Scenario): Map<string, number[]> {
  const found = new Map<string, Set<number>>();
  for (const flow of Object.values(scenario.flows)) {
    for (const stage of flow.itinerary) {
      if (!('priority' in stage)) continue;
      found.set(stage.place, withPriorities(found.get(stage.place), stage));
    }
  }
  return new Map([...found].map(([place, set]) => [place, [...set].sort((a, b) => b - a)]));
}
