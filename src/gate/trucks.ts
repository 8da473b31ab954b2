import { fixedCell, memory, roomBehind } from '../memory/memory.ts';

const { ints, floats } = memory;

/** Cells of a truck. Behind the last of `floats` come the numbers it drew when it came, then its segment clocks. */
export const Truck = {
  flow: 0,
  /** Number of its channel; 0 where the flow has none. */
  channel: 1,
  /** The step it is at, or goes on with. */
  step: 2,
  /** Handles of the scheduled end of a delay that may be interrupted, and of its patience; −1: none. */
  timer: 3,
  patience: 4,
  /** Its neighbours in the line it stands in, and the line; −1: none. */
  next: 5,
  prev: 6,
  line: 7,
  /** The truck it was forked from (−1: none), and forked children still under way. */
  parent: 8,
  children: 9,
  /** Its traits, one bit each in the order of the flow; only where the flow has any. */
  traits: 10,
  /** Others that were merged into it; only where some flow splits them again. */
  merged: 11,
  /** Goods it brings or takes at the dock it is bound for [kg, or pallets]. */
  amount: 12,
  /** Handle of the scheduled end of its stay while it waits in a bay (−1: none). */
  limit: 13,
  /** The next of those that transload with it; −1: none. */
  partner: 14,
  /** The server that serves it, where servers fail one by one (`units.ts`); −1: none. */
  unit: 15,

  /** Time it came [min]; NaN for trucks that were inside at the start. */
  born: 0,
  /** Time since which it waits [min]. */
  since: 1,
  /** What is left of an interrupted or given stay [min]; −1: nothing. */
  remaining: 2,
  /** Closed time of the place when its wait began [min]. */
  closedAt: 3,
  /** The whole service that was drawn, while it may have to be begun anew [min]; −1: none. */
  service: 4,
  luck: 5,
} as const;
const {
  flow: FLOW,
  channel: CHANNEL,
  timer: TIMER,
  patience: PATIENCE,
  next: NEXT,
  line: LINE,
  limit: LIMIT,
  parent: PARENT,
  born: BORN,
  remaining: REMAINING,
  luck: LUCK,
  service: SERVICE,
  unit: UNIT,
} = Truck;

/** Rows are as wide as the widest column, rounded up so that they begin where memory lines do. */
const ROUND = 8;
const LEAST = 16;

/** Offset of the first truck, cells of each, most of them. */
const FIRST = fixedCell();
const WIDTH = fixedCell();
const MOST = fixedCell();
/** First free row (chained through `next`; −1: none), rows ever used, rows in use. */
const FREE = fixedCell();
const MADE = fixedCell();
const INSIDE = fixedCell();
/** Segment clocks of a truck: how many, and where they begin in its row. */
const CLOCKS = fixedCell();
const CLOCKS_AT = fixedCell();

/**
 * Nobody inside: rows begin at cell `from`, for at most `most` trucks that draw `slots` numbers and may
 * have `segments` clocks running.
 */
export function clearTrucks(from: number, slots: number, segments: number, most: number): void {
  const width = Math.ceil(Math.max(LEAST, LUCK + slots + 2 * segments) / ROUND) * ROUND;
  const first = Math.ceil(from / ROUND) * ROUND;
  ints[FIRST] = first;
  ints[WIDTH] = width;
  ints[MOST] = Math.min(most, roomBehind(first, width));
  ints[FREE] = -1;
  ints[MADE] = 0;
  ints[INSIDE] = 0;
  ints[CLOCKS] = segments;
  ints[CLOCKS_AT] = LUCK + slots;
}

/** Offset behind the last row that was ever used: no cell behind it counts. */
export function endOfTrucks(): number {
  return ints[FIRST] + ints[WIDTH] * ints[MADE];
}

/** Rows in use. */
export function trucksInside(): number {
  return ints[INSIDE];
}

/** All rows in use, in no order that matters; slow, for when a run is over. */
export function everyTruck(): number[] {
  const free = new Set<number>();
  for (let row = ints[FREE]; row !== -1; row = ints[row + NEXT]) free.add(row);
  const rows = Array.from({ length: ints[MADE] }, (_, k) => ints[FIRST] + k * ints[WIDTH]);
  return rows.filter((row) => !free.has(row));
}

/** Whether there may be no more trucks, and how many there may be. */
export function noRoom(): boolean {
  return ints[INSIDE] >= ints[MOST];
}

export function trucksAtMost(): number {
  return ints[MOST];
}

/**
 * A row for a new truck; there must be room. A row that is used again has nothing scheduled, stands in no line and has no
 * parent and nothing left of a stay: who leaves sees to that.
 */
export function addTruck(flow: number, channel: number, born: number): number {
  let truck = ints[FREE];
  if (truck === -1) truck = newRow();
  else ints[FREE] = ints[truck + NEXT];
  ints[INSIDE]++;
  ints[truck + FLOW] = flow;
  ints[truck + CHANNEL] = channel;
  floats[truck + BORN] = born;
  for (let clock = 0; clock < ints[CLOCKS]; clock++) floats[clockOf(truck, clock)] = Number.NaN;
  return truck;
}

function newRow(): number {
  const truck = ints[FIRST] + ints[WIDTH] * ints[MADE]++;
  clearRow(truck);
  return truck;
}

/** The row of somebody with nothing scheduled, in no line, with no parent and nothing left of a stay. */
export function clearRow(truck: number): void {
  for (const column of [TIMER, PATIENCE, LINE, PARENT, LIMIT, UNIT]) ints[truck + column] = -1;
  floats[truck + REMAINING] = -1;
  floats[truck + SERVICE] = -1;
}

export function removeTruck(truck: number): void {
  ints[truck + NEXT] = ints[FREE];
  ints[FREE] = truck;
  ints[INSIDE]--;
}

/** Cell of the time at which a segment clock was started [min] (NaN while it does not run); the open time then is behind it. */
export function clockOf(truck: number, clock: number): number {
  return truck + ints[CLOCKS_AT] + 2 * clock;
}

/** Gives `child` what `parent` drew, and the clocks that run for it. */
export function shareLuck(parent: number, child: number): void {
  floats.copyWithin(child + LUCK, parent + LUCK, parent + ints[CLOCKS_AT] + 2 * ints[CLOCKS]);
}

/** What `child` drew and used up is used up for `parent`, too; the rest is the same for both. */
export function returnLuck(child: number, parent: number): void {
  for (let cell = LUCK; cell < ints[CLOCKS_AT]; cell++) {
    if (floats[child + cell] < floats[parent + cell]) floats[parent + cell] = floats[child + cell];
  }
}
