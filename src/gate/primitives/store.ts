import { cancel, schedule } from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import { observe, observeNone, observeSince } from '../../stats/observe/tallies.ts';
import { Event, Priority } from '../events.ts';
import { headOf, LINE_WIDTH, shift } from '../lines.ts';
import { Pool } from '../pools.ts';
import { Op, WIDTH } from '../program.ts';
import { addReady } from '../ready.ts';
import { Goods, Room } from '../rooms.ts';
import { note, TRACED } from '../trace.ts';
import { Truck } from '../trucks.ts';
import type { World } from '../world.ts';
import { goesFirst } from './seize.ts';
import { standInLine } from './turn.ts';

const { ints, floats, steps, NOW } = memory;

/** How much a truck brings or takes, in whole units. */
export function weigh(w: World, truck: number, at: number): void {
  ints[truck + Truck.amount] = Math.round(w.minutes(truck, at, 1) * steps[at + 4]);
}

/** Wait until there is room for what the truck brings, or until what it wants is there; it is kept for the truck from then on. */
export function find(w: World, truck: number, at: number): boolean {
  const front = steps[at + 1];
  if ((ints[front + Pool.waiting] === 0 || goesFirst(front, steps[at + 3])) && keep(truck, at)) {
    if (steps[at + 5] >= 0) observeNone(steps[at + 5]);
    if (ints[TRACED] === 1) note(truck, 'takes', front);
    return true;
  }
  standInLine(w, truck, at);
  return false;
}

/** Spend the handling time of what the truck brings or takes. */
export function handle(w: World, truck: number, at: number): void {
  ints[truck + Truck.step] = at;
  const time = ints[truck + Truck.amount] * w.samplers.sample(steps[at + 1], 0);
  schedule(floats[NOW] + time, Priority.work, Event.endOfDelay, truck);
  if (ints[TRACED] === 1) note(truck, 'starts', at / WIDTH);
}

/** The goods are in the room: whoever waits for them goes on at this instant. */
export function putIn(truck: number, at: number): void {
  const room = steps[at + 1];
  const goods = steps[at + 2];
  const amount = ints[truck + Truck.amount];
  ints[room + Room.kept] -= amount;
  change(room, amount);
  floats[room + Room.broughtIn] += amount;
  observe(steps[at + 3], amount);
  ints[goods + Goods.free] += amount;
  serve(ints[goods + Goods.front]);
}

/** The goods are out of the room: whoever waits for space there goes on at this instant. */
export function takeOut(truck: number, at: number): void {
  const room = steps[at + 1];
  const amount = ints[truck + Truck.amount];
  change(room, -amount);
  floats[room + Room.takenOut] += amount;
  observe(steps[at + 3], amount);
  serve(ints[room + Room.front]);
}

/** Serves the lines of a front, greatest priority first, as long as there is enough for the truck at the head. */
export function serve(front: number): void {
  while (ints[front + Pool.waiting] > 0) {
    let line = ints[front + Pool.firstLine];
    while (headOf(line) < 0) line += LINE_WIDTH;
    const truck = headOf(line);
    const at = ints[truck + Truck.step];
    if (!keep(truck, at)) return;
    shift(line);
    ints[front + Pool.waiting]--;
    change(steps[at + 4], -1);
    if (ints[truck + Truck.patience] >= 0) {
      cancel(ints[truck + Truck.patience]);
      ints[truck + Truck.patience] = -1;
    }
    if (steps[at + 5] >= 0) observeSince(steps[at + 5], truck + Truck.since);
    if (ints[TRACED] === 1) note(truck, 'takes', front);
    ints[truck + Truck.step] = at + WIDTH;
    addReady(truck);
  }
}

/** Keeps space or goods for a truck, if there is enough; gives whether. */
function keep(truck: number, at: number): boolean {
  const where = steps[at + 6];
  const amount = ints[truck + Truck.amount];
  if (steps[at] === Op.findRoom) {
    if (ints[where] + ints[where + Room.kept] + amount > ints[where + Room.capacity]) return false;
    ints[where + Room.kept] += amount;
    return true;
  }
  if (ints[where + Goods.free] < amount) return false;
  ints[where + Goods.free] -= amount;
  return true;
}
