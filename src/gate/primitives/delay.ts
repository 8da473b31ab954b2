import * as calendar from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import { Event, Priority } from '../events.ts';
import * as lines from '../lines.ts';
import { AT_CLOSE, Pool } from '../pools.ts';
import { Op, WIDTH } from '../program.ts';
import * as traces from '../trace.ts';
import { Truck } from '../trucks.ts';
import { alight, board } from '../units.ts';
import type { World } from '../world.ts';
import { byHour } from './branch.ts';
import { rejoin } from './order.ts';
import { send } from './people.ts';

const { cancel, schedule, scheduleTracked, timeOf } = calendar;
const { append, headOf, lengthOf, shift, stepOut, tailOf } = lines;
const { note, TRACED } = traces;

const { ints, floats, steps, NOW } = memory;
const {
  luck: LUCK,
  next: NEXT,
  prev: PREV,
  remaining: REMAINING,
  service: SERVICE,
  since: SINCE,
  step: STEP,
  timer: TIMER,
  unit: UNIT,
} = Truck;
const { work: WORK } = Priority;
const { endOfDelay: END_OF_DELAY, endOfService: END_OF_SERVICE } = Event;

/** Spend the time that the truck drew for it when it came. */
export function spend(truck: number, at: number): void {
  ints[truck + STEP] = at;
  schedule(floats[NOW] + floats[truck + LUCK + steps[at + 1]], WORK, END_OF_DELAY, truck);
  if (ints[TRACED] === 1) note(truck, 'starts', at / WIDTH);
}

/** Spend a random time, or what is left of one. */
export function delay(w: World, truck: number, at: number): void {
  const time = timeOfDelay(w, truck, at);
  ints[truck + STEP] = at;
  schedule(floats[NOW] + time, WORK, END_OF_DELAY, truck);
  if (ints[TRACED] === 1) note(truck, 'starts', at / WIDTH);
}

/** Spend a time with servers that may close or fail over it: the truck stands in the line of trucks in service. */
export function work(w: World, truck: number, at: number): void {
  const time = timeOfDelay(w, truck, at);
  if (floats[truck + SERVICE] < 0) floats[truck + SERVICE] = time;
  ints[truck + STEP] = at;
  ints[truck + TIMER] = scheduleTracked(floats[NOW] + time, WORK, END_OF_SERVICE, truck);
  append(ints[steps[at + 4] + Pool.serving], truck);
  if (ints[steps[at + 4] + Pool.units] >= 0) board(steps[at + 4], truck);
  if (ints[TRACED] === 1) note(truck, 'starts', at / WIDTH);
}

/** Know the time of the service to come while the truck waits for it. */
export function measure(w: World, truck: number, at: number): void {
  floats[truck + REMAINING] = timeOfDelay(w, truck, at);
}

export const timeOfDelay = (w: World, truck: number, at: number): number => {
  const rest = floats[truck + REMAINING];
  if (rest < 0) return w.minutes(truck, at, 1);
  floats[truck + REMAINING] = -1;
  return rest;
};

/** The service is over. */
export function endWork(truck: number): void {
  floats[truck + SERVICE] = -1;
  leaveService(truck);
}

const leaveService = (truck: number): void => {
  ints[truck + TIMER] = -1;
  stepOut(truck);
  if (ints[truck + UNIT] >= 0) alight(truck);
};

/** Whether a service goes on beyond this very instant; who is done now leaves its server by itself. */
export function goesOn(truck: number): boolean {
  return timeOf(ints[truck + TIMER]) > floats[NOW];
}

/**
 * Interrupts services in a pool until no more than `most` go on, those first that started last. Who is done at this
 * very instant is not interrupted: it leaves its server by itself.
 */
export function interruptBeyond(pool: number, most: number): void {
  const serving = ints[pool + Pool.serving];
  let beyond = ints[pool + Pool.stuck] - most;
  for (let truck = headOf(serving); truck >= 0; truck = ints[truck + NEXT]) if (goesOn(truck)) beyond++;
  for (let truck = tailOf(serving); truck >= 0 && beyond > 0; ) {
    const before = ints[truck + PREV];
    if (goesOn(truck)) {
      interrupt(pool, truck, ints[pool + Pool.atClose]);
      beyond--;
    }
    truck = before;
  }
}

/** The service of a truck is interrupted; gives what is left of it [min]. */
export function halt(truck: number): number {
  const left = timeOf(ints[truck + TIMER]) - floats[NOW];
  cancel(ints[truck + TIMER]);
  leaveService(truck);
  if (ints[TRACED] === 1) note(truck, 'pauses', ints[truck + STEP] / WIDTH);
  return left;
}

/** A service stops before its time; the truck keeps what is left of it, or (not `keeps`) will be served anew. */
export function stopWork(truck: number, keeps: boolean): void {
  const left = halt(truck);
  keep(truck, keeps ? left : -1);
}

/** What is left of the service of a truck [min]; −1: it is served anew. */
const keep = (truck: number, remaining: number): void => {
  floats[truck + REMAINING] = remaining;
  if (remaining < 0) floats[truck + SERVICE] = -1;
};

/**
 * Interrupts a service by a rule (`AT_CLOSE`): the truck keeps its server and stands still, or goes back to the head of
 * its line. Its people are free.
 */
export function interrupt(pool: number, truck: number, rule: number): void {
  stopWork(truck, rule !== AT_CLOSE.handBackRedraw);
  if (ints[pool + Pool.crews] >= 0) send(pool, -1);
  if (rule === AT_CLOSE.stay) standStill(pool, truck);
  else handBack(pool, truck, floats[truck + REMAINING]);
}

/** The truck keeps its server until its service can go on. */
export function standStill(pool: number, truck: number): void {
  append(ints[pool + Pool.paused], truck);
  change(ints[pool + Pool.pausedLevel], 1);
}

/** A truck whose service was interrupted leaves its server and goes back to its line; `remaining` −1: it is served anew. */
export function handBack(pool: number, truck: number, remaining: number): void {
  const seizeAt = seizeStep(truck);
  keep(truck, remaining);
  ints[truck + STEP] = seizeAt;
  floats[truck + SINCE] = floats[NOW];
  rejoin(pool, steps[seizeAt + 3], truck);
  ints[pool + Pool.waiting]++;
  change(steps[seizeAt + 4], 1);
  change(pool, -steps[seizeAt + 2]);
}

/** The step at which a truck in service would wait for a server again: its line tells its priority. */
export function seizeStep(truck: number): number {
  const at = steps[ints[truck + STEP] + 5];
  return steps[at] === Op.byHour ? byHour(at) : at;
}

/** Services that go on, and those that wait for the end of a repair, in a pool whose services may be interrupted. */
export function underWay(pool: number): number {
  return lengthOf(ints[pool + Pool.serving]) + ints[pool + Pool.stuck];
}

/** Lets the trucks that stood still in a pool go on, those first that stood first, while there is capacity. */
export function resume(w: World, pool: number): void {
  const paused = ints[pool + Pool.paused];
  while (lengthOf(paused) > 0 && underWay(pool) < ints[pool + Pool.capacity]) {
    const truck = shift(paused);
    change(ints[pool + Pool.pausedLevel], -1);
    goOn(w, truck);
  }
}

/** A service that stood still goes on. */
export function goOn(w: World, truck: number): void {
  if (ints[TRACED] === 1) note(truck, 'resumes', ints[truck + STEP] / WIDTH);
  work(w, truck, ints[truck + STEP]);
}
