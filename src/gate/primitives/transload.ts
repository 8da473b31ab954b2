import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import { observe, observeSince } from '../../stats/observe/tallies.ts';
import { append, lengthOf, shift } from '../lines.ts';
import { closedTime } from '../pools.ts';
import { WIDTH } from '../program.ts';
import { addReady } from '../ready.ts';
import { note, TRACED } from '../trace.ts';
import { Truck } from '../trucks.ts';
import type { World } from '../world.ts';

const { ints, floats, steps, NOW } = memory;

/**
 * Wait until one truck of each side is present. The first of each go on bound to each other: the others first, so that
 * they stand and follow when the leader, of the first side, does something.
 */
export function pair(w: World, truck: number, at: number): void {
  const sides = w.matches[steps[at + 1]];
  const own = sides[steps[at + 2]];
  ints[truck + Truck.step] = at;
  floats[truck + Truck.since] = floats[NOW];
  floats[truck + Truck.closedAt] = closedTime(steps[at + 5]);
  append(own, truck);
  change(steps[at + 3], 1);
  if (ints[TRACED] === 1) note(truck, 'waits', own);
  for (const line of sides) if (lengthOf(line) === 0) return;
  let bound = -1;
  for (let side = sides.length - 1; side >= 0; side--) {
    const member = shift(sides[side]);
    const here = ints[member + Truck.step];
    change(steps[here + 3], -1);
    ints[member + Truck.partner] = bound;
    ints[member + Truck.step] = here + WIDTH;
    addReady(member);
    bound = member;
  }
}

/** Wait for the leader. */
export function follow(truck: number, at: number): void {
  ints[truck + Truck.step] = at;
  if (steps[at + 1] >= 0) change(steps[at + 1], 1);
}

/** All who follow go on at this instant; where they waited for a dock with the leader, their wait is counted. */
export function lead(truck: number): void {
  for (let one = ints[truck + Truck.partner]; one >= 0; one = ints[one + Truck.partner]) {
    const at = ints[one + Truck.step];
    if (steps[at + 1] >= 0) change(steps[at + 1], -1);
    if (steps[at + 2] >= 0) observeSince(steps[at + 2], one + Truck.since);
    if (steps[at + 3] >= 0) observe(steps[at + 3], closedTime(steps[at + 4]) - floats[one + Truck.closedAt]);
    if (ints[TRACED] === 1 && steps[at + 4] >= 0) note(one, 'takes', steps[at + 4]);
    ints[one + Truck.step] = at + WIDTH;
    addReady(one);
  }
}
