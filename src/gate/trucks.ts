import { memory, roomBehind } from '../memory/memory.ts';

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

  /** Time it came [min]; NaN for trucks that were inside at the start. */
  born: 0,
  /** Time since which it waits [min]. */
  since: 1,
  /** What is left of an interrupted or given stay [min]; −1: nothing. */
  remaining: 2,
  /** Closed time of the place when its wait began [min]. */
  closedAt: 3,
  luck: 4,
} as const;
const {
  flow: FLOW,
  channel: CHANNEL,
  timer: TIMER,
  patience: PATIENCE,
  next: NEXT,
  line: LINE,
  parent: PARENT,
  born: BORN,
  remaining: REMAINING,
  luck: LUCK,
} = Truck;

/** Rows are as wide as the widest column, rounded up so that they begin where memory lines do. */
const ROUND = 8;
const LEAST = 10;

let first = 0;
let width = LEAST;
let most = 0;
/** First free row (chained through `next`), rows ever used, rows in use. */
let free = -1;
let made = 0;
let inside = 0;
/** Segment clocks of a truck: how many, and where they begin in its row. */
let clocks = 0;
let clocksAt = 0;

/** Nobody inside: rows begin at cell `from`, for trucks that draw `slots` numbers and may have `segments` clocks running. */
export function clearTrucks(from: number, slots: number, segments: number): void {
  clocks = segments;
  clocksAt = LUCK + slots;
  width = Math.ceil(Math.max(LEAST, clocksAt + 2 * clocks) / ROUND) * ROUND;
  first = Math.ceil(from / ROUND) * ROUND;
  most = Math.max(0, roomBehind(first, width));
  free = -1;
  made = 0;
  inside = 0;
}

/** Rows in use. */
export function trucksInside(): number {
  return inside;
}

/** Most trucks there is room for. */
export function trucksAtMost(): number {
  return most;
}

/**
 * A row for a new truck; there must be room. A row that is used again has nothing scheduled, stands in no line and has no
 * parent and nothing left of a stay: who leaves sees to that.
 */
export function addTruck(flow: number, channel: number, born: number): number {
  let truck = free;
  if (truck === -1) truck = newRow();
  else free = ints[truck + NEXT];
  inside++;
  ints[truck + FLOW] = flow;
  ints[truck + CHANNEL] = channel;
  floats[truck + BORN] = born;
  for (let clock = 0; clock < clocks; clock++) floats[clockOf(truck, clock)] = Number.NaN;
  return truck;
}

function newRow(): number {
  const truck = first + width * made++;
  for (const column of [TIMER, PATIENCE, LINE, PARENT]) ints[truck + column] = -1;
  floats[truck + REMAINING] = -1;
  return truck;
}

export function removeTruck(truck: number): void {
  ints[truck + NEXT] = free;
  free = truck;
  inside--;
}

/** Cell of the time at which a segment clock was started [min] (NaN while it does not run); the open time then is behind it. */
export function clockOf(truck: number, clock: number): number {
  return truck + clocksAt + 2 * clock;
}

/** Gives `child` what `parent` drew. */
export function shareLuck(parent: number, child: number): void {
  floats.copyWithin(child + LUCK, parent + LUCK, parent + clocksAt);
}
