import { memory } from '../../memory/memory.ts';
import { makeRoom } from '../lifecycle.ts';
import { WIDTH } from '../program.ts';
import { addReady } from '../ready.ts';
import { noteParts, TRACED } from '../trace.ts';
import { addTruck, removeTruck, returnLuck, shareLuck, Truck } from '../trucks.ts';
import type { World } from '../world.ts';

const { ints, steps } = memory;
const { channel: CHANNEL, children: CHILDREN, flow: FLOW, parent: PARENT, step: STEP, traits: TRAITS } = Truck;

/** Send a child to each step of a list; the truck itself waits until all have joined. Children are not trucks of the balance. */
export function fork(w: World, truck: number, at: number): void {
  const list = steps[at + 1];
  const many = ints[list];
  ints[truck + STEP] = at + WIDTH;
  ints[truck + CHILDREN] = many;
  for (let k = 1; k <= many; k++) {
    makeRoom(w);
    const child = addTruck(ints[truck + FLOW], ints[truck + CHANNEL], Number.NaN);
    ints[child + TRAITS] = ints[truck + TRAITS];
    ints[child + PARENT] = truck;
    ints[child + STEP] = ints[list + k];
    shareLuck(truck, child);
    if (ints[TRACED] === 1) noteParts(truck, child);
    addReady(child);
  }
}

/** A child has done its part; with the last one the parent goes on. */
export function join(child: number): void {
  const parent = ints[child + PARENT];
  ints[child + PARENT] = -1;
  returnLuck(child, parent);
  removeTruck(child);
  if (--ints[parent + CHILDREN] === 0) addReady(parent);
}
