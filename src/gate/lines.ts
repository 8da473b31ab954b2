import { memory, type Rows } from '../memory/memory.ts';
import { Truck } from './trucks.ts';

const { ints, floats } = memory;
const { next: NEXT, prev: PREV, line: LINE } = Truck;

/** Cells of a line: first and last truck (−1: empty) and number of trucks. */
const TAIL = 1;
const LENGTH = 2;
/** Cells from one line to the next. */
export const LINE_WIDTH = 3;

/** `many` new lines, one behind the other; gives the first. A truck stands in one line at a time. */
export function openLines(rows: Rows, many = 1): number {
  const first = rows.take(LINE_WIDTH * many);
  for (let line = first; line < rows.end; line += LINE_WIDTH) {
    ints[line] = -1;
    ints[line + TAIL] = -1;
  }
  return first;
}

/** First truck of a line; −1 where it is empty. */
export function headOf(line: number): number {
  return ints[line];
}

/** Last truck of a line; −1 where it is empty. */
export function tailOf(line: number): number {
  return ints[line + TAIL];
}

export function lengthOf(line: number): number {
  return ints[line + LENGTH];
}

export function append(line: number, truck: number): void {
  const last = ints[line + TAIL];
  ints[truck + PREV] = last;
  ints[truck + NEXT] = -1;
  if (last === -1) ints[line] = truck;
  else ints[last + NEXT] = truck;
  ints[line + TAIL] = truck;
  ints[line + LENGTH]++;
  ints[truck + LINE] = line;
}

export function prepend(line: number, truck: number): void {
  const first = ints[line];
  ints[truck + NEXT] = first;
  ints[truck + PREV] = -1;
  if (first === -1) ints[line + TAIL] = truck;
  else ints[first + PREV] = truck;
  ints[line] = truck;
  ints[line + LENGTH]++;
  ints[truck + LINE] = line;
}

/** Puts a truck into a line right behind one that stands there (−1: at the head). */
export function insertBehind(line: number, before: number, truck: number): void {
  if (before === -1) prepend(line, truck);
  else if (before === ints[line + TAIL]) append(line, truck);
  else {
    const after = ints[before + NEXT];
    ints[truck + PREV] = before;
    ints[truck + NEXT] = after;
    ints[before + NEXT] = truck;
    ints[after + PREV] = truck;
    ints[line + LENGTH]++;
    ints[truck + LINE] = line;
  }
}

/** Puts a truck into a line that is sorted by a cell of `floats`, the least first, behind its equals. */
export function insertBy(line: number, truck: number, cell: number): void {
  let before = ints[line + TAIL];
  while (before >= 0 && floats[before + cell] > floats[truck + cell]) before = ints[before + PREV];
  insertBehind(line, before, truck);
}

/** Takes a truck out of the line it stands in. */
export function stepOut(truck: number): void {
  const line = ints[truck + LINE];
  const before = ints[truck + PREV];
  const after = ints[truck + NEXT];
  if (before === -1) ints[line] = after;
  else ints[before + NEXT] = after;
  if (after === -1) ints[line + TAIL] = before;
  else ints[after + PREV] = before;
  ints[line + LENGTH]--;
  ints[truck + LINE] = -1;
}

/** Takes the first truck out of a line that is not empty. */
export function shift(line: number): number {
  const truck = ints[line];
  const after = ints[truck + NEXT];
  ints[line] = after;
  if (after === -1) ints[line + TAIL] = -1;
  else ints[after + PREV] = -1;
  ints[line + LENGTH]--;
  ints[truck + LINE] = -1;
  return truck;
}
