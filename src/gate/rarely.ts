import { schedule } from '../kernel/calendar.ts';
import { memory } from '../memory/memory.ts';
import { change } from '../stats/observe/levels.ts';
import { Event, Priority } from './events.ts';
import { Flow } from './flows.ts';
import { copy } from './lifecycle.ts';
import { Pool } from './pools.ts';
import { alight, board, hopOn, land, setUp } from './primitives/board.ts';
import { byHour } from './primitives/branch.ts';
import { measure } from './primitives/delay.ts';
import { fork, join } from './primitives/fork.ts';
import { awaitSignal, batch, match } from './primitives/gather.ts';
import { preempt } from './primitives/preempt.ts';
import { seizeAll } from './primitives/seize.ts';
import { Op, WIDTH } from './program.ts';
import { Truck } from './trucks.ts';
import type { World } from './world.ts';

const { ints, floats, steps, NOW } = memory;

/** Operand of `rarely`'s answer: the truck waits, spends time, or is gone. */
const STOPS = -1;

/**
 * The steps that most itineraries do without, kept out of the loop of `advance` so that it stays small. Gives the step
 * to go on with, or −1 where the truck goes no further at this instant.
 */
export function rarely(w: World, truck: number, at: number): number {
  const behind = at + WIDTH;
  switch (steps[at]) {
    case Op.await:
      return awaitSignal(w, truck, at) ? behind : STOPS;
    case Op.seizeAll:
      return seizeAll(w, truck, at) ? behind : STOPS;
    case Op.match:
      match(w, truck, at);
      return STOPS;
    case Op.batch:
      batch(w, truck, at);
      return STOPS;
    case Op.fork:
      fork(truck, at);
      return STOPS;
    case Op.join:
      join(truck);
      return STOPS;
    case Op.split:
      for (let k = 0; k < steps[at + 1]; k++) copy(w, truck, behind);
      return behind;
    case Op.refill:
      schedule(floats[NOW], Priority.arrival, Event.arrival, steps[at + 1]);
      return behind;
    case Op.measure:
      measure(w, truck, at);
      return behind;
    case Op.preempt:
      preempt(behind);
      return behind;
    case Op.byHour:
      return byHour(at);
    case Op.share:
      w.sharings[steps[at + 1]].join(w, truck, at);
      return STOPS;
    case Op.board:
      return board(w, truck, at) ? behind : STOPS;
    case Op.hopOn:
      return hopOn(truck, behind) ? steps[at + 1] : behind;
    case Op.setUp:
      return setUp(w, truck, at) ? STOPS : behind + WIDTH;
    case Op.endSetUp:
      change(ints[steps[at + 1] + Pool.setupLevel], -1);
      return behind;
    case Op.land:
      land(truck, steps[at + 1]);
      return behind;
    case Op.alight:
      alight(w, truck, steps[at + 1]);
      return behind;
    case Op.redirect:
      ints[ints[truck + Truck.flow] + Flow.redirected]++;
      return behind;
    default:
      throw new Error(`no step at ${at}`);
  }
}
