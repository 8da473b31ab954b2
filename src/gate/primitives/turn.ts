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

/** A truck's turn at a pool: it joins the line, is the first in it, is let in, and its wait is counted. */

const { cancel, scheduleTracked } = calendar;
const { change } = levels;
const { observe, observeNone, observeSince } = tallies;
const { append, headOf, LINE_WIDTH, shift } = lines;
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
