import { memory } from '../../memory/memory.ts';
import { presentOf } from '../../stats/observe/levels.ts';
import { Truck } from '../trucks.ts';
import type { World } from '../world.ts';

const { ints, floats, steps, NOW } = memory;
const { channel: CHANNEL } = Truck;

/** The step a truck goes on with, by chance: the list holds the steps, its floating-point cells their cumulative chances. */
export function branch(w: World, truck: number, at: number): number {
  const list = steps[at + 1];
  const u = w.luck(truck, steps[at + 2], steps[at + 3]);
  const many = ints[list];
  let k = 1;
  while (k < many && u >= floats[list + k]) k++;
  return ints[list + k];
}

/** Changes a truck's channel by chance; it stays where its list gives out before chance does. */
export function rechannel(w: World, truck: number, at: number): void {
  const u = w.luck(truck, steps[at + 2], steps[at + 3]);
  const list = ints[steps[at + 1] + 1 + ints[truck + CHANNEL]];
  if (list < 0) return;
  for (let k = 1; k <= ints[list]; k++) {
    if (u >= floats[list + k]) continue;
    ints[truck + CHANNEL] = ints[list + k];
    return;
  }
}

/** The step a truck goes on with, by its channel. */
export function byChannel(truck: number, at: number): number {
  return ints[steps[at + 1] + 1 + ints[truck + CHANNEL]];
}

/** The step of the hour: the last of a list that begins no later than the minute of the day [min after midnight]. */
export function byHour(at: number): number {
  const list = steps[at + 1];
  const minute = (steps[at + 2] + floats[NOW]) % 1440;
  let k = ints[list];
  while (floats[list + k] > minute) k--;
  return ints[list + k];
}

/** Whether a truck joins a line: it balks at `atLeast` waiting trucks, with a chance. */
export function balks(w: World, truck: number, at: number): boolean {
  if (presentOf(steps[at + 1]) < steps[at + 2]) return false;
  return w.luck(truck, steps[at + 3], steps[at + 4]) < floats[steps[at + 5]];
}
