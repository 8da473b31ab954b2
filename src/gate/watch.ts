import { memory } from '../memory/memory.ts';
import { Pool } from './pools.ts';
import type { World } from './world.ts';

const { ints } = memory;

/**
 * Tells the actors that watch a pool that its line or its units in use have changed. They only take note, and put on the
 * calendar what they want to do at this very instant: nothing is opened or closed in the midst of another step.
 */
export function tell(w: World, pool: number): void {
  tellAll(w, ints[pool + Pool.watchers], pool);
}

/** Tells the actors of a list about something. */
export function tellAll(w: World, list: number, about: number): void {
  for (let k = 1; k <= ints[list]; k++) w.actors[ints[list + k]].told(w, about);
}
