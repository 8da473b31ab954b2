import { memory } from '../../memory/memory.ts';
import { Flow } from '../flows.ts';
import { lengthOf } from '../lines.ts';
import { Op, WIDTH } from '../program.ts';
import { everyTruck, Truck } from '../trucks.ts';
import type { World } from '../world.ts';
import { follow, through, zonesOf } from './ways.ts';

const { ints, steps } = memory;

/** Units of pools that a truck keeps while it waits, or needs to go on. */
export interface Units {
  pool: number;
  units: number;
}

/** What is known of a gate when a run is over. */
export interface Standing {
  w: World;
  /** What a truck keeps that waits at a step; nothing is known of steps that are not there. */
  kept: ReadonlyMap<number, readonly Units[]>;
  /** Units that a pool has at most. */
  mostOf: (pool: number) => number;
}

/**
 * The trucks that can never go on: each waits for units that only such trucks keep, or for others who can only come to
 * it past such trucks. Every other truck is thought to go on some day and to give back all it keeps, and all trucks may
 * come that ever could, so nobody is called stuck who only waits for opening hours, patience, or a vehicle's way back.
 */
export function stuckTrucks(standing: Standing): number[] {
  const all = everyTruck();
  let stuck = all.filter((truck) => waits(standing, truck));
  for (let before = -1; stuck.length !== before; ) {
    before = stuck.length;
    const keep = keptBy(standing, stuck);
    const here = new Set(stuck);
    // Who is not stuck goes on from its step, and of every flow others may come.
    const free = all.filter((truck) => !here.has(truck)).flatMap(goesOnAt);
    const sources = new Set([...free, ...standing.w.flows.map((flow) => ints[flow + Flow.entry])]);
    const isBarred = barredBy(standing, keep);
    const joined = new Map<number, boolean>();
    stuck = stuck.filter((truck) => {
      const at = ints[truck + Truck.step];
      if (seizes(at)) return isBarred(at);
      const line = ints[truck + Truck.line];
      if (!joined.has(line)) joined.set(line, follow(sources, others(standing.w, at), isBarred).arrives);
      return !joined.get(line);
    });
  }
  return stuck;
}

/**
 * Steps with which a truck goes on: that at which it waits, and the one before, which sends it away when its longest stay
 * is over; or, where it spends time, that behind it.
 */
function goesOnAt(truck: number): number[] {
  const at = ints[truck + Truck.step];
  if (ints[truck + Truck.line] < 0) return [at, at + WIDTH];
  return ints[truck + Truck.limit] >= 0 ? [at - WIDTH, at] : [at];
}

/** Units that some trucks keep, by pool. */
function keptBy({ kept }: Standing, trucks: number[]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const truck of trucks) {
    for (const { pool, units } of kept.get(ints[truck + Truck.step]) ?? []) sum.set(pool, (sum.get(pool) ?? 0) + units);
  }
  return sum;
}

/** Tells of a step whether too many of the units it needs are kept, in every zone where it may choose. */
function barredBy({ mostOf }: Standing, keep: Map<number, number>): (at: number) => boolean {
  const lacks = ({ pool, units }: Units) => units > mostOf(pool) - (keep.get(pool) ?? 0);
  return (at) => seizes(at) && needs(at).every(lacks);
}

/** Pools at which those are held up whom a truck at a gathering waits for. */
export function barsBefore(standing: Standing, stuck: number[], at: number): number[] {
  const isBarred = barredBy(standing, keptBy(standing, stuck));
  const goal = others(standing.w, at);
  const { bars } = follow(
    standing.w.flows.map((flow) => ints[flow + Flow.entry]),
    goal,
    isBarred,
  );
  const onTheWay = bars.filter((bar) => follow(through(bar) ?? [], goal, () => false).arrives);
  return onTheWay.flatMap((bar) => needs(bar).map(({ pool }) => pool));
}

/** Units that a truck needs to go on from a step: of one pool, or of any of several zones. */
export function needs(at: number): Units[] {
  if (steps[at] === Op.takeBay) return zonesOf(at).map(({ pool }) => ({ pool, units: 1 }));
  return seizes(at) ? [{ pool: steps[at + 1], units: steps[at + 2] }] : [];
}

/** Whether a step takes units of a pool; the people who serve with them are never kept while a truck waits. */
function seizes(at: number): boolean {
  return steps[at] === Op.seize || steps[at] === Op.seizeStaffed || steps[at] === Op.takeBay;
}

/** Whether a truck stands in the line of a step that is known, and without an end to its patience or its longest stay. */
function waits({ w, kept }: Standing, truck: number): boolean {
  const at = ints[truck + Truck.step];
  if (!kept.has(at) || ints[truck + Truck.patience] >= 0 || ints[truck + Truck.limit] >= 0) return false;
  return ints[truck + Truck.line] >= 0 && ints[truck + Truck.line] === lineOf(w, at);
}

function lineOf(w: World, at: number): number | undefined {
  switch (steps[at]) {
    case Op.seize:
    case Op.seizeStaffed:
    case Op.takeBay:
      return steps[at + 3];
    case Op.batch:
      return w.batches[steps[at + 1]].line;
    case Op.match:
    case Op.pair:
      return w.matches[steps[at + 1]][steps[at + 2]];
    default:
      return undefined;
  }
}

/** Steps at which those come who a truck waits for at a gathering: the rest of a batch, the sides that are missing. */
function others(w: World, at: number): (step: number) => boolean {
  const missing = (side: number) => lengthOf(w.matches[steps[at + 1]][side]) === 0;
  return (step) =>
    steps[step] === steps[at] &&
    steps[step + 1] === steps[at + 1] &&
    (steps[at] === Op.batch || missing(steps[step + 2]));
}
