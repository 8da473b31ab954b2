import * as calendar from '../kernel/calendar.ts';
import * as streams from '../kernel/streams.ts';
import { memory } from '../memory/memory.ts';
import * as ending from './end.ts';
import { Event, Priority } from './events.ts';
import { Flow, SOURCE } from './flows.ts';
import * as lifecycle from './lifecycle.ts';
import { Pool } from './pools.ts';
import * as branches from './primitives/branch.ts';
import { startClock, stopClock } from './primitives/clock.ts';
import * as delays from './primitives/delay.ts';
import * as releases from './primitives/release.ts';
import * as seizing from './primitives/seize.ts';
import * as program from './program.ts';
import { rarely } from './rarely.ts';
import * as readyRow from './ready.ts';
import { Truck } from './trucks.ts';
import type { World } from './world.ts';

const { schedule } = calendar;
const { draw } = streams;
const { enter, leave } = lifecycle;
const { balks, branch, byChannel } = branches;
const { delay, spend, work } = delays;
const { release, releaseLater } = releases;
const { seize } = seizing;
const { takeReady } = readyRow;
const { EXPECTED, HORIZON } = ending;
const { Op, WIDTH } = program;

const { ints, floats, steps, NOW } = memory;

const {
  balk: BALK,
  branch: BRANCH,
  byChannel: BY_CHANNEL,
  delay: DELAY,
  exit: EXIT,
  jump: JUMP,
  release: RELEASE,
  releaseLater: RELEASE_LATER,
  seize: SEIZE,
  spend: SPEND,
  startClock: START_CLOCK,
  stopClock: STOP_CLOCK,
  tryOr: TRY_OR,
  work: WORK,
} = Op;

const {
  arrivalStream: ARRIVAL_STREAM,
  convoyStream: CONVOY_STREAM,
  entry: ENTRY,
  number: NUMBER,
  rate: RATE,
  source: SOURCE_OF,
} = Flow;
const { itself: ITSELF, booked: BOOKED } = SOURCE;
const { capacity: CAPACITY, waiting: WAITING } = Pool;
const { step: STEP } = Truck;
const { arrival: ARRIVAL } = Event;
const { arrival: LAST } = Priority;

/**
 * Runs a truck's program from a step on until the truck must wait, spends time, or leaves; then, if `settles`, the
 * programs of all trucks that were set free at this instant, in the order in which they were set free.
 */
export function advance(w: World, first: number, from: number, settles: boolean): void {
  let truck = first | 0; // so that both are kept as plain integers
  let at = from | 0;
  for (;;) {
    switch (steps[at]) {
      case SEIZE:
        if (!seize(w, truck, at)) break;
        at += WIDTH;
        continue;
      case RELEASE:
        release(w, steps[at + 1], steps[at + 2]);
        at += WIDTH;
        continue;
      case SPEND:
        spend(truck, at);
        break;
      case DELAY:
        delay(w, truck, at);
        break;
      case WORK:
        work(w, truck, at);
        break;
      case EXIT:
        leave(w, truck, steps[at + 1]);
        break;
      case JUMP:
        at = steps[at + 1];
        continue;
      case BRANCH:
        at = branch(w, truck, at);
        continue;
      case BY_CHANNEL:
        at = byChannel(truck, at);
        continue;
      case TRY_OR:
        at = isFull(steps[at + 1]) ? steps[at + 2] : at + WIDTH;
        continue;
      case BALK:
        at = balks(w, truck, at) ? steps[at + 6] : at + WIDTH;
        continue;
      case RELEASE_LATER:
        releaseLater(w, truck, at);
        at += WIDTH;
        continue;
      case START_CLOCK:
        startClock(w, truck, at);
        at += WIDTH;
        continue;
      case STOP_CLOCK:
        stopClock(w, truck, at);
        at += WIDTH;
        continue;
      default: {
        const next = rarely(w, truck, at);
        if (next < 0) break;
        at = next;
        continue;
      }
    }
    truck = settles ? takeReady() : -1;
    if (truck < 0) return;
    at = ints[truck + STEP];
  }
}

/** Whether nobody who comes now gets a unit of a pool. */
const isFull = (pool: number): boolean => {
  return ints[pool] >= ints[pool + CAPACITY] || ints[pool + WAITING] > 0;
};

/** Lets every truck that was set free at this instant go on, in the order in which they were set free. */
export function settle(w: World): void {
  const truck = takeReady();
  if (truck >= 0) advance(w, truck, ints[truck + STEP], true);
}

/** The next arrival event of a flow is scheduled, then its convoy comes in. */
export function arrive(w: World, flow: number): void {
  const source = ints[flow + SOURCE_OF];
  if (source === ITSELF ? !scheduleArrival(w, flow) : source === BOOKED) ints[EXPECTED]--;
  if (ints[flow + CONVOY_STREAM] >= 0) {
    const convoy = Math.floor(draw(ints[flow + CONVOY_STREAM], w.samplers));
    for (let k = 0; k < convoy; k++) advance(w, enter(w, flow), ints[flow + ENTRY], false);
    settle(w);
  } else advance(w, enter(w, flow), ints[flow + ENTRY], true);
}

/** Puts the arrival event that follows the one now on the calendar, if it comes before the end of the run; gives whether. */
export const scheduleArrival = (w: World, flow: number): boolean => {
  const stream = ints[flow + ARRIVAL_STREAM];
  const number = stream >= 0 ? draw(stream, w.samplers) : 0;
  const rate = floats[flow + RATE];
  const time = rate > 0 ? floats[NOW] + number / rate : nextOf(w, flow, number);
  if (time > floats[HORIZON]) return false;
  schedule(time, LAST, ARRIVAL, flow);
  return true;
};

function nextOf(w: World, flow: number, number: number): number {
  return w.processes[ints[flow + NUMBER]]?.next(floats[NOW], number) ?? Number.POSITIVE_INFINITY;
}
