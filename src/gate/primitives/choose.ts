import { memory } from '../../memory/memory.ts';
import { End } from '../end.ts';
import { readyUnits } from '../pools.ts';
import { waitingAt } from '../waiting.ts';

const { ints, floats, NOW } = memory;

/** One of several ways to choose from: the place that is looked at. */
export interface Way {
  pool: number;
  /** Room in front of it (−1: none of its own). */
  room: number;
  /** Mean service there, and the time to get there [min]. */
  mean: number;
  plus: number;
  /** Its units by the clock; null: always the same. */
  shift: { capacityAt(time: number): number; nextChange(time: number): number } | null;
}

/** Ways, and what is compared (see `Choice` of the scenario). */
export interface WaysToGo {
  by: 'queue' | 'expectedWait' | 'free';
  ways: Way[];
}

/** The way a truck takes now: the best, the first of those that are equal; of the free ones the first, or the last way. */
export function wayOf({ by, ways }: WaysToGo): number {
  if (by === 'free') {
    const last = ways.length - 1;
    for (let k = 0; k < last; k++) if (excess(ways[k]) < 0) return k;
    return last;
  }
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < ways.length; k++) {
    const value = by === 'queue' ? excess(ways[k]) : servedAt(ways[k]);
    if (value >= least) continue;
    best = k;
    least = value;
  }
  return best;
}

/** Trucks that wait, less the units that are free. */
const excess = ({ pool, room }: Way): number => waitingAt(pool, room) - Math.max(0, readyUnits(pool) - ints[pool]);

/**
 * When a truck that sets out now would be served if it found, when it gets there, those who are there now [min]. With as
 * many units as are open (or will be when it opens next) and n trucks there, n − units + 1 services come before its own;
 * they are worked off by all units that are open by the clock, one mean service each.
 */
function servedAt(way: Way): number {
  const { pool, room, mean, plus, shift } = way;
  const there = ints[pool] + waitingAt(pool, room);
  if (shift === null) {
    const units = readyUnits(pool);
    return units > 0 ? floats[NOW] + plus + (Math.max(0, there - units + 1) * mean) / units : Number.POSITIVE_INFINITY;
  }
  const last = floats[End.horizon];
  let opens = floats[NOW];
  while (opens <= last && shift.capacityAt(opens) === 0) opens = shift.nextChange(opens);
  if (opens > last) return Number.POSITIVE_INFINITY;
  let work = Math.max(0, there - shift.capacityAt(opens) + 1) * mean;
  let time = floats[NOW] + plus;
  while (time <= last) {
    const units = shift.capacityAt(time);
    const change = shift.nextChange(time);
    if (units > 0 && time + work / units < change) return time + work / units;
    work = Math.max(0, work - units * (change - time));
    time = change;
  }
  return Number.POSITIVE_INFINITY;
}
