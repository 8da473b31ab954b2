import { memory } from '../memory/memory.ts';
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

const { leave } = lifecycle;
const { balks, branch, byChannel } = branches;
const { delay, spend, work } = delays;
const { release, releaseLater } = releases;
const { seize } = seizing;
const { takeReady } = readyRow;
const { Op, WIDTH } = program;

const { ints, steps } = memory;

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

const { capacity: CAPACITY, waiting: WAITING } = Pool;
const { step: STEP } = Truck;

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
    truck = settles === true ? takeReady() : -1; // compared, since V8 does not know the type of what it is given
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
