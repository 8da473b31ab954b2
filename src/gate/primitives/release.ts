import { Event, Priority, type World } from '../world.ts';
import { grant } from './seize.ts';

/** Give units back; whoever waits for them goes on at this instant. */
export function release(w: World, pool: number, units: number): void {
  const { levels, pools } = w;
  const now = w.events.now;
  const full = pools.fullLevel[pool];
  if (full >= 0 && levels.value[pool] === pools.capacity[pool]) levels.add(full, -1, now);
  levels.add(pool, -units, now);
  if (pools.overLevel[pool] >= 0) pools.observeOver(levels, pool, now);
  if (pools.waiting[pool] > 0 || pools.sets[pool].length > 0) grant(w, pool);
}

/** Give one unit back after a random time that belongs to the truck: the vehicle's empty run. */
export function releaseLater(w: World, truck: number, at: number): void {
  const { steps } = w;
  const time = w.samplers.sample(w.law(truck, steps[at + 4]), w.luck(truck, steps[at + 2], steps[at + 3]));
  w.events.schedule(w.events.now + time, Priority.work, Event.unitReturns, steps[at + 1]);
}
