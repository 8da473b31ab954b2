import type { Trucks } from './trucks.ts';

/** Lines of trucks, doubly linked through the trucks' own columns; a truck stands in one line at a time. */
export class Lines {
  /** Line → first and last truck (−1: empty) and number of trucks. */
  head: Int32Array;
  tail: Int32Array;
  length: Int32Array;
  private readonly trucks: Trucks;

  constructor(lines: number, trucks: Trucks) {
    this.head = new Int32Array(lines).fill(-1);
    this.tail = new Int32Array(lines).fill(-1);
    this.length = new Int32Array(lines);
    this.trucks = trucks;
  }

  clear(): void {
    this.head.fill(-1);
    this.tail.fill(-1);
    this.length.fill(0);
  }

  append(line: number, truck: number): void {
    const { next, prev } = this.trucks;
    const last = this.tail[line];
    prev[truck] = last;
    next[truck] = -1;
    if (last === -1) this.head[line] = truck;
    else next[last] = truck;
    this.tail[line] = truck;
    this.trucks.line[truck] = line;
    this.length[line]++;
  }

  prepend(line: number, truck: number): void {
    const { next, prev } = this.trucks;
    const first = this.head[line];
    next[truck] = first;
    prev[truck] = -1;
    if (first === -1) this.tail[line] = truck;
    else prev[first] = truck;
    this.head[line] = truck;
    this.trucks.line[truck] = line;
    this.length[line]++;
  }

  /** Takes a truck out of the line it stands in. */
  remove(truck: number): void {
    const { next, prev, line } = this.trucks;
    const at = line[truck];
    const before = prev[truck];
    const after = next[truck];
    if (before === -1) this.head[at] = after;
    else next[before] = after;
    if (after === -1) this.tail[at] = before;
    else prev[after] = before;
    line[truck] = -1;
    this.length[at]--;
  }

  /** Takes the first truck out of a line that is not empty. */
  shift(line: number): number {
    const truck = this.head[line];
    const after = this.trucks.next[truck];
    this.head[line] = after;
    if (after === -1) this.tail[line] = -1;
    else this.trucks.prev[after] = -1;
    this.trucks.line[truck] = -1;
    this.length[line]--;
    return truck;
  }
}
