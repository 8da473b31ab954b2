import { memory, type Rows } from '../memory/memory.ts';
import { FATES, Fate } from './program.ts';

const { ints } = memory;

/** Cells of a flow, and its part of the balance: how many of its trucks came and went. Streams and levels are rows, lists too. */
export const Flow = {
  /** Its number in the order of names. */
  number: 0,
  /** First step of its program. */
  entry: 1,
  /** Level of its trucks inside, and of all trucks inside (−1 where one flow is all). */
  level: 2,
  allLevel: 3,
  /** Tallies of the time in system: `FATES` of a channel behind each other (−1: not counted), in a list. */
  tallies: 4,
  /** Cumulative shares of its channels in a list (−1: none), and the stream that draws them. */
  channels: 5,
  channelStream: 6,
  /** Lists of the streams of the numbers its trucks carry, one a slot; and those of trucks inside at the start (−1: none). */
  slots: 7,
  stockSlots: 8,
  /** Streams of its arrival times (−1: none needed) and of its convoys (−1: single trucks). */
  arrivalStream: 9,
  convoyStream: 10,
  /** Vehicles that start over at the end (0: none); what brings its trucks: a `SOURCE`. */
  population: 11,
  source: 12,
  /** List of the traits, one after the other for each channel: the slot and, beside it, the share; −1: none. */
  traits: 13,

  initial: 14,
  arrived: 15,
  split: 16,
  redirected: 17,
  /** Trucks that left, one cell a fate. */
  left: 18,
  /** What had arrived and left when collection began. */
  arrivedBefore: 18 + FATES,
  leftBefore: 19 + FATES,
  /** Appointments that were not kept, and those before collection began. */
  noShow: 19 + 2 * FATES,
  noShowBefore: 20 + 2 * FATES,
  width: 21 + 2 * FATES,

  /** Rate of arrivals where it never changes [1/min], else 0; a cell of `floats`. */
  rate: 0,
} as const;

/** What brings the next truck: the arrival of the last, the place that took the last in, or an appointment book. */
export const SOURCE = { itself: 0, refilled: 1, booked: 2 } as const;

/** A new flow without arrivals; who compiles it fills its cells. */
export function openFlow(rows: Rows, number: number): number {
  const flow = rows.take(Flow.width);
  ints.fill(-1, flow + Flow.entry, flow + Flow.convoyStream + 1);
  ints[flow + Flow.traits] = -1;
  ints[flow] = number;
  return flow;
}

/** Trucks of a flow that left with a fate since collection began. */
export function leftInWindow(flow: number, fate: number): number {
  return ints[flow + Flow.left + fate] - ints[flow + Flow.leftBefore + fate];
}

/** Trucks of a flow that came since collection began. */
export function arrivedInWindow(flow: number): number {
  return ints[flow + Flow.arrived] - ints[flow + Flow.arrivedBefore];
}

/** Appointments of a flow that were not kept since collection began. */
export function noShowsInWindow(flow: number): number {
  return ints[flow + Flow.noShow] - ints[flow + Flow.noShowBefore];
}

/** Collection begins. */
export function startWindow(flow: number): void {
  ints.copyWithin(flow + Flow.arrivedBefore, flow + Flow.arrived, flow + Flow.arrived + 1);
  ints[flow + Flow.noShowBefore] = ints[flow + Flow.noShow];
  ints.copyWithin(flow + Flow.leftBefore, flow + Flow.left, flow + Flow.left + FATES);
}

/** The terms of a flow's balance over the whole run, in the order of `BALANCE`. */
export function balanceOf(flow: number): number[] {
  const left = (fate: number) => ints[flow + Flow.left + fate];
  return [
    ints[flow + Flow.initial],
    ints[flow + Flow.arrived],
    ints[flow + Flow.split],
    left(Fate.cleared),
    left(Fate.diverted),
    left(Fate.turnedAway),
    left(Fate.balked),
    left(Fate.reneged),
    left(Fate.merged),
    ints[ints[flow + Flow.level]],
    ints[flow + Flow.redirected],
  ];
}
