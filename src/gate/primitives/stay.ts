import { cancel, schedule, scheduleTracked } from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import { observe } from '../../stats/observe/tallies.ts';
import { Event, Priority } from '../events.ts';
import { WIDTH } from '../program.ts';
import { note, TRACED } from '../trace.ts';
import { Truck } from '../trucks.ts';
import type { World } from '../world.ts';
import { timeOfDelay } from './delay.ts';
import { giveUp } from './seize.ts';

const { ints, floats, steps, NOW } = memory;

/** Cell in which a truck carries the end of its longest stay in a bay [min]. */
const endCell = (truck: number, slot: number): number => truck + Truck.luck + slot;

/** The longest stay begins. */
export function beginStay(w: World, truck: number, at: number): void {
  floats[endCell(truck, steps[at + 1])] = floats[NOW] + w.samplers.sample(steps[at + 2], 0);
}

/** Spend a time in a bay, or what the longest stay leaves of it. */
export function stayUpTo(w: World, truck: number, at: number): void {
  const end = floats[endCell(truck, steps[at + 4])];
  const time = floats[NOW] + timeOfDelay(w, truck, at);
  // The delay ends at the step before that with which the truck goes on.
  ints[truck + Truck.step] = time > end ? steps[at + 5] - WIDTH : at;
  schedule(Math.min(time, end), Priority.work, Event.endOfDelay, truck);
  if (ints[TRACED] === 1) note(truck, 'starts', at / WIDTH);
}

/** The truck is about to wait in its bay; gives the step with which it goes on: the next, or, if it has stayed too long, its way out. */
export function waitUpTo(truck: number, at: number): number {
  const end = floats[endCell(truck, steps[at + 1])];
  if (floats[NOW] > end) return steps[at + 2];
  ints[truck + Truck.limit] = scheduleTracked(end, Priority.patience, Event.limit, truck);
  return at + WIDTH;
}

/** The wait is over before the longest stay. */
export function waited(truck: number): void {
  if (ints[truck + Truck.limit] >= 0) cancel(ints[truck + Truck.limit]);
  ints[truck + Truck.limit] = -1;
}

/** The longest stay of a waiting truck is over: it leaves the line and goes on as its stage says. */
export function expel(w: World, truck: number): void {
  const target = steps[ints[truck + Truck.step] - WIDTH + 2];
  ints[truck + Truck.limit] = -1;
  if (ints[truck + Truck.patience] >= 0) cancel(ints[truck + Truck.patience]);
  giveUp(w, truck);
  ints[truck + Truck.step] = target;
}

/** The bay is left: count by how much the stay was longer than the longest. */
export function vacate(truck: number, at: number): void {
  waited(truck);
  observe(steps[at + 2], Math.max(0, floats[NOW] - floats[endCell(truck, steps[at + 1])]));
}
