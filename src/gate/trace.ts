import { fixedCell, memory } from '../memory/memory.ts';

const { ints, floats, NOW } = memory;

/** What a trace can tell; the place is a pool, a fate, a flow, a station or a single lane. */
export const Did = [
  'arrives',
  'waits',
  'takes',
  'gives',
  'starts',
  'ends',
  'pauses',
  'resumes',
  'givesUp',
  'leaves',
  'setsOff',
  'comesTo',
  'enters',
  'breaksDown',
] as const;

/** A record of who did what when, for tests and for following single trucks; grows with the run. */
export class Trace {
  readonly rows: { time: number; truck: number; did: (typeof Did)[number]; what: number }[] = [];
  private readonly serials = new Map<number, number>();
  private made = 0;

  /** The row `part` goes by the number of a truck of which it is a part. */
  noteParts(row: number, part: number): void {
    this.serials.set(part, this.serials.get(row) ?? -1);
  }

  /** Notes that the truck in a row did something with `what`. */
  note(time: number, row: number, did: (typeof Did)[number], what: number): void {
    if (did === 'arrives') this.serials.set(row, this.made++);
    this.rows.push({ time, truck: this.serials.get(row) ?? -1, did, what });
  }
}

/** Cell that is 1 while a trace is kept: what happens is noted only then. */
export const TRACED = fixedCell();
let kept: Trace | null = null;

/** Keeps a trace from now on, or none. */
export function keepTrace(trace: Trace | null): void {
  kept = trace;
  ints[TRACED] = trace === null ? 0 : 1;
}

/** Notes what a truck does now. */
export function note(truck: number, did: (typeof Did)[number], what: number): void {
  kept?.note(floats[NOW], truck, did, what);
}

/** Notes that a row is a part of a truck, and what it does is done by that one. */
export function noteParts(truck: number, part: number): void {
  kept?.noteParts(truck, part);
}
