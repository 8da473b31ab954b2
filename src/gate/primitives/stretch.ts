import { memory } from '../../memory/memory.ts';
import { Truck } from '../trucks.ts';
import type { World } from '../world.ts';

const { floats, steps, NOW } = memory;
const { remaining: REMAINING } = Truck;

/**
 * Sets the time that the next step will take, multiplied by the factors in force now: a service that begins during a
 * slowdown. Who has a rest of its time before it keeps that.
 */
export function stretch(w: World, truck: number, at: number): void {
  if (floats[truck + REMAINING] >= 0) return;
  let time = w.minutes(truck, at, 1);
  for (const { from, to, factor } of w.slowdowns[steps[at + 4]]) {
    if (from <= floats[NOW] && floats[NOW] < to) time *= factor;
  }
  floats[truck + REMAINING] = time;
}
