import { WIDTH } from '../program.ts';
import type { World } from '../world.ts';

/** Send a child to each step of a list; the truck itself waits until all have joined. Children are not trucks of the balance. */
export function fork(w: World, truck: number, at: number): void {
  const { trucks } = w;
  const list = w.steps[at + 1];
  const many = w.lists[list];
  trucks.setStep(truck, at + WIDTH);
  trucks.setChildren(truck, many);
  for (let k = 1; k <= many; k++) {
    const child = trucks.add(trucks.flow(truck), trucks.kind(truck), Number.NaN);
    trucks.setParent(child, truck);
    trucks.setStep(child, w.lists[list + k]);
    trucks.shareLuck(truck, child);
    w.ready.add(child);
  }
}

/** A child has done its part; with the last one the parent goes on. */
export function join(w: World, child: number): void {
  const parent = w.trucks.parent(child);
  w.trucks.setParent(child, -1);
  w.trucks.remove(child);
  if (w.trucks.childDone(parent) === 0) w.ready.add(parent);
}
