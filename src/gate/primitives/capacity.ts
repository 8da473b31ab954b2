import { AT_CLOSE } from '../pools.ts';
import type { World } from '../world.ts';
import { interruptBeyond, resume } from './delay.ts';
import { grant } from './seize.ts';

/** The units of a pool that may be in use change: servers open or close. */
export function setCapacity(w: World, pool: number, capacity: number): void {
  const { pools, levels } = w;
  const now = w.events.now;
  const before = pools.capacity[pool];
  if (capacity === before) return;
  if (before === 0) pools.closedSum[pool] = pools.closedTime(pool, now);
  pools.closedSince[pool] = capacity === 0 ? now : Number.POSITIVE_INFINITY;
  pools.capacity[pool] = capacity;
  levels.add(pools.capacityLevel[pool], capacity - before, now);
  if (pools.atClose[pool] !== AT_CLOSE.finish) {
    interruptBeyond(w, pool, capacity);
    resume(w, pool);
  }
  pools.observeOver(levels, pool, now);
  grant(w, pool);
}
