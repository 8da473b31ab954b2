import { cancel } from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import { observeNone, observeSince } from '../../stats/observe/tallies.ts';
import { headOf, LINE_WIDTH, lengthOf, stepOut } from '../lines.ts';
import { Pool } from '../pools.ts';
import { addReady } from '../ready.ts';
import { note, TRACED } from '../trace.ts';
import { Truck } from '../trucks.ts';
import type { World } from '../world.ts';
import { standInLine, take } from './turn.ts';

const { ints, steps } = memory;

/**
 * Take a bay of the first of several zones that has one free, and go on at the step of that zone; or stand in the one
 * line of the yard. Gives that step, or −1. As long as somebody waits who would take a bay, there is none free.
 */
export function takeBay(w: World, truck: number, at: number): number {
  const option = freeOption(steps[at + 6]);
  if (option < 0) {
    standInLine(w, truck, at);
    return -1;
  }
  take(ints[option], 1);
  if (steps[at + 5] >= 0) observeNone(steps[at + 5]);
  if (ints[TRACED] === 1) note(truck, 'takes', ints[option]);
  return ints[option + 1];
}

/** Whether a truck that comes now finds neither a bay nor a place to wait in front of the yard. */
export function findsNone(at: number): boolean {
  return ints[steps[at + 1] + Pool.waiting] >= steps[at + 2] && freeOption(steps[at + 3]) < 0;
}

/** A bay of a zone came free: it goes to the first in line who may stand there, greatest priority first. */
export function offer(zone: number): void {
  const front = ints[zone + Pool.front];
  for (let free = ints[zone + Pool.capacity] - ints[zone]; free > 0; free--) {
    const truck = firstFor(zone, front);
    if (truck < 0) return;
    admit(truck, zone, front);
  }
}

/** The first truck in line for which a bay of the zone will do; −1: none. */
function firstFor(zone: number, front: number): number {
  let line = ints[front + Pool.firstLine];
  for (let left = ints[front + Pool.waiting]; left > 0; line += LINE_WIDTH) {
    for (let truck = headOf(line); truck >= 0; truck = ints[truck + Truck.next]) {
      if (targetOf(truck, zone) >= 0) return truck;
    }
    left -= lengthOf(line);
  }
  return -1;
}

/** The truck has a bay of the zone and goes on at this instant. */
function admit(truck: number, zone: number, front: number): void {
  const at = ints[truck + Truck.step];
  take(zone, 1);
  stepOut(truck);
  ints[front + Pool.waiting]--;
  change(steps[at + 4], -1);
  if (ints[truck + Truck.patience] >= 0) {
    cancel(ints[truck + Truck.patience]);
    ints[truck + Truck.patience] = -1;
  }
  if (steps[at + 5] >= 0) observeSince(steps[at + 5], truck + Truck.since);
  if (ints[TRACED] === 1) note(truck, 'takes', zone);
  ints[truck + Truck.step] = targetOf(truck, zone);
  addReady(truck);
}

/** Step at which a waiting truck goes on with a bay of the zone; −1: it may not stand there. */
function targetOf(truck: number, zone: number): number {
  const options = steps[ints[truck + Truck.step] + 6];
  for (let k = 1; k < ints[options]; k += 2) if (ints[options + k] === zone) return ints[options + k + 1];
  return -1;
}

/** Cell of the first pool of a list that has a unit free; −1: none has. */
function freeOption(options: number): number {
  for (let k = 1; k < ints[options]; k += 2) {
    const pool = ints[options + k];
    if (ints[pool] < ints[pool + Pool.capacity]) return options + k;
  }
  return -1;
}
