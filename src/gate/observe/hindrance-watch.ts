import { memory } from '../../memory/memory.ts';
import { presentOf } from '../../stats/observe/levels.ts';
import type { Upstream, Wanting } from '../compile/upstream.ts';
import type { Ledger } from '../ledger.ts';
import { Pool, readyUnits } from '../pools.ts';
import { enoughPeople } from '../primitives/people.ts';
import type { Block } from './block.ts';

const { ints, floats, NOW } = memory;

/** Bays or vehicles of a place, and the counts of those that are kept by trucks waiting for other places. */
export interface Kept {
  place: string;
  units: number;
  by: { place: string; cell: number }[];
}

/**
 * Which place keeps which others from working: bays and vehicles kept by trucks that wait for another place, and servers
 * that are open and idle although trucks on their way to them are held up before (starved). It looks after every event,
 * so its integrals are exact; it is there only where somebody asks.
 *
 * At any time a place starves for as many of its idle servers as trucks are expected to come that are held up on their
 * way to it: at a place, waiting for it or in it, none of whose open units is free. The nearest such places count first;
 * of places equally near, each counts in proportion to the trucks it holds up.
 */
export class HindranceWatch {
  private readonly kept: readonly Kept[];
  private readonly wanting: readonly Wanting[];
  /** By cause, those of kept bays first: what is counted now, since when [min], and its integral before that [units × min]. */
  private readonly value: Float64Array;
  private readonly since: Float64Array;
  private readonly area: Float64Array;
  /** Whether a wanting place, by number, starved when last looked at. */
  private readonly starves: Uint8Array;
  /** Start of the collection as last seen [min]. */
  private from = Number.NaN;

  constructor(kept: readonly Kept[], wanting: readonly Wanting[]) {
    this.kept = kept;
    this.wanting = wanting;
    const causes =
      kept.reduce((sum, { by }) => sum + by.length, 0) +
      wanting.reduce((sum, { upstream }) => sum + upstream.length, 0);
    this.value = new Float64Array(causes);
    this.since = new Float64Array(causes);
    this.area = new Float64Array(causes);
    this.starves = new Uint8Array(wanting.length);
  }

  /** A replication begins. */
  begin(): void {
    for (const column of [this.value, this.since, this.area, this.starves]) column.fill(0);
    this.from = Number.NaN;
  }

  keep(ledger: Ledger): void {
    ledger.column(this.value);
    ledger.column(this.since);
    ledger.column(this.area);
    ledger.column(this.starves);
    this.from = ledger.number(this.from);
  }

  /** An event has come to pass; `from`: the start of the collection (NaN: it has not begun). */
  look(from: number): void {
    if (from !== this.from && !Number.isNaN(from)) {
      this.from = from;
      this.area.fill(0);
      this.since.fill(from);
    }
    let cause = 0;
    for (let k = 0; k < this.kept.length; k++) {
      const { by } = this.kept[k];
      for (let i = 0; i < by.length; i++) this.set(cause++, ints[by[i].cell]);
    }
    for (let k = 0; k < this.wanting.length; k++) {
      const one = this.wanting[k];
      const idle = one.pool < 0 ? presentOf(one.idleLevel) : idleUnits(one.pool);
      if (idle > 0 || this.starves[k] === 1) this.starves[k] = this.starve(one.upstream, idle, cause) ? 1 : 0;
      cause += one.upstream.length;
    }
  }

  /** Gives idle units to the trucks that are held up on their way to them, the nearest first; gives whether there are such. */
  private starve(upstream: readonly Upstream[], units: number, first: number): boolean {
    let idle = units;
    let starves = false;
    for (let k = 0; k < upstream.length; ) {
      const { between } = upstream[k];
      let end = k;
      let sum = 0;
      for (; end < upstream.length && upstream[end].between === between; end++) {
        if (idle > 0) sum += heldUp(upstream[end]);
      }
      const share = sum > idle ? idle / sum : 1;
      for (; k < end; k++) this.set(first + k, sum > 0 ? heldUp(upstream[k]) * share : 0);
      idle -= sum * share;
      starves ||= sum > 0;
    }
    return starves;
  }

  private set(cause: number, value: number): void {
    if (value === this.value[cause]) return;
    this.count(cause, floats[NOW]);
    this.value[cause] = value;
  }

  private count(cause: number, time: number): void {
    this.area[cause] += this.value[cause] * (time - this.since[cause]);
    this.since[cause] = time;
  }

  /** `blockedShare` of bays and vehicles, and `starvedShare` of servers and vehicles, in all and by the place behind it. */
  blocks(): Block[] {
    let first = 0;
    const block = (metric: string, place: string, units: number, by: readonly { place: string }[]): Block => {
      first += by.length;
      return this.block(metric, place, units, by, first - by.length);
    };
    return [
      ...this.kept.map(({ place, units, by }) => block('blockedShare', place, units, by)),
      ...this.wanting.map(({ place, units, upstream }) => block('starvedShare', place, units, upstream)),
    ];
  }

  private block(metric: string, place: string, units: number, by: readonly { place: string }[], first: number): Block {
    const names = [metric, ...by.map((one) => `${metric}:${one.place}`)];
    return {
      columns: names.map((name) => ({ metric: name, place, flow: 'all', unit: 'share' })),
      read: ({ from, to }, out, at) => {
        const all = to > from ? units * (to - from) : Number.NaN;
        out[at] = 0;
        for (let k = 0; k < by.length; k++) {
          this.count(first + k, to);
          out[at + 1 + k] = this.area[first + k] / all;
          out[at] += out[at + 1 + k];
        }
      },
    };
  }
}

/** Servers or vehicles that are open, up and there, have people, and find nobody in line. */
function idleUnits(pool: number): number {
  if (ints[pool + Pool.waiting] > 0) return 0;
  const idle = readyUnits(pool) - presentOf(pool) - ints[pool + Pool.away];
  return idle > 0 && (ints[pool + Pool.crews] < 0 || enoughPeople(pool)) ? idle : 0;
}

/** Trucks that a place holds up, each by its chance to come: all that are there while none of its open units is free. */
function heldUp({ cells, chances, pool, idleLevel }: Upstream): number {
  let sum = 0;
  for (let k = 0; k < cells.length; k++) sum += ints[cells[k]] * chances[k];
  if (sum === 0) return 0;
  // At places without servers or vehicles are only those who wait.
  if (idleLevel >= 0) return presentOf(idleLevel) === 0 ? sum : 0;
  return pool < 0 || ints[pool + Pool.waiting] > 0 || presentOf(pool) >= readyUnits(pool) ? sum : 0;
}
