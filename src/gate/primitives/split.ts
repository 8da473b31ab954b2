import { memory } from '../../memory/memory.ts';
import { copy } from '../lifecycle.ts';
import { Truck } from '../trucks.ts';
import type { World } from '../world.ts';

const { ints, steps } = memory;
const { merged: MERGED } = Truck;

/** New trucks come beside this one: as many as the step says, or (−1) as were merged into it. */
export function split(w: World, truck: number, at: number): void {
  const copies = steps[at + 1] >= 0 ? steps[at + 1] : ints[truck + MERGED];
  for (let k = 0; k < copies; k++) ints[copy(w, truck, steps[at + 2]) + MERGED] = 0;
  ints[truck + MERGED] = 0;
}
