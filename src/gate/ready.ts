import { fixedCell, intColumn, memory } from '../memory/memory.ts';
import { refuseStandstill } from './refusal.ts';

const { ints } = memory;

/** Trucks that were set free at this very instant, in the order in which they were; emptied before the next instant. */
const MOST = 1 << 21;
const row = intColumn(MOST);
/** Place of the first that has not gone on yet, and behind the last. */
const FIRST = fixedCell();
const END = fixedCell();

export function addReady(truck: number): void {
  const end = ints[END];
  if (end === MOST) refuseStandstill();
  row[end] = truck;
  ints[END] = end + 1;
}

/** The truck that was set free first; −1 where there is none, and then the row is empty again. */
export function takeReady(): number {
  const first = ints[FIRST];
  if (first < ints[END]) {
    ints[FIRST] = first + 1;
    return row[first];
  }
  ints[FIRST] = 0;
  ints[END] = 0;
  return -1;
}

export function clearReady(): void {
  ints[FIRST] = 0;
  ints[END] = 0;
}
