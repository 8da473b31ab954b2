import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import { AT_CLOSE, closedTime, observeAway, observeOver, openOf, Pool } from '../pools.ts';
import { tell } from '../watch.ts';
import type { World } from '../world.ts';
import { interruptBeyond, resume } from './delay.ts';
import { grant } from './seize.ts';

const { ints, floats, NOW } = memory;

/** The units of a pool that may be in use change: servers open or close. */
export function setCapacity(w: World, pool: number, capacity: number): void {
  const before = openOf(pool);
  if (capacity === before) return;
  if (before === 0) floats[pool + Pool.closedSum] = closedTime(pool);
  floats[pool + Pool.closedSince] = capacity === 0 ? floats[NOW] : Number.POSITIVE_INFINITY;
  ints[pool + Pool.capacity] = capacity - ints[pool + Pool.withheld];
  change(ints[pool + Pool.capacityLevel], capacity - before);
  if (ints[pool + Pool.atClose] !== AT_CLOSE.finish) {
    interruptBeyond(pool, capacity);
    resume(w, pool);
  }
  observeOver(pool);
  observeAway(pool);
  grant(w, pool);
  if (ints[pool + Pool.watchers] >= 0) tell(w, pool);
}

/** A rule of the servers keeps units of a pool from trucks; services under way go on. */
export function withhold(pool: number, units: number): void {
  ints[pool + Pool.withheld] += units;
  ints[pool + Pool.capacity] -= units;
}

/** Gives them back: who waits goes on. */
export function giveBack(w: World, pool: number, units: number): void {
  ints[pool + Pool.withheld] -= units;
  ints[pool + Pool.capacity] += units;
  grant(w, pool);
}
