import { memory } from '../../memory/memory.ts';
import * as levels from '../../stats/observe/levels.ts';
import * as lines from '../lines.ts';
import { Pool } from '../pools.ts';
import * as readyRow from '../ready.ts';
import * as traces from '../trace.ts';
import { Truck } from '../trucks.ts';
import { tell } from '../watch.ts';
import type { World } from '../world.ts';
import * as turns from './turn.ts';

const { change } = levels;
const { LINE_WIDTH, lengthOf, stepOut } = lines;
const { addReady } = readyRow;
const { note, TRACED } = traces;
const { admit, countWait, firstInLine, standInLine, take } = turns;

const { ints, steps } = memory;
const { capacity: CAPACITY, firstLine: FIRST_LINE, waiting: WAITING, watchers: WATCHERS } = Pool;
const { patience: PATIENCE, step: STEP } = Truck;

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
