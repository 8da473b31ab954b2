import { memory } from '../../memory/memory.ts';
import { observe, observeSince } from '../../stats/observe/tallies.ts';
import { clockOf } from '../trucks.ts';
import type { World } from '../world.ts';

const { floats, steps, NOW } = memory;

/** Start a segment's clock for a truck; `openClock` ≥ 0 measures the open time of a calendar as well. */
export function startClock(w: World, truck: number, at: number): void {
  const cell = clockOf(truck, steps[at + 1]);
  const openClock = steps[at + 2];
  floats[cell] = floats[NOW];
  floats[cell + 1] = openClock >= 0 ? w.clocks[openClock].openTime(floats[NOW]) : 0;
}

/** Stop a segment's clock and count what it shows; nothing where it was never started. */
export function stopClock(w: World, truck: number, at: number): void {
  const cell = clockOf(truck, steps[at + 1]);
  if (!(floats[cell] >= 0)) return;
  observeSince(steps[at + 3], cell);
  floats[cell] = Number.NaN;
  const openClock = steps[at + 2];
  if (openClock >= 0) observe(steps[at + 4], w.clocks[openClock].openTime(floats[NOW]) - floats[cell + 1]);
}
