import { timeOf } from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import { tailOf } from '../lines.ts';
import { Pool, PREEMPT } from '../pools.ts';
import { Truck } from '../trucks.ts';
import { halt, handBack, seizeStep } from './delay.ts';
import { goesFirst } from './seize.ts';

const { ints, floats, steps, NOW } = memory;

/**
 * Before a truck seizes a server with the step `seizeAt`: where all servers are in use and nobody of its priority waits,
 * it interrupts the service of the least priority below its own, of several the one that started last. Who is done at
 * this very instant is not interrupted, nor who is done and cannot go on.
 */
export function preempt(seizeAt: number): void {
  const pool = steps[seizeAt + 1];
  const line = steps[seizeAt + 3];
  const capacity = ints[pool + Pool.capacity];
  // Servers that work on after closing are not open to anybody.
  if (ints[pool] !== capacity || !goesFirst(pool, line)) return;
  let least = line;
  let found = -1;
  for (let truck = tailOf(ints[pool + Pool.serving]); truck >= 0; truck = ints[truck + Truck.prev]) {
    const its = steps[seizeStep(truck) + 3];
    if (its <= least || timeOf(ints[truck + Truck.timer]) <= floats[NOW]) continue;
    least = its;
    found = truck;
  }
  if (found < 0) return;
  const left = halt(found);
  handBack(pool, found, ints[pool + Pool.preempt] === PREEMPT.restart ? floats[found + Truck.service] : left);
}
