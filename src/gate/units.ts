import { schedule, timeOf } from '../kernel/calendar.ts';
import { draw } from '../kernel/streams.ts';
import { memory, type Rows } from '../memory/memory.ts';
import { Event, Priority } from './events.ts';
import { Pool } from './pools.ts';
import { Truck } from './trucks.ts';
import type { World } from './world.ts';

const { ints, floats, NOW } = memory;

/**
 * A server that fails by itself, as a row. It stands in a line for repair as a truck does for service, so the cells of
 * a line are where a truck has them (5 to 7).
 */
export const Unit = {
  /** The truck it serves, or that waits in it for the end of its repair; −1: none. */
  truck: 0,
  /** 1 while it works, 0 while it is down. */
  up: 1,
  /** Number of the actor that acts for it. */
  actor: 2,
  pool: 3,
  /** Streams of the times between failures and of repairs. */
  between: 4,
  repair: 8,
  /** The crew that repairs it (−1: nobody needed), and how many of it. */
  crew: 9,
  people: 10,
  /** 1 where only busy time brings the failure nearer. */
  byBusy: 11,
  width: 12,

  /** Time of its next failure, or of the end of its repair [min]; Infinity: not known yet. */
  due: 0,
  /** Busy time left until it fails [min], and since when it serves. */
  left: 1,
  since: 2,
} as const;

/** A new unit of a pool, which works. */
export function openUnit(rows: Rows, pool: number): number {
  const unit = rows.take(Unit.width);
  ints[unit + Unit.truck] = -1;
  ints[unit + Unit.up] = 1;
  ints[unit + Unit.pool] = pool;
  ints[unit + Unit.crew] = -1;
  ints[unit + Truck.line] = -1;
  return unit;
}

/** A truck's service begins, or goes on, on the first server of the pool that works and serves nobody. */
export function board(pool: number, truck: number): void {
  const list = ints[pool + Pool.units];
  let k = 1;
  while (ints[ints[list + k] + Unit.truck] >= 0 || ints[ints[list + k] + Unit.up] === 0) k++;
  const unit = ints[list + k];
  ints[unit + Unit.truck] = truck;
  ints[truck + Truck.unit] = unit;
  if (ints[unit + Unit.byBusy] === 0) return;
  floats[unit + Unit.since] = floats[NOW];
  const due = floats[NOW] + floats[unit + Unit.left];
  if (due < timeOf(ints[truck + Truck.timer])) fallDue(unit, due);
}

/** Its service ends there, or stops. */
export function alight(truck: number): void {
  const unit = ints[truck + Truck.unit];
  ints[truck + Truck.unit] = -1;
  ints[unit + Unit.truck] = -1;
  if (ints[unit + Unit.byBusy] === 0) return;
  floats[unit + Unit.left] = Math.max(0, floats[unit + Unit.left] - (floats[NOW] - floats[unit + Unit.since]));
  floats[unit + Unit.due] = Number.POSITIVE_INFINITY;
}

/** The time to the next failure begins anew; by the clock the failure falls due. */
export function renew(w: World, unit: number): void {
  const left = draw(ints[unit + Unit.between], w);
  floats[unit + Unit.left] = left;
  floats[unit + Unit.due] = Number.POSITIVE_INFINITY;
  if (ints[unit + Unit.byBusy] === 0) fallDue(unit, floats[NOW] + left);
}

/** The repair begins now. */
export function beginRepair(w: World, unit: number): void {
  fallDue(unit, floats[NOW] + draw(ints[unit + Unit.repair], w));
}

/** The actor of a unit acts at `due`, unless something else falls due before. */
function fallDue(unit: number, due: number): void {
  floats[unit + Unit.due] = due;
  schedule(due, Priority.calendar, Event.act, ints[unit + Unit.actor]);
}
