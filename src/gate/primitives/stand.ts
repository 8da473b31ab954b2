import { memory } from '../../memory/memory.ts';
import { Truck } from '../trucks.ts';

const { ints, floats, steps } = memory;

/** The truck is counted in a cell, and no more where it was; a slot of its own holds the cell, below 1 where there is none. */
export function stand(truck: number, at: number): void {
  const where = truck + Truck.luck + steps[at + 2];
  if (floats[where] >= 1) ints[floats[where]]--;
  const cell = steps[at + 1];
  if (cell >= 0) ints[cell]++;
  floats[where] = cell;
}

/** So many more are counted in a cell. */
export function count(at: number): void {
  ints[steps[at + 1]] += steps[at + 2];
}
