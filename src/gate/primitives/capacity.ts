import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import { AT_CLOSE, noteClosed, observeAway, observeFull, observeUnits, Pool, readyUnits } from '../pools.ts';
import { tell } from '../watch.ts';
import type { World } from '../world.ts';
import { offer } from './bay.ts';
import { interruptBeyond, resume } from './delay.ts';
import { grant } from './seize.ts';

const { ints } = memory;

/** The units of a pool that are open change: servers open or close, people come on duty or go. */
export function setCapacity(w: World, pool: number, open: number): void {
  const before = ints[pool + Pool.open];
  if (open === before) return;
  ints[pool + Pool.open] = open;
  const level = ints[pool + Pool.capacityLevel];
  if (level >= 0) change(level, open - before);
  noteClosed(pool);
  const roster = ints[pool + Pool.roster];
  if (roster >= 0) for (let k = 1; k <= ints[roster]; k++) noteClosed(ints[roster + k]);
  useReady(w, pool);
}

/** As many units are in use as may be: after some were opened or closed, failed or repaired. */
export function useReady(w: World, pool: number): void {
  const ready = readyUnits(pool);
  // Where servers need people, none is open by itself: the foreman opens one at a time (`actors/foreman.ts`).
  ints[pool + Pool.capacity] = (ints[pool + Pool.crews] >= 0 ? 0 : ready) - ints[pool + Pool.withheld];
  if (ints[pool + Pool.serving] >= 0 && ints[pool + Pool.atClose] !== AT_CLOSE.finish) {
    interruptBeyond(pool, ready);
    resume(w, pool);
  }
  observeFull(pool);
  observeUnits(pool);
  observeAway(pool);
  if (ints[pool + Pool.roster] < 0) grant(w, pool);
  if (ints[pool + Pool.watchers] >= 0) tell(w, pool);
  if (ints[pool + Pool.front] >= 0) offer(pool);
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
