import { memory } from '../../memory/memory.ts';
import { observeSince } from '../../stats/observe/tallies.ts';
import { Truck } from '../trucks.ts';

const { ints, floats, steps } = memory;

/** Whether it is the turn of this truck to tell of its journey: the first one, and then every so many-th. */
export function isSampled(at: number): boolean {
  const counter = steps[at + 1];
  const turn = ints[counter] === 0;
  ints[counter] = (ints[counter] + 1) % steps[at + 2];
  return turn;
}

/** Counts the time since a truck came; of one that was inside at the start, or is a part of another, it is not known. */
export function pass(truck: number, at: number): void {
  const born = truck + Truck.born;
  if (!Number.isNaN(floats[born])) observeSince(steps[at + 1], born);
}
