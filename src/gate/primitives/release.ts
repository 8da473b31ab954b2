import * as calendar from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import * as levels from '../../stats/observe/levels.ts';
import { Event, Priority } from '../events.ts';
import { observeUnits, Pool } from '../pools.ts';
import { tell } from '../watch.ts';
import type { World } from '../world.ts';
import { offer } from './bay.ts';
import { resume } from './delay.ts';
import * as seizing from './seize.ts';

const { schedule } = calendar;
const { change, presentOf } = levels;
const { grant, handOver } = seizing;

const { ints, floats, steps, NOW } = memory;
const {
  attended: ATTENDED,
  capacity: CAPACITY,
  front: FRONT,
  fullLevel: FULL_LEVEL,
  overLevel: OVER_LEVEL,
  paused: PAUSED,
  waiting: WAITING,
  watchers: WATCHERS,
} = Pool;

/** Give units back; whoever waits for them goes on at this instant. */
export function release(w: World, pool: number, units: number): void {
  if (ints[pool + WAITING] > 0 && units === 1 && handOver(w, pool)) return;
  const full = ints[pool + FULL_LEVEL];
  if (full >= 0 && presentOf(pool) === ints[pool + CAPACITY]) change(full, -1);
  change(pool, -units);
  if (ints[pool + ATTENDED] === 1) attend(w, pool);
  else if (ints[pool + WAITING] > 0) grant(w, pool);
}

/** Units came free in a pool for which there is more to do than to serve its lines. */
function attend(w: World, pool: number): void {
  if (ints[pool + PAUSED] >= 0) resume(w, pool);
  if (ints[pool + OVER_LEVEL] >= 0) observeUnits(pool);
  grant(w, pool);
  if (ints[pool + FRONT] >= 0) offer(pool);
  if (ints[pool + WATCHERS] >= 0) tell(w, pool);
}

/** Give one unit back after a random time that belongs to the truck: the vehicle's empty run. */
export function releaseLater(w: World, truck: number, at: number): void {
  schedule(floats[NOW] + w.minutes(truck, at, 2), Priority.work, Event.unitReturns, steps[at + 1]);
}
