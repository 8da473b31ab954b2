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
  /** List of the crews a unit needs while it serves, each with its people behind it; −1: none. */
  crews: 16,
  /** List of the actors that are told when its line or its units in use change; −1: none. */
  watchers: 17,
  /** 1 where more than its lines is to be looked after when units come free or somebody joins a line. */
  attended: 18,
  /** Pool in whose lines those stand who may take a unit of this pool among others; −1: none. */
  front: 28,
  /** Units that hours and staffing keep open; `capacity` is what is left of them where some are down or lack people. */
  open: 19,
  /** List of all places that need people, those first that get them first; −1: neither such a place nor a crew. */
  roster: 20,
  /** Trucks that are done and only stand in their server. */
  standing: 21,
  /** List of its units that fail one by one (−1: none do); those that are down without a truck, and with one. */
  units: 22,
  down: 23,
  stuck: 24,
  /** Levels of units that are down, of open ones among them, and of units that work after closing; −1: not kept. */
  failedLevel: 25,
  lostLevel: 26,
  overtimeLevel: 27,
  /** In which order its lines are served: an `ORDER` code, and the stream of a random order; −1: as trucks joined them. */
  order: 29,
  orderStream: 30,
  /** What becomes of the service of a truck that a greater priority interrupts: a `PREEMPT` code; −1: nobody interrupts. */
  preempt: 31,
  /** Units kept from trucks by a rule of the servers; `capacity` is without them. */
  withheld: 32,
  /** Servers that are elsewhere, and the levels of those and of those being set up; −1: not kept. */
  away: 33,
  awayLevel: 34,
  setupLevel: 35,
  /** Rows of the servers where they are told apart (`berths.ts`); −1: they are not. */
  berths: 36,
  /** Closed time so far and since when it is closed (Infinity: open) [min]; cells of `floats`. */
  closedSum: 4,
  closedSince: 5,
  width: 40,
} as const;
const {
  capacity: CAPACITY,
  open: OPEN,
  overLevel: OVER_LEVEL,
  pausedLevel: PAUSED_LEVEL,
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
  ints[pool + OPEN] = units;
  for (const count of [Pool.waiting, Pool.standing, Pool.down, Pool.stuck]) ints[pool + count] = 0;
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
  const cells = [Pool.paused, Pool.overLevel, Pool.watchers, Pool.front];
  ints[pool + Pool.attended] = cells.some((cell) => ints[pool + cell] >= 0) ? 1 : 0;
}

/** Units that may serve now, if there are people for them: open and not down. A unit down with its truck is in use. */
export function readyUnits(pool: number): number {
  const units = ints[pool + Pool.units];
  return units < 0 ? ints[pool + OPEN] : Math.min(ints[pool + OPEN], ints[units] - ints[pool + Pool.down]);
}

/**
 * Brings the levels up to date that tell how units spend their time: those in use beyond the open ones that are up,
 * those down, and those that serve after closing (a truck that only stands there makes no overtime).
 */
export function observeUnits(pool: number): void {
  const over = ints[pool + OVER_LEVEL];
  if (over < 0) return;
  const open = ints[pool + OPEN];
  const paused = ints[pool + PAUSED_LEVEL];
  const working = presentOf(pool) - (paused >= 0 ? presentOf(paused) : 0);
  let up = open;
  if (ints[pool + Pool.failedLevel] >= 0) {
    const stuck = ints[pool + Pool.stuck];
    const all = ints[ints[pool + Pool.units]];
    // A truck that is done may stand in a unit that has failed since: the unit counts as blocked.
    const failed = Math.min(ints[pool + Pool.down] + stuck, all - presentOf(pool) + stuck);
    up = Math.min(open, all - failed);
    put(ints[pool + Pool.failedLevel], failed);
    put(ints[pool + Pool.lostLevel], open - up);
  }
  put(over, Math.max(0, working - up));
  const overtime = ints[pool + Pool.overtimeLevel];
  if (overtime >= 0) put(overtime, Math.max(0, working - ints[pool + Pool.standing] - open));
}

/** Brings the level up to date that is 1 while no unit is free, where it is kept: after the capacity has changed. */
export function observeFull(pool: number): void {
  const full = ints[pool + Pool.fullLevel];
  if (full >= 0) put(full, presentOf(pool) >= ints[pool + CAPACITY] ? 1 : 0);
}

function put(level: number, value: number): void {
  if (value !== presentOf(level)) change(level, value - presentOf(level));
}

/** Notes since when a pool is closed: while none of its units is open, or a crew it needs has nobody on duty. */
export function noteClosed(pool: number): void {
  let closed = ints[pool + OPEN] === 0;
  const crews = ints[pool + Pool.crews];
  if (crews >= 0) for (let k = 1; k <= ints[crews]; k += 2) closed ||= ints[ints[crews + k] + OPEN] === 0;
  const since = floats[pool + CLOSED_SINCE];
  if (closed === since < Number.POSITIVE_INFINITY) return;
  if (!closed) floats[pool + CLOSED_SUM] = closedTime(pool);
  floats[pool + CLOSED_SINCE] = closed ? floats[NOW] : Number.POSITIVE_INFINITY;
}

/** So many servers are elsewhere from now on; where servers close, those are the first that count as closed. */
export function setAway(pool: number, servers: number): void {
  ints[pool + Pool.away] = servers;
  observeAway(pool);
}

/** Brings the level of servers that are elsewhere up to date, where it is kept. */
export function observeAway(pool: number): void {
  const level = ints[pool + Pool.awayLevel];
  if (level >= 0) put(level, Math.min(ints[pool + Pool.away], Math.max(0, ints[pool + OPEN] - presentOf(pool))));
}

/** Time a pool has been closed so far [min]. */
export function closedTime(pool: number): number {
  const since = floats[pool + CLOSED_SINCE];
  const now = floats[NOW];
  return floats[pool + CLOSED_SUM] + (now > since ? now - since : 0);
}
