import { schedule } from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import * as berths from '../berths.ts';
import { Berth } from '../berths.ts';
import { Event, Priority } from '../events.ts';
import { append, lengthOf, shift } from '../lines.ts';
import { Pool } from '../pools.ts';
import { WIDTH } from '../program.ts';
import { addReady } from '../ready.ts';
import { note, TRACED } from '../trace.ts';
import { Truck } from '../trucks.ts';
import { tell } from '../watch.ts';
import type { World } from '../world.ts';
import { release } from './release.ts';
import { admit, countWait, firstInLine } from './turn.ts';

const { berthOf, berthWithRoom, freeBerth, getIn, getOut, hasSeat, needsSetUp, stamp } = berths;

const { ints, floats, steps, NOW } = memory;

/**
 * Get in to one of the servers of a pool that are told apart. Who seized the server takes those along that wait, as many
 * as there are seats; they ride along until it is done. Gives whether the truck is the one that is served.
 */
export function board(w: World, truck: number, at: number): boolean {
  const pool = steps[at + 1];
  const rows = ints[pool + Pool.berths];
  const known = berthOf(rows, truck);
  if (known >= 0) {
    ints[truck + Truck.step] = at;
    append(ints[known + Berth.riders], truck);
    return false;
  }
  const berth = freeBerth(rows, steps[at + 2], ints[truck + Truck.flow]);
  getIn(berth, truck);
  ints[berth + Berth.open] = 1;
  while (hasSeat(rows, berth) && ints[pool + Pool.waiting] > 0) {
    const next = firstInLine(pool);
    getIn(berth, next);
    admit(next, pool);
    if (ints[pool + Pool.watchers] >= 0) tell(w, pool);
  }
  return true;
}

/** Get in to a server that is under way and has room, without a server of one's own; gives whether there was one. */
export function hopOn(truck: number, seizeAt: number): boolean {
  const pool = steps[seizeAt + 1];
  const berth = berthWithRoom(ints[pool + Pool.berths]);
  if (berth < 0) return false;
  getIn(berth, truck);
  countWait(truck, seizeAt);
  if (ints[TRACED] === 1) note(truck, 'takes', pool);
  return true;
}

/** The server is set up for the truck where that is needed; gives whether it is. */
export function setUp(w: World, truck: number, at: number): boolean {
  const pool = steps[at + 1];
  const berth = berthOf(ints[pool + Pool.berths], truck);
  const flow = ints[truck + Truck.flow];
  const needed = needsSetUp(berth, steps[at + 2], flow);
  stamp(berth);
  ints[berth + Berth.flow] = flow;
  if (!needed) return false;
  ints[truck + Truck.step] = at;
  change(ints[pool + Pool.setupLevel], 1);
  schedule(floats[NOW] + w.minutes(truck, at, 3), Priority.work, Event.endOfDelay, truck);
  if (ints[TRACED] === 1) note(truck, 'starts', at / WIDTH);
  return true;
}

/** The service is over: who rode along goes on behind it, and nobody gets in any more. */
export function land(truck: number, pool: number): void {
  const berth = berthOf(ints[pool + Pool.berths], truck);
  ints[berth + Berth.open] = 0;
  const riders = ints[berth + Berth.riders];
  while (lengthOf(riders) > 0) {
    const rider = shift(riders);
    ints[rider + Truck.step] = steps[ints[rider + Truck.step] + 3];
    // A service of its own, measured to find its turn or left over from before, it does without.
    floats[rider + Truck.remaining] = -1;
    addReady(rider);
  }
}

/** Leave the server; it is free when the last has left. */
export function alight(w: World, truck: number, pool: number): void {
  const berth = berthOf(ints[pool + Pool.berths], truck);
  if (!getOut(berth, truck)) return;
  stamp(berth);
  release(w, pool, 1);
}
