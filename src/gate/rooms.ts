import { memory, type Rows } from '../memory/memory.ts';
import { Level } from '../stats/observe/levels.ts';
import { UNLIMITED } from './pools.ts';

const { ints, floats } = memory;

/**
 * Rooms of a warehouse. A room is a level, that of the goods in store, in whole kilograms (or pallets), so that what came
 * in, went out and lies there always adds up to the unit; the cells behind those of a level are:
 */
export const Room = {
  /** What it holds at most. */
  capacity: Level.width,
  /** Space kept for goods that are on their way in. */
  kept: Level.width + 1,
  /** Pool without units in whose lines those wait who bring goods. */
  front: Level.width + 2,
  /** In `floats`: goods at the start, and brought in and taken out since. */
  initial: 4,
  broughtIn: 5,
  takenOut: 6,
  /** In `floats`: goods when collection began. */
  first: 7,
  width: 8,
} as const;

/** Goods of one kind in a room: those that are kept for nobody, in store, and the front in whose lines those wait who take them. */
export const Goods = { free: 0, front: 1, width: 2 } as const;

/** Fills the row of a room (null: without limit). */
export function openRoom(room: number, capacity: number | null, front: number): void {
  ints[room + Room.capacity] = capacity ?? UNLIMITED;
  ints[room + Room.kept] = 0;
  ints[room + Room.front] = front;
}

/** Goods of a kind in a room, of which so many are there at the start; gives their row. */
export function openGoods(rows: Rows, room: number, amount: number, front: number): number {
  const goods = rows.take(Goods.width);
  ints[goods + Goods.free] = amount;
  ints[goods + Goods.front] = front;
  ints[room] += amount;
  ints[room + Level.max] += amount;
  floats[room + Room.initial] += amount;
  return goods;
}

/** Collection begins. */
export function startRoom(room: number): void {
  floats[room + Room.first] = ints[room];
}

/** The goods of a room over the whole run: initial + broughtIn = takenOut + stored, exactly. */
export function goodsOf(room: number): { initial: number; broughtIn: number; takenOut: number; stored: number } {
  return {
    initial: floats[room + Room.initial],
    broughtIn: floats[room + Room.broughtIn],
    takenOut: floats[room + Room.takenOut],
    stored: ints[room],
  };
}
