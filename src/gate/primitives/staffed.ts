import { memory } from '../../memory/memory.ts';
import { lengthOf } from '../lines.ts';
import { observeUnits, Pool, readyUnits } from '../pools.ts';
import { tell } from '../watch.ts';
import type { World } from '../world.ts';
import { underWay } from './delay.ts';
import { enoughPeople, send } from './people.ts';
import { release } from './release.ts';
import { seize } from './seize.ts';

const { ints, steps } = memory;

/**
 * Take a server and its people at once, or stand in line for both. Nobody overtakes: while a truck waits for people at
 * any place that has a server for it, a newcomer waits too, and the foreman says who goes first.
 */
export function seizeStaffed(w: World, truck: number, at: number): boolean {
  const pool = steps[at + 1];
  if (ints[pool] >= readyUnits(pool) || !enoughPeople(pool) || anyoneWants(pool)) return seize(w, truck, at);
  send(pool, 1);
  ints[pool + Pool.capacity] = ints[pool] + 1;
  const taken = seize(w, truck, at);
  ints[pool + Pool.capacity] = 0;
  return taken;
}

/** Whether a truck waits for people, having a server: one that stands still in it, or one in line while a server is free. */
export function wants(pool: number): boolean {
  const ready = readyUnits(pool);
  if (ints[pool + Pool.waiting] > 0 && ints[pool] < ready) return true;
  const paused = ints[pool + Pool.paused];
  return paused >= 0 && lengthOf(paused) > 0 && underWay(pool) < ready;
}

function anyoneWants(pool: number): boolean {
  const roster = ints[pool + Pool.roster];
  for (let k = 1; k <= ints[roster]; k++) if (wants(ints[roster + k])) return true;
  const crews = ints[pool + Pool.crews];
  for (let k = 1; k <= ints[crews]; k += 2) if (ints[ints[crews + k] + Pool.waiting] > 0) return true;
  return false;
}

/** The service is over: its people go, and the truck only stands in its server until it can go on. */
export function finish(w: World, pool: number): void {
  ints[pool + Pool.standing]++;
  observeUnits(pool);
  if (ints[pool + Pool.crews] < 0) return;
  send(pool, -1);
  tell(w, pool);
}

/** A truck that was done leaves its server. */
export function leaveServer(w: World, pool: number, units: number): void {
  ints[pool + Pool.standing]--;
  release(w, pool, units);
}
