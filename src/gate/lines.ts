import type { Trucks } from './trucks.ts';

/** Columns of a line: first and last truck (−1: empty) and number of trucks. */
const WIDTH = 4;
const TAIL = 1;
const LENGTH = 2;

/** Lines of trucks, linked both ways through the trucks' own rows; a truck stands in one line at a time. */
export class Lines {
  private readonly rows: Int32Array;
  private readonly trucks: Trucks;

  constructor(lines: number, trucks: Trucks) {
    this.rows = new Int32Array(WIDTH * lines);
    this.trucks = trucks;
    this.clear();
  }

  /** All lines empty. */
  clear(): void {
    for (let at = 0; at < this.rows.length; at += WIDTH) {
      this.rows[at] = -1;
      this.rows[at + TAIL] = -1;
      this.rows[at + LENGTH] = 0;
    }
  }

  /** First truck of a line; −1 where it is empty. */
  head(line: number): number {
    return this.rows[WIDTH * line];
  }

  /** Last truck of a line; −1 where it is empty. */
  tail(line: number): number {
    return this.rows[WIDTH * line + TAIL];
  }

  length(line: number): number {
    return this.rows[WIDTH * line + LENGTH];
  }

  append(line: number, truck: number): void {
    const { rows, trucks } = this;
    const at = WIDTH * line;
    const last = rows[at + TAIL];
    trucks.setPrev(truck, last);
    trucks.setNext(truck, -1);
    if (last === -1) rows[at] = truck;
    else trucks.setNext(last, truck);
    rows[at + TAIL] = truck;
    rows[at + LENGTH]++;
    trucks.setLine(truck, line);
  }

  prepend(line: number, truck: number): void {
    const { rows, trucks } = this;
    const at = WIDTH * line;
    const first = rows[at];
    trucks.setNext(truck, first);
    trucks.setPrev(truck, -1);
    if (first === -1) rows[at + TAIL] = truck;
    else trucks.setPrev(first, truck);
    rows[at] = truck;
    rows[at + LENGTH]++;
    trucks.setLine(truck, line);
  }

  /** Takes a truck out of the line it stands in. */
  remove(truck: number): void {
    const { rows, trucks } = this;
    const at = WIDTH * trucks.line(truck);
    const before = trucks.prev(truck);
    const after = trucks.next(truck);
    if (before === -1) rows[at] = after;
    else trucks.setNext(before, after);
    if (after === -1) rows[at + TAIL] = before;
    else trucks.setPrev(after, before);
    rows[at + LENGTH]--;
    trucks.setLine(truck, -1);
  }

  /** Takes the first truck out of a line that is not empty. */
  shift(line: number): number {
    const { rows, trucks } = this;
    const at = WIDTH * line;
    const truck = rows[at];
    const after = trucks.next(truck);
    rows[at] = after;
    if (after === -1) rows[at + TAIL] = -1;
    else trucks.setPrev(after, -1);
    rows[at + LENGTH]--;
    trucks.setLine(truck, -1);
    return truck;
  }
}
