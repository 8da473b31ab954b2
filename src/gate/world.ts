import type { Samplers } from '../kernel/distributions/columns.ts';
import * as streams from '../kernel/streams.ts';
import { memory } from '../memory/memory.ts';
import type { ArrivalProcess } from './arrivals/process.ts';
import type { Ledger } from './ledger.ts';
import type { WaysToGo } from './primitives/choose.ts';
import { BY_TRAITS, DRAWN } from './program.ts';
import { Truck } from './trucks.ts';

const { draw } = streams;

const { ints, floats, steps } = memory;
const { channel: CHANNEL, luck: LUCK, traits: TRAITS } = Truck;

/** The sampler that a list has for the traits of a truck. */
const byTraits = (truck: number, list: number): number => {
  let k = list + 1;
  while ((ints[truck + TRAITS] & ints[k]) !== ints[k]) k += 2;
  return ints[k + 1];
};

/** What acts by itself along a run (`Actor` gives more); `told`: something that it watches has changed. */
export interface Acting {
  number: number;
  forget(): void;
  keep(ledger: Ledger): void;
  begin(w: World): void;
  act(w: World): void;
  told(w: World, about: number): void;
}

/** Tells how long something has been open [min]. */
interface Opening {
  openTime(now: number): number;
}

/** A place whose trucks are all served at once. */
interface Sharing {
  join(w: World, truck: number, at: number): void;
}

/** Parts that the compiler makes and a world is put together from. Flows, pools, levels and tallies are offsets of rows. */
export interface Parts {
  flows: number[];
  pools: number[];
  levels: number[];
  tallies: number[];
  /** Rooms of warehouses. */
  rooms: number[];
  /** Pool, or another thing in a trace → its name as people know it. */
  names: Map<number, string>;
  samplers: Samplers;
  /** How each flow comes; null for those whose rate never changes and those that are driven otherwise. */
  processes: (ArrivalProcess | null)[];
  actors: Acting[];
  clocks: Opening[];
  /** Sides of a match: lists of lines. Sizes of a batch, and its line. */
  matches: number[][];
  batches: { size: number; line: number; limit: Acting | null }[];
  /** Signal → whether it is on, and its line. */
  signals: { on: boolean; line: number }[];
  /** Factors of times at a place, each from one time up to another [min]. */
  slowdowns: { from: number; to: number; factor: number }[][];
  choices: WaysToGo[];
  sharings: Sharing[];
}

/** What the steps of a program need beside the columns: things made once, and a few counts. */
export class World {
  readonly flows: number[];
  readonly pools: number[];
  readonly levels: number[];
  readonly tallies: number[];
  readonly rooms: number[];
  readonly names: Map<number, string>;
  readonly samplers: Samplers;
  readonly processes: (ArrivalProcess | null)[];
  readonly actors: Acting[];
  readonly clocks: Opening[];
  readonly matches: number[][];
  readonly batches: { size: number; line: number; limit: Acting | null }[];
  readonly signals: { on: boolean; line: number }[];
  readonly slowdowns: Parts['slowdowns'];
  readonly choices: WaysToGo[];
  readonly sharings: Sharing[];
  /** Most trucks inside at once before the run is refused. */
  maxTrucks = Number.POSITIVE_INFINITY;

  constructor(parts: Parts) {
    this.flows = parts.flows;
    this.pools = parts.pools;
    this.levels = parts.levels;
    this.tallies = parts.tallies;
    this.rooms = parts.rooms;
    this.names = parts.names;
    this.samplers = parts.samplers;
    this.processes = parts.processes;
    this.actors = parts.actors;
    this.actors.forEach((actor, number) => {
      actor.number = number;
    });
    this.clocks = parts.clocks;
    this.matches = parts.matches;
    this.batches = parts.batches;
    this.signals = parts.signals;
    this.slowdowns = parts.slowdowns;
    this.choices = parts.choices;
    this.sharings = parts.sharings;
  }

  /**
   * The number a truck carries in a slot. Where its stage can be visited again, the slot is empty from the second visit
   * on and the number comes from a stream of its own (`again`). Slot −1: a constant, no number needed.
   */
  luck(truck: number, slot: number, again: number): number {
    if (slot < 0) return 0;
    const number = floats[truck + LUCK + slot];
    if (again < 0) return number;
    if (number < 0) return draw(again, this);
    floats[truck + LUCK + slot] = -1;
    return number;
  }

  /**
   * The random time [min] of a step that names slot, stream of later visits and law from operand `k` on. Law `DRAWN`: the
   * number in the slot; law ≥ 0: of that sampler; below, of the sampler the list −law has for the truck's channel, or the
   * list −law − `BY_TRAITS` for its traits.
   */
  minutes(truck: number, at: number, k: number): number {
    const law = steps[at + k + 2];
    const number = this.luck(truck, steps[at + k], steps[at + k + 1]);
    if (law === DRAWN) return number;
    if (law >= 0) return this.samplers.sample(law, number);
    if (law <= -BY_TRAITS) return this.samplers.sample(byTraits(truck, -law - BY_TRAITS), number);
    return this.samplers.sample(ints[1 - law + ints[truck + CHANNEL]], number);
  }
}
