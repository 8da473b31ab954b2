import { memory } from '../memory/memory.ts';
import * as lines from './lines.ts';
import { Pool } from './pools.ts';
import { Truck } from './trucks.ts';

const { headOf, LINE_WIDTH, lengthOf } = lines;
const { ints, floats } = memory;
const { firstLine: FIRST_LINE, waiting: WAITING } = Pool;
const { since: SINCE } = Truck;

/** Trucks that wait for a pool, those on the road in front of its room (−1: it has none) among them. */
export function waitingAt(pool: number, room: number): number {
  return ints[pool + WAITING] + (room >= 0 ? ints[room + WAITING] : 0);
}

/** Time since which the first in its lines has waited [min]; Infinity where nobody waits. */
export function waitingSince(pool: number, room: number): number {
  return Math.min(headSince(pool), room >= 0 ? headSince(room) : Number.POSITIVE_INFINITY);
}

function headSince(pool: number): number {
  let since = Number.POSITIVE_INFINITY;
  let line = ints[pool + FIRST_LINE];
  for (let left = ints[pool + WAITING]; left > 0; left -= lengthOf(line), line += LINE_WIDTH) {
    if (lengthOf(line) > 0) since = Math.min(since, floats[headOf(line) + SINCE]);
  }
  return since;
}
