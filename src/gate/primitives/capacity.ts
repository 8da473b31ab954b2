import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import { AT_CLOSE, closedTime, observeOver, Pool } from '../pools.ts';
import type { World } from '../world.ts';
import { offer } from './bay.ts';
import { interruptBeyond, resume } from './delay.ts';
import { grant } from './seize.ts';

const { ints, floats, NOW } = memory;

/** The units of a pool that may be in use change: servers open or close. */
export function setCapacity(w: World, pool: number, capacity: number): void {
  const before = ints[pool + Pool.capacity];
  if (capacity === before) return;
  if (before === 0) floats[pool + Pool.closedSum] = closedTime(pool);
  floats[pool + Pool.closedSince] = capacity === 0 ? floats[NOW] : Number.POSITIVE_INFINITY;
  ints[pool + Pool.capacity] = capacity;
  change(ints[pool + Pool.capacityLevel], capacity - before);
  if (ints[pool + Pool.atClose] !== AT_CLOSE.finish) {
    interruptBeyond(pool, capacity);
    resume(w, pool);
  }
  observeOver(pool);
  grant(w, pool);
  if (ints[pool + Pool.front] >= 0) offer(pool);
}
