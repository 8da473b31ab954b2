import { Event, Priority, type World } from '../world.ts';
import { resume } from './delay.ts';
import { grant, handOver } from './seize.ts';

/** Give units back; whoever waits for them goes on at this instant. */
export function release(w: World, pool: number, units: number): void {
  const { levels, pools } = w;
  const now = w.events.now;
  if (pools.waiting[pool] > 0 && units === 1 && handOver(w, pool)) return;
  const full = pools.fullLevel[pool];
  if (full >= 0 && levels.value(pool) === pools.capacity[pool]) levels.add(full, -1, now);
  levels.add(pool, -units, now);
  if (pools.paused[pool] >= 0) resume(w, pool);
  if (pools.overLevel[pool] >= 0) pools.observeOver(levels, pool, now);
  if (pools.waiting[pool] > 0 || pools.sets[pool].length > 0) grant(w, pool);
}

/** Give one unit back after a random time that belongs to the truck: the vehicle's empty run. */
export function releaseLater(w: World, truck: number, at: number): void {
  w.events.schedule(w.events.now + w.minutes(truck, at, 2), Priority.work, Event.unitReturns, w.steps[at + 1]);
}
