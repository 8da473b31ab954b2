import type { Fleet, Place, Servers } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Entry } from '../../scenario/model/stage.ts';
import { Sharing } from '../actors/sharing.ts';
import type { PoolEntry, Registry } from './registry.ts';

/** A pool with the room in front of it: `room` is the pool of units and waiting places together (−1: no limit). */
export interface Space {
  pool: number;
  room: number;
}

/** Pools, lines and numbers of the places by name. */
export interface PlaceCodes {
  servers: Map<string, Space>;
  /** By `place/zone`. */
  zones: Map<string, Space>;
  fleets: Map<string, { vehicles: number; load: number; unload: number }>;
  permits: Map<string, number>;
  batches: Map<string, number>;
  batchList: { size: number; line: number }[];
  matches: Map<string, number>;
  matchList: number[][];
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
    fleets: new Map(),
    permits: new Map(),
    batches: new Map(),
    batchList: [],
    matches: new Map(),
    matchList: [],
    sharings: new Map(),
    sharingList: [],
  };
  const priorities = prioritiesByPlace(scenario);
  for (const name of Object.keys(scenario.places).sort()) {
    compilePlace(name, scenario.places[name], priorities.get(name) ?? [0], registry, codes);
  }
  return codes;
}

function compilePlace(name: string, place: Place, priorities: number[], registry: Registry, codes: PlaceCodes): void {
  const pool = (row: string, kind: PoolEntry['kind'], units: number | null, hoursOf: number | null = null) =>
    registry.pool({
      name: row,
      place: name,
      kind,
      units,
      hoursOf,
      binned: kind !== 'room',
      priorities: kind === 'crane' ? [0] : priorities,
    });
  switch (place.kind) {
    case 'lane':
    case 'check': {
      const servers = pool(name, place.kind, mostServers(place));
      const behind = place.sharing ? 0 : mostServers(place);
      codes.servers.set(name, { pool: servers, room: room(behind, place.queue, servers) });
      if (place.sharing) {
        codes.sharings.set(name, codes.sharingList.push(new Sharing(servers, registry.line())) - 1);
      }
      break;
    }
    case 'yard': {
      const zones = Object.entries(place.zones);
      for (const [zone, { bays }] of zones) {
        const bay = pool(zoneName(name, zone, zones.length), 'yard', bays);
        codes.zones.set(`${name}/${zone}`, { pool: bay, room: room(bays, place.queue, bay) });
      }
      break;
    }
    case 'fleet':
      codes.fleets.set(name, compileFleet(name, place, pool));
      break;
    case 'permits':
      codes.permits.set(name, pool(name, 'permits', place.count));
      break;
    case 'batch':
      codes.batches.set(name, codes.batchList.push({ size: place.size, line: registry.line() }) - 1);
      break;
    case 'match':
      codes.matches.set(name, codes.matchList.push(place.sides.map(() => registry.line())) - 1);
      break;
  }

  /** A pool of units and waiting places together, where the waiting places are counted. */
  function room(units: number | null, queue: number | null | 'inPlace', behind: number): number {
    if (units === null || typeof queue !== 'number') return -1;
    return pool(name, 'room', units + queue, behind);
  }
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

/** Servers when as many as ever are open; null is unlimited. */
export function mostServers(place: Servers): number | null {
  return place.schedule.length > 0 ? Math.max(...place.schedule.map((piece) => piece.servers)) : place.servers;
}

/** The priorities of a place with those of one more stage. */
function withPriorities(known: Set<number> = new Set(), { priority, priorityByHour }: Entry): Set<number> {
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
