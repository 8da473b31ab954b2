import { memory } from '../memory/memory.ts';
import { change } from '../stats/observe/levels.ts';
import { Flow } from './flows.ts';
import { Pool } from './pools.ts';
import { findsNone, takeBay } from './primitives/bay.ts';
import { alight, board, hopOn, land, setUp } from './primitives/board.ts';
import { byHour, rechannel } from './primitives/branch.ts';
import { wayOf } from './primitives/choose.ts';
import { measure } from './primitives/delay.ts';
import { fork, join } from './primitives/fork.ts';
import { awaitSignal, batch, depart, match } from './primitives/gather.ts';
import { isSampled, pass } from './primitives/pass.ts';
import { plugIn } from './primitives/plug.ts';
import { preempt } from './primitives/preempt.ts';
import { refill } from './primitives/refill.ts';
import { split } from './primitives/split.ts';
import { finish, leaveServer, seizeStaffed } from './primitives/staffed.ts';
import { count, stand } from './primitives/stand.ts';
import { beginStay, stayUpTo, vacate, waited, waitUpTo } from './primitives/stay.ts';
import { find, handle, putIn, takeOut, weigh } from './primitives/store.ts';
import { stretch } from './primitives/stretch.ts';
import { follow, lead, pair } from './primitives/transload.ts';
import * as program from './program.ts';
import { Truck } from './trucks.ts';
import { ride } from './vehicles/carry.ts';
import { deed } from './vehicles/deeds.ts';
import { callDispatcher } from './vehicles/states.ts';
import { tellAll } from './watch.ts';
import type { World } from './world.ts';

const { Op, WIDTH } = program;

const { ints, steps } = memory;

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
    case Op.seizeStaffed:
      return seizeStaffed(w, truck, at) ? behind : STOPS;
    case Op.finish:
      finish(w, steps[at + 1]);
      return behind;
    case Op.leaveServer:
      leaveServer(w, steps[at + 1], steps[at + 2]);
      return behind;
    case Op.match:
      match(w, truck, at);
      return STOPS;
    case Op.batch:
      batch(w, truck, at);
      return STOPS;
    case Op.fork:
      fork(w, truck, at);
      return STOPS;
    case Op.join:
      join(truck);
      return STOPS;
    case Op.split:
      split(w, truck, at);
      return behind;
    case Op.alone:
      ints[truck + Truck.merged] = 0;
      return behind;
    case Op.depart:
      depart(truck, at);
      return STOPS;
    case Op.unlessTraits:
      return (ints[truck + Truck.traits] & steps[at + 1]) === steps[at + 2] ? behind : steps[at + 3];
    case Op.rechannel:
      rechannel(w, truck, at);
      return behind;
    case Op.refill:
      refill(steps[at + 1]);
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
    case Op.stand:
      stand(truck, at);
      return behind;
    case Op.count:
      count(at);
      return behind;
    case Op.sample:
      return isSampled(at) ? steps[at + 3] : behind;
    case Op.pass:
      pass(truck, at);
      return behind;
    case Op.redirect:
      ints[ints[truck + Truck.flow] + Flow.redirected]++;
      return behind;
    case Op.stretch:
      stretch(w, truck, at);
      return behind;
    case Op.choose:
      return ints[steps[at + 2] + 1 + wayOf(w.choices[steps[at + 1]])];
    case Op.tellLeave:
      tellAll(w, steps[at + 1], truck);
      return behind;
    case Op.hail:
      callDispatcher(steps[at + 1]);
      return behind;
    case Op.ride:
      ride(truck, at);
      return STOPS;
    case Op.vehicle:
      return deed(w, truck, at);
    case Op.takeBay:
      return takeBay(w, truck, at);
    case Op.noBay:
      return findsNone(at) ? steps[at + 4] : behind;
    case Op.weigh:
      weigh(w, truck, at);
      return behind;
    case Op.findRoom:
    case Op.findGoods:
      return find(w, truck, at) ? behind : STOPS;
    case Op.handle:
      handle(w, truck, at);
      return STOPS;
    case Op.putIn:
      putIn(truck, at);
      return behind;
    case Op.takeOut:
      takeOut(truck, at);
      return behind;
    case Op.limit:
      beginStay(w, truck, at);
      return behind;
    case Op.stayUpTo:
      stayUpTo(w, truck, at);
      return STOPS;
    case Op.waitUpTo:
      return waitUpTo(truck, at);
    case Op.waited:
      waited(truck);
      return behind;
    case Op.vacate:
      vacate(truck, at);
      return behind;
    case Op.plugIn:
      plugIn(at);
      return behind;
    case Op.pair:
      pair(w, truck, at);
      return STOPS;
    case Op.follow:
      follow(truck, at);
      return STOPS;
    case Op.lead:
      lead(truck);
      return behind;
    default:
      throw new Error(`no step at ${at}`);
  }
}
