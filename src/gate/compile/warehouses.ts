import type { Goods, Warehouse } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { Storekeeper } from '../actors/storekeeper.ts';
import { openGoods, openRoom, Room } from '../rooms.ts';
import type { PoolEntry, Registry } from './registry.ts';

/** Docks of a warehouse, and its rooms by name: the row of each, the front where those wait who bring goods, and the goods. */
export interface WarehouseCode {
  docks: number;
  /** Whole units in one unit of the file: kilograms in a tonne, or 1 for pallets. */
  factor: number;
  rooms: Map<
    string,
    { row: string; room: number; front: number; goods: Map<string, { goods: number; front: number }> }
  >;
}

/** The room of a warehouse that is written without rooms. */
export const ONE_ROOM = 'store';

/** Whole units, in which goods are counted, to one of the unit that the file and the tables have. */
export function factorOf(unit: Goods): number {
  return unit === 't' ? 1000 : 1;
}

/** Name of the rows of a room: a warehouse written without rooms has one that goes by its own name. */
export function roomName(place: string, room: string, { rooms }: Warehouse): string {
  return room === ONE_ROOM && Object.keys(rooms).length === 1 ? place : `${place}/${room}`;
}

/** Makes the docks and rooms of a warehouse. `pool` makes a pool of the place; those without units only have lines. */
export function compileWarehouse(
  name: string,
  place: Warehouse,
  scenario: Scenario,
  registry: Registry,
  pool: (row: string, kind: PoolEntry['kind'], units: number | null) => number,
): WarehouseCode {
  const factor = factorOf(place.unit);
  const code: WarehouseCode = { docks: pool(`${name}/docks`, 'dock', place.docks), factor, rooms: new Map() };
  for (const [key, { capacity, goods }] of Object.entries(place.rooms)) {
    const row = roomName(name, key, place);
    const room = registry.level('stored', row, 'all', true, Room.width);
    const front = pool(row, 'room', 0);
    keepStore(registry, front);
    openRoom(room, capacity === null ? null : Math.round(capacity * factor), front);
    const kinds = new Set([...Object.keys(goods), ...kindsMoved(scenario, name, key)]);
    const held = [...kinds].sort().map((kind) => {
      const line = pool(row, 'room', 0);
      keepStore(registry, line);
      const amount = Math.round((goods[kind] ?? 0) * factor);
      return [kind, { goods: openGoods(registry.rows, room, amount, line), front: line }] as const;
    });
    code.rooms.set(key, { row, room, front, goods: new Map(held) });
  }
  return code;
}

/** A storekeeper is told when somebody leaves a line in front of a room. */
function keepStore(registry: Registry, front: number): void {
  registry.watch(front, registry.actors.push(new Storekeeper(front)) - 1);
}

/** Kinds of goods that some stage brings into a room or takes out. */
function kindsMoved(scenario: Scenario, name: string, room: string): string[] {
  return Object.values(scenario.flows).flatMap(({ itinerary }) =>
    itinerary.flatMap((stage) =>
      (stage.kind === 'unload' || stage.kind === 'load') && stage.place === name && stage.room === room
        ? [stage.goods]
        : [],
    ),
  );
}
