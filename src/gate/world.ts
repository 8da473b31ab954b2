import type { Samplers } from '../kernel/distributions/columns.ts';
import { EventCalendar } from '../kernel/events.ts';
import type { Streams } from '../kernel/streams.ts';
import type { Levels } from '../stats/observe/levels.ts';
import type { Tallies } from '../stats/observe/tallies.ts';
import type { OpenClock } from './calendar/clock.ts';
import type { Shift } from './calendar/shift.ts';
import type { Flows } from './flows.ts';
import type { Ledger } from './ledger.ts';
import { Lines } from './lines.ts';
import type { Pools } from './pools.ts';
import { DRAWN } from './program.ts';
import { Ready } from './ready.ts';
import type { Trace } from './trace.ts';
import { Trucks } from './trucks.ts';

/** Codes of the events of the gate; the subject is given behind each. */
export const Event = {
  /** flow */
  arrival: 0,
  /** truck */
  endOfDelay: 1,
  /** truck */
  patience: 2,
  /** pool */
  unitReturns: 3,
  /** shift */
  shift: 4,
  /** calendar clock */
  clock: 5,
  hour: 6,
  /** position among the asked times of day */
  read: 7,
  warmUp: 8,
} as const;

/** At one instant: readings, then calendars, then work that ends, then patience, then arrivals. */
export const Priority = { reading: 0, calendar: 1, work: 2, patience: 3, arrival: 4 } as const;

/** Parts that the compiler makes and a world is put together from. */
export interface Parts {
  steps: Int32Array;
  lists: Int32Array;
  shares: Float64Array;
  lines: number;
  slots: number;
  clocks: OpenClock[];
  shifts: Shift[];
  segments: number;
  pools: Pools;
  levels: Levels;
  tallies: Tallies;
  samplers: Samplers;
  streams: Streams;
  flows: Flows;
  ledger: Ledger;
  /** Sides of a match: lists of lines. Sizes of a batch, and its line. Sets: lists of pools, and their line. */
  matches: number[][];
  batches: { size: number; line: number }[];
  sets: { pools: number[]; line: number }[];
  /** Signal → whether it is on at the start, and its line. */
  signals: { on: boolean; line: number }[];
  /** Clock → calendar clock that measures its open time (−1: none). */
  segmentClock: Int32Array;
}

/** Everything that changes while the gate runs: columns, no objects made per event. */
export class World {
  readonly events = new EventCalendar();
  readonly trucks: Trucks;
  readonly lines: Lines;
  readonly ready = new Ready();
  readonly pools: Pools;
  readonly levels: Levels;
  readonly tallies: Tallies;
  readonly samplers: Samplers;
  readonly streams: Streams;
  readonly flows: Flows;
  readonly ledger: Ledger;
  readonly steps: Int32Array;
  readonly lists: Int32Array;
  readonly shares: Float64Array;
  readonly clocks: OpenClock[];
  readonly shifts: Shift[];
  readonly segmentClock: Int32Array;
  readonly matches: number[][];
  readonly batches: { size: number; line: number }[];
  readonly sets: { pools: number[]; line: number }[];
  readonly signals: { on: boolean; line: number }[];
  /** Who did what when; null unless asked for. */
  trace: Trace | null = null;
  /** Arrival events on the calendar, and trucks cleared so far. */
  expected = 0;
  cleared = 0;
  /** Time after which nobody comes any more [min]; finite, so that Infinity lies behind it. */
  horizon = Number.MAX_VALUE;
  /** Most trucks inside at once before the run is refused. */
  maxTrucks = Number.POSITIVE_INFINITY;

  constructor(parts: Parts) {
    this.trucks = new Trucks(parts.slots, parts.segments);
    this.lines = new Lines(parts.lines, this.trucks);
    this.pools = parts.pools;
    this.levels = parts.levels;
    this.tallies = parts.tallies;
    this.samplers = parts.samplers;
    this.streams = parts.streams;
    this.flows = parts.flows;
    this.shifts = parts.shifts;
    this.ledger = parts.ledger;
    this.steps = parts.steps;
    this.lists = parts.lists;
    this.shares = parts.shares;
    this.clocks = parts.clocks;
    this.segmentClock = parts.segmentClock;
    this.matches = parts.matches;
    this.batches = parts.batches;
    this.sets = parts.sets;
    this.signals = parts.signals;
  }

  /** Back to time 0, empty. */
  clear(): void {
    this.events.clear();
    this.trucks.clear();
    this.lines.clear();
    this.ready.clear();
    this.pools.clear();
    this.levels.clear();
    this.tallies.reset();
    this.ledger.clear();
    this.expected = 0;
    this.cleared = 0;
  }

  /**
   * The number a truck carries in a slot. Where its stage can be visited again, the slot is empty from the second visit
   * on and the number comes from a stream of its own (`again`). Slot −1: a constant, no number needed.
   */
  luck(truck: number, slot: number, again: number): number {
    if (slot < 0) return 0;
    const number = this.trucks.luck(truck, slot);
    if (again < 0) return number;
    if (number < 0) return this.streams.next(again);
    this.trucks.setLuck(truck, slot, -1);
    return number;
  }

  /**
   * The random time [min] of a step that names slot, stream of later visits and law from operand `k` on. Law `DRAWN`: the
   * number in the slot; law ≥ 0: of that sampler; below, of the sampler the list −1 − law has for the truck's channel.
   */
  minutes(truck: number, at: number, k: number): number {
    const law = this.steps[at + k + 2];
    const number = this.luck(truck, this.steps[at + k], this.steps[at + k + 1]);
    if (law === DRAWN) return number;
    if (law >= 0) return this.samplers.sample(law, number);
    const channel = this.trucks.kind(truck) - this.flows.firstKind[this.trucks.flow(truck)];
    return this.samplers.sample(this.lists[-law + channel], number);
  }
}
