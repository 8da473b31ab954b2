import { schedule } from '../kernel/calendar.ts';
import { draw } from '../kernel/streams.ts';
import { memory } from '../memory/memory.ts';
import { Flow } from './flows.ts';
import { copy, enter, leave } from './lifecycle.ts';
import { Pool } from './pools.ts';
import { balks, branch, byChannel } from './primitives/branch.ts';
import { startClock, stopClock } from './primitives/clock.ts';
import { delay, spend, work } from './primitives/delay.ts';
import { fork, join } from './primitives/fork.ts';
import { awaitSignal, batch, match } from './primitives/gather.ts';
import { release, releaseLater } from './primitives/release.ts';
import { seize, seizeAll } from './primitives/seize.ts';
import { Op, WIDTH } from './program.ts';
import { anyReady, takeReady } from './ready.ts';
import { Truck } from './trucks.ts';
import { Event, Priority, type World } from './world.ts';

const { ints, floats, steps, NOW } = memory;

/** Bound here because the compiler folds a constant of the module, but not one that is imported. */
const {
  await: AWAIT,
  balk: BALK,
  batch: BATCH,
  branch: BRANCH,
  byChannel: BY_CHANNEL,
  delay: DELAY,
  exit: EXIT,
  fork: FORK,
  join: JOIN,
  jump: JUMP,
  match: MATCH,
  redirect: REDIRECT,
  refill: REFILL,
  release: RELEASE,
  releaseLater: RELEASE_LATER,
  seize: SEIZE,
  seizeAll: SEIZE_ALL,
  spend: SPEND,
  split: SPLIT,
  startClock: START_CLOCK,
  stopClock: STOP_CLOCK,
  tryOr: TRY_OR,
  work: WORK,
} = Op;

const STEP_WIDTH = WIDTH;
const {
  arrivalStream: ARRIVAL_STREAM,
  convoyStream: CONVOY_STREAM,
  number: NUMBER,
  rate: RATE,
  saturated: SATURATED,
} = Flow;
const { redirected: REDIRECTED } = Flow;
const { capacity: CAPACITY, waiting: WAITING } = Pool;
const { flow: FLOW, step: STEP } = Truck;
const { arrival: ARRIVAL } = Event;
const { arrival: LAST } = Priority;

/** Runs a truck's program from a step on until the truck must wait, spends time, or leaves. */
export function advance(w: World, truck: number, from: number): void {
  let at = from;
  for (;;) {
    switch (steps[at]) {
      case SEIZE:
        if (!seize(w, truck, at)) return;
        break;
      case RELEASE:
        release(w, steps[at + 1], steps[at + 2]);
        break;
      case SPEND:
        spend(w, truck, at);
        return;
      case DELAY:
        delay(w, truck, at);
        return;
      case WORK:
        work(w, truck, at);
        return;
      case EXIT:
        leave(w, truck, steps[at + 1]);
        return;
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
        if (isFull(steps[at + 1])) {
          at = steps[at + 2];
          continue;
        }
        break;
      case BALK:
        if (balks(w, truck, at)) {
          at = steps[at + 6];
          continue;
        }
        break;
      case RELEASE_LATER:
        releaseLater(w, truck, at);
        break;
      case START_CLOCK:
        startClock(w, truck, at);
        break;
      case STOP_CLOCK:
        stopClock(w, truck, at);
        break;
      case AWAIT:
        if (!awaitSignal(w, truck, at)) return;
        break;
      case SEIZE_ALL:
        if (!seizeAll(w, truck, at)) return;
        break;
      case MATCH:
        match(w, truck, at);
        return;
      case BATCH:
        batch(w, truck, at);
        return;
      case FORK:
        fork(truck, at);
        return;
      case JOIN:
        join(truck);
        return;
      case SPLIT:
        for (let k = 0; k < steps[at + 1]; k++) copy(w, truck, at + WIDTH);
        break;
      case REFILL:
        schedule(floats[NOW], LAST, ARRIVAL, steps[at + 1]);
        break;
      case REDIRECT:
        ints[ints[truck + FLOW] + REDIRECTED]++;
        break;
      default:
        throw new Error(`no step at ${at}`);
    }
    at += STEP_WIDTH;
  }
}

/** Whether nobody who comes now gets a unit of a pool. */
function isFull(pool: number): boolean {
  return ints[pool] >= ints[pool + CAPACITY] || ints[pool + WAITING] > 0;
}

/** Lets every truck that was set free at this instant go on, in the order in which they were set free. */
export function settle(w: World): void {
  while (anyReady()) {
    const truck = takeReady();
    advance(w, truck, ints[truck + STEP]);
  }
}

/** The next arrival event of a flow is scheduled, then its convoy comes in. */
export function arrive(w: World, flow: number): void {
  if (ints[flow + SATURATED] === 0) {
    w.expected--;
    scheduleArrival(w, flow);
  }
  let convoy = 1;
  if (ints[flow + CONVOY_STREAM] >= 0) convoy = Math.floor(draw(ints[flow + CONVOY_STREAM], w.samplers));
  for (let k = 0; k < convoy; k++) {
    const truck = enter(w, flow);
    advance(w, truck, ints[truck + STEP]);
  }
}

/** Puts the arrival event that follows the one now on the calendar, if it comes before the end of the run. */
export function scheduleArrival(w: World, flow: number): void {
  const stream = ints[flow + ARRIVAL_STREAM];
  const number = stream >= 0 ? draw(stream, w.samplers) : 0;
  const rate = floats[flow + RATE];
  const time = rate > 0 ? floats[NOW] + number / rate : nextOf(w, flow, number);
  if (time > w.horizon) return;
  w.expected++;
  schedule(time, LAST, ARRIVAL, flow);
}

function nextOf(w: World, flow: number, number: number): number {
  return w.processes[ints[flow + NUMBER]]?.next(floats[NOW], number) ?? Number.POSITIVE_INFINITY;
}
