import { memory, type Rows } from '../memory/memory.ts';
import { openLines } from './lines.ts';

const { ints, floats, NOW } = memory;

/**
 * The servers of a pool, told apart: whom each serves, whom it served last and since when it is free. Kept only where a
 * server is set up, or carries several trucks at once. In front of their rows stand their number and their seats.
 */
const SEATS = 1;
const FIRST = 2;

/** Cells of a server: trucks aboard, flow of the last (−1: nobody yet), line of those who ride along, whether more may get in; then its seats. */
export const Berth = { aboard: 0, flow: 1, riders: 2, open: 3, seats: 4 } as const;
/** Since when it is free, or at work [min]; a cell of `floats`. */
const SINCE = 0;

/** Rows for so many servers with so many seats each. */
export function openBerths(rows: Rows, servers: number, seats: number): number {
  const berths = rows.take(FIRST + servers * (Berth.seats + seats));
  ints[berths] = servers;
  ints[berths + SEATS] = seats;
  for (let server = 0; server < servers; server++) {
    const berth = berthAt(berths, server);
    ints.fill(-1, berth + Berth.seats, berth + Berth.seats + seats);
    ints[berth + Berth.flow] = -1;
    floats[berth + SINCE] = -1; // free before the run begins
  }
  for (let server = 0; server < servers; server++) ints[berthAt(berths, server) + Berth.riders] = openLines(rows);
  return berths;
}

function berthAt(berths: number, server: number): number {
  return berths + FIRST + server * (Berth.seats + ints[berths + SEATS]);
}

/** The server that has a truck aboard; −1: none. */
export function berthOf(berths: number, truck: number): number {
  for (let server = 0; server < ints[berths]; server++) {
    const berth = berthAt(berths, server);
    for (let seat = 0; seat < ints[berths + SEATS]; seat++)
      if (ints[berth + Berth.seats + seat] === truck) return berth;
  }
  return -1;
}

/** Codes of when a server is set up: after it was idle, for a truck of another flow than the last, before every truck. */
export const SET_UP = { idle: 0, change: 1, always: 2 } as const;

/** Whether a server is to be set up for a truck of `flow`; `when` −1: never. */
export function needsSetUp(berth: number, when: number, flow: number): boolean {
  if (when === SET_UP.idle) return floats[berth + SINCE] < floats[NOW];
  return when === SET_UP.always || (when === SET_UP.change && ints[berth + Berth.flow] !== flow);
}

/** A free server: the first that need not be set up, or else the first of all. */
export function freeBerth(berths: number, when: number, flow: number): number {
  let first = -1;
  for (let server = 0; server < ints[berths]; server++) {
    const berth = berthAt(berths, server);
    if (ints[berth + Berth.aboard] > 0) continue;
    if (!needsSetUp(berth, when, flow)) return berth;
    if (first < 0) first = berth;
  }
  return first;
}

/** The server under way with room, of several the one that began first; −1: none. */
export function berthWithRoom(berths: number): number {
  let found = -1;
  for (let server = 0; server < ints[berths]; server++) {
    const berth = berthAt(berths, server);
    if (ints[berth + Berth.open] === 0 || ints[berth + Berth.aboard] === ints[berths + SEATS]) continue;
    if (found < 0 || floats[berth + SINCE] < floats[found + SINCE]) found = berth;
  }
  return found;
}

/** Whether there is a seat left. */
export function hasSeat(berths: number, berth: number): boolean {
  return ints[berth + Berth.aboard] < ints[berths + SEATS];
}

/** A truck gets in. */
export function getIn(berth: number, truck: number): void {
  let seat = berth + Berth.seats;
  while (ints[seat] >= 0) seat++;
  ints[seat] = truck;
  ints[berth + Berth.aboard]++;
}

/** The server begins, or is free, now. */
export function stamp(berth: number): void {
  floats[berth + SINCE] = floats[NOW];
}

/** A truck gets out; gives whether it was the last. */
export function getOut(berth: number, truck: number): boolean {
  let seat = berth + Berth.seats;
  while (ints[seat] !== truck) seat++;
  ints[seat] = -1;
  return --ints[berth + Berth.aboard] === 0;
}
