import * as calendar from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import * as levels from '../../stats/observe/levels.ts';
import * as tallies from '../../stats/observe/tallies.ts';
import { Event, Priority } from '../events.ts';
import * as lines from '../lines.ts';
import * as pools from '../pools.ts';
import { Pool } from '../pools.ts';
import * as program from '../program.ts';
import * as readyRow from '../ready.ts';
import * as traces from '../trace.ts';
import { Truck } from '../trucks.ts';
import { tell } from '../watch.ts';
import type { World } from '../world.ts';
import * as orders from './order.ts';

const { cancel, scheduleTracked } = calendar;
const { change } = levels;
const { observe, observeNone, observeSince } = tallies;
const { append, headOf, LINE_WIDTH, lengthOf, shift, stepOut } = lines;
const { closedTime } = pools;
const { addReady } = readyRow;
const { joinInOrder } = orders;
const { note, TRACED } = traces;
const { BEGINS, WIDTH } = program;

const { ints, floats, steps, NOW } = memory;
const {
  capacity: CAPACITY,
  firstLine: FIRST_LINE,
  fullLevel: FULL_LEVEL,
  hoursOf: HOURS_OF,
  order: ORDER,
  waiting: WAITING,
  watchers: WATCHERS,
} = Pool;
const { before: BEFORE, withHours: WITH_HOURS } = BEGINS;
const { closedAt: CLOSED_AT, line: LINE, patience: PATIENCE, since: SINCE, step: STEP } = Truck;

/**
 * Take `units` of a pool, or stand in line for them. Nobody overtakes: while trucks of its priority or a greater one
 * wait, a newcomer waits too. What the truck holds it keeps meanwhile, so a full place blocks the one behind it.
 */
export function seize(w: World, truck: number, at: number): boolean {
  const pool = steps[at + 1];
  const units = steps[at + 2];
  const free = ints[pool] + units <= ints[pool + CAPACITY];
  if (free && (ints[pool + WAITING] === 0 || goesFirst(pool, steps[at + 3]))) {
    take(pool, units);
    countWait(truck, at);
    if (ints[TRACED] === 1) note(truck, 'takes', pool);
    return true;
  }
  standInLine(w, truck, at);
  return false;
}

/** Join the line in front of a pool. */
export const standInLine = (w: World, truck: number, at: number): void => {
  const pool = steps[at + 1];
  if (steps[at + 7] !== BEFORE) beginWait(truck, at);
  if (ints[pool + ORDER] < 0) append(steps[at + 3], truck);
  else joinInOrder(w, pool, steps[at + 3], truck);
  ints[pool + WAITING]++;
  change(steps[at + 4], 1);
  ints[truck + STEP] = at;
  if (steps[at + 11] >= 0) beginPatience(w, truck, at);
  if (ints[pool + WATCHERS] >= 0) tell(w, pool);
  if (ints[TRACED] === 1) note(truck, 'waits', pool);
};

/** Patience that runs since the truck waits for room in front is not begun anew. */
function beginPatience(w: World, truck: number, at: number): void {
  if (ints[truck + PATIENCE] >= 0) return;
  const time = floats[NOW] + w.minutes(truck, at, 8);
  ints[truck + PATIENCE] = scheduleTracked(time, Priority.patience, Event.patience, truck);
}

/** Serves the lines of a pool, greatest priority first, as long as there are units for the truck at the head. */
export function grant(w: World, pool: number): void {
  while (ints[pool + WAITING] > 0) {
    const truck = firstInLine(pool);
    const units = steps[ints[truck + STEP] + 2];
    if (ints[pool] + units > ints[pool + CAPACITY]) return;
    take(pool, units);
    admit(truck, pool);
    if (ints[pool + WATCHERS] >= 0) tell(w, pool);
  }
}

/**
 * A unit that comes free goes straight to the first in line, if it needs one and the pool may use it: the units in use
 * stay as they are. Gives whether it did.
 */
export function handOver(w: World, pool: number): boolean {
  if (ints[pool] > ints[pool + CAPACITY]) return false;
  const truck = firstInLine(pool);
  if (steps[ints[truck + STEP] + 2] !== 1) return false;
  admit(truck, pool);
  if (ints[pool + WATCHERS] >= 0) tell(w, pool);
  return true;
}

/** Whether a newcomer to a line would be the first of all who wait for the pool. */
export function goesFirst(pool: number, line: number): boolean {
  for (let other = ints[pool + FIRST_LINE]; other <= line; other += LINE_WIDTH) if (lengthOf(other) > 0) return false;
  return true;
}

/** The truck that goes first of all who wait for a pool; there must be one. */
export const firstInLine = (pool: number): number => {
  let line = ints[pool + FIRST_LINE];
  let truck = headOf(line);
  while (truck < 0) {
    line += LINE_WIDTH;
    truck = headOf(line);
  }
  return truck;
};

/** The first in line has its units and goes on at this instant. */
export const admit = (truck: number, pool: number): void => {
  const at = ints[truck + STEP];
  shift(ints[truck + LINE]);
  ints[pool + WAITING]--;
  change(steps[at + 4], -1);
  if (steps[at + 5] >= 0) endWait(truck, at);
  if (ints[TRACED] === 1) note(truck, 'takes', pool);
  ints[truck + STEP] = at + WIDTH;
  addReady(truck);
};

/** The truck's patience is over: it leaves the line and goes on at the step for those who give up. */
export function giveUp(w: World, truck: number): void {
  const at = ints[truck + STEP];
  const pool = steps[at + 1];
  ints[truck + PATIENCE] = -1;
  stepOut(truck);
  ints[pool + WAITING]--;
  change(steps[at + 4], -1);
  if (ints[TRACED] === 1) note(truck, 'givesUp', pool);
  ints[truck + STEP] = steps[at + 11];
  addReady(truck);
  if (ints[pool + WATCHERS] >= 0) tell(w, pool);
  // The truck behind may need fewer units than the one that left.
  grant(w, pool);
}

export const take = (pool: number, units: number): void => {
  change(pool, units);
  const full = ints[pool + FULL_LEVEL];
  if (full >= 0 && ints[pool] === ints[pool + CAPACITY]) change(full, 1);
};

/** Who need not wait: the wait that began before ends, or there is none. */
export const countWait = (truck: number, at: number): void => {
  if (steps[at + 7] === BEFORE) {
    if (steps[at + 5] >= 0) endWait(truck, at);
  } else if (steps[at + 5] >= 0) waitNone(at);
  else beginWait(truck, at);
};

/** The wait is counted of a truck that need not wait. */
const waitNone = (at: number): void => {
  observeNone(steps[at + 5]);
  if (steps[at + 6] >= 0) observeNone(steps[at + 6]);
};

/** The wait begins now. */
const beginWait = (truck: number, at: number): void => {
  floats[truck + SINCE] = floats[NOW];
  if (steps[at + 7] === WITH_HOURS) floats[truck + CLOSED_AT] = closedTime(ints[steps[at + 1] + HOURS_OF]);
};

/** The wait is counted, and no patience needed any more. */
const endWait = (truck: number, at: number): void => {
  if (ints[truck + PATIENCE] >= 0) {
    cancel(ints[truck + PATIENCE]);
    ints[truck + PATIENCE] = -1;
  }
  observeSince(steps[at + 5], truck + SINCE);
  const closed = steps[at + 6];
  if (closed >= 0) observe(closed, closedTime(steps[at + 1]) - floats[truck + CLOSED_AT]);
};
