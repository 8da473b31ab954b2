import { WIDTH } from '../program.ts';
import { READY, type World } from '../world.ts';

/** Send a child to each step of a list; the truck itself waits until all have joined. Children are not trucks of the balance. */
export function fork(w: World, truck: number, at: number): void {
  const { trucks } = w;
  const list = w.steps[at + 1];
  const many = w.lists[list];
  trucks.step[truck] = at + WIDTH;
  trucks.children[truck] = many;
  for (let k = 1; k <= many; k++) {
    const child = trucks.add(trucks.flow[truck], trucks.kind[truck], Number.NaN);
    trucks.parent[child] = truck;
    trucks.step[child] = w.lists[list + k];
    const from = truck * w.slots;
    trucks.luck.copyWithin(child * w.slots, from, from + w.slots);
    w.lines.append(READY, child);
  }
}

/** A child has done its part; with the last one the parent goes on. */
export function join(w: World, child: number): void {
  const parent = w.trucks.parent[child];
  w.trucks.parent[child] = -1;
  w.trucks.remove(child);
  if (--w.trucks.children[parent] === 0) w.lines.append(READY, parent);
}
