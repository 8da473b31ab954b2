import type { Levels } from '../stats/observe/levels.ts';

/** Capacity of a pool without limit. */
export const UNLIMITED = 1_073_741_824;

/**
 * Pools of equal units: servers, bays, vehicles, permits, or plain room. The units in use are the level of the same
 * number (`levels.value(pool)`), so that counting and observing are one.
 */
export class Pools {
  /** Pool → name of its place, as people know it. */
  readonly names: string[];
  /** Pool → pool whose opening hours count while a truck waits for this one. */
  readonly hoursOf: Int32Array;
  /** Pool → units that may be in use now, and when everything is open. */
  readonly capacity: Int32Array;
  readonly most: Int32Array;
  /** Pool → first of its lines, one a priority, greatest first. */
  readonly firstLine: Int32Array;
  /** Pool → trucks waiting in its lines. */
  readonly waiting: Int32Array;
  /** Pool → level that is 1 while all units are in use, and level of units in use beyond the capacity; −1: not kept. */
  readonly fullLevel: Int32Array;
  readonly overLevel: Int32Array;
  /** Pool → line of trucks in service, where service may be interrupted (−1 otherwise). */
  readonly serving: Int32Array;
  /** Pool → line of trucks whose service stands still. */
  readonly paused: Int32Array;
  /** Pool → levels of trucks that stand still, and of the capacity; −1: not kept. */
  readonly pausedLevel: Int32Array;
  readonly capacityLevel: Int32Array;
  /** Pool → what happens to the truck in service at closing: an `AtClose` code. */
  readonly atClose: Int32Array;
  /** Pool → closed time so far and since when it is closed (Infinity: open) [min]. */
  readonly closedSum: Float64Array;
  readonly closedSince: Float64Array;
  /** Pool → sets of pools seized together that it belongs to. */
  readonly sets: number[][];

  constructor(names: string[]) {
    const many = names.length;
    this.names = names;
    const column = (value: number) => new Int32Array(many).fill(value);
    this.hoursOf = column(0).map((_, pool) => pool);
    this.capacity = column(0);
    this.most = column(0);
    this.firstLine = column(0);
    this.waiting = column(0);
    this.fullLevel = column(-1);
    this.overLevel = column(-1);
    this.serving = column(-1);
    this.paused = column(-1);
    this.pausedLevel = column(-1);
    this.capacityLevel = column(-1);
    this.atClose = column(0);
    this.closedSum = new Float64Array(many);
    this.closedSince = new Float64Array(many).fill(Number.POSITIVE_INFINITY);
    this.sets = Array.from({ length: many }, () => []);
  }

  clear(): void {
    this.capacity.set(this.most);
    this.waiting.fill(0);
    this.closedSum.fill(0);
    this.closedSince.fill(Number.POSITIVE_INFINITY);
  }

  /** Brings the level of units that work beyond the capacity (overtime) up to date. */
  observeOver(levels: Levels, pool: number, now: number): void {
    const over = this.overLevel[pool];
    const working = levels.value(pool) - levels.value(this.pausedLevel[pool]);
    const beyond = Math.max(0, working - this.capacity[pool]);
    if (beyond !== levels.value(over)) levels.add(over, beyond - levels.value(over), now);
  }

  /** Time the pool has been closed up to `now` [min]. */
  closedTime(pool: number, now: number): number {
    const since = this.closedSince[pool];
    return this.closedSum[pool] + (now > since ? now - since : 0);
  }
}

/** Codes of `Pools.atClose`. */
export const AT_CLOSE = { finish: 0, stay: 1, handBackKeep: 2, handBackRedraw: 3 } as const;
