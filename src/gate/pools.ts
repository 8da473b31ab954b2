import { memory, type Rows } from '../memory/memory.ts';
import { change, Level, openLevel, presentOf } from '../stats/observe/levels.ts';

const { ints, floats, NOW } = memory;

/** Capacity of a pool without limit. */
export const UNLIMITED = 1_073_741_824;

/**
 * Pools of equal units: servers, bays, vehicles, permits, or plain room. A pool is a level, that of its units in use, so
 * that counting and observing are one; the cells behind those of a level are:
 */
export const Pool = {
  /** Units that may be in use now. */
  capacity: 4,
  /** Trucks waiting in its lines. */
  waiting: 6,
  /** First of its lines, one a priority, greatest first, one row behind the other. */
  firstLine: 7,
  /** Level that is 1 while all units are in use, and level of units in use beyond the capacity; −1: not kept. */
  fullLevel: 8,
  overLevel: 9,
  /** Line of trucks in service, where service may be interrupted (−1 otherwise), and of those whose service stands still. */
  serving: 10,
  paused: 11,
  /** Levels of trucks that stand still, and of the capacity; −1: not kept. */
  pausedLevel: 12,
  capacityLevel: 13,
  /** What happens to the truck in service at closing: an `AT_CLOSE` code. */
  atClose: 14,
  /** Pool whose opening hours count while a truck waits for this one. */
  hoursOf: 15,
  /** List of the sets of pools seized together that it belongs to; −1: none. */
  sets: 16,
  /** List of the actors that are told when its line or its units in use change; −1: none. */
  watchers: 17,
  /** 1 where more than its lines is to be looked after when units come free or somebody joins a line. */
  attended: 18,
  /** In which order its lines are served: an `ORDER` code, and the stream of a random order; −1: as trucks joined them. */
  order: 19,
  orderStream: 20,
  /** What becomes of the service of a truck that a greater priority interrupts: a `PREEMPT` code; −1: nobody interrupts. */
  preempt: 21,
  /** Units kept from trucks by a rule of the servers; `capacity` is without them. */
  withheld: 22,
  /** Servers that are elsewhere, and the levels of those and of those being set up; −1: not kept. */
  away: 23,
  awayLevel: 24,
  setupLevel: 25,
  /** Rows of the servers where they are told apart (`berths.ts`); −1: they are not. */
  berths: 26,
  /** Closed time so far and since when it is closed (Infinity: open) [min]; cells of `floats`. */
  closedSum: 4,
  closedSince: 5,
  width: 27,
} as const;
const {
  capacity: CAPACITY,
  overLevel: OVER_LEVEL,
  pausedLevel: PAUSED_LEVEL,
  withheld: WITHHELD,
  away: AWAY,
  awayLevel: AWAY_LEVEL,
  closedSum: CLOSED_SUM,
  closedSince: CLOSED_SINCE,
} = Pool;

/** Codes of `Pool.atClose`. */
export const AT_CLOSE = { finish: 0, stay: 1, handBackKeep: 2, handBackRedraw: 3 } as const;

/** Codes of `Pool.order`. */
export const ORDER = { lifo: 0, random: 1, shortest: 2 } as const;

/** Codes of `Pool.preempt`. */
export const PREEMPT = { resume: 0, restart: 1 } as const;

/** A new pool of `units`, all open. */
export function openPool(rows: Rows, units: number, firstLine: number): number {
  const pool = openLevel(rows, Pool.width);
  ints.fill(-1, pool + Level.width, pool + Pool.width);
  ints[pool + CAPACITY] = units;
  ints[pool + Pool.waiting] = 0;
  ints[pool + Pool.firstLine] = firstLine;
  ints[pool + Pool.atClose] = AT_CLOSE.finish;
  ints[pool + Pool.hoursOf] = pool;
  ints[pool + Pool.attended] = 0;
  ints[pool + Pool.withheld] = 0;
  ints[pool + Pool.away] = 0;
  floats[pool + CLOSED_SINCE] = Number.POSITIVE_INFINITY;
  return pool;
}

/** Notes whether more than its lines is to be looked after in a pool whose cells are all filled. */
export function markAttended(pool: number): void {
  const cells = [Pool.paused, Pool.overLevel, Pool.sets, Pool.watchers];
  ints[pool + Pool.attended] = cells.some((cell) => ints[pool + cell] >= 0) ? 1 : 0;
}

/** Units that are open, those included that a rule of the servers keeps from trucks. */
export function openOf(pool: number): number {
  return ints[pool + CAPACITY] + ints[pool + WITHHELD];
}

/** So many servers are elsewhere from now on; where servers close, those are the first that count as closed. */
export function setAway(pool: number, servers: number): void {
  ints[pool + AWAY] = servers;
  observeAway(pool);
}

/** Brings the level of servers that are elsewhere up to date, where it is kept. */
export function observeAway(pool: number): void {
  const level = ints[pool + AWAY_LEVEL];
  if (level < 0) return;
  const away = Math.min(ints[pool + AWAY], Math.max(0, openOf(pool) - presentOf(pool)));
  if (away !== presentOf(level)) change(level, away - presentOf(level));
}

/** Brings the level of units that work beyond the capacity (overtime) up to date. */
export function observeOver(pool: number): void {
  const over = ints[pool + OVER_LEVEL];
  const working = presentOf(pool) - presentOf(ints[pool + PAUSED_LEVEL]);
  const beyond = Math.max(0, working - openOf(pool));
  if (beyond !== presentOf(over)) change(over, beyond - presentOf(over));
}

/** Time a pool has been closed so far [min]. */
export function closedTime(pool: number): number {
  const since = floats[pool + CLOSED_SINCE];
  const now = floats[NOW];
  return floats[pool + CLOSED_SUM] + (now > since ? now - since : 0);
}
