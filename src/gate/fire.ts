import * as calendar from '../kernel/calendar.ts';
import * as streams from '../kernel/streams.ts';
import { memory } from '../memory/memory.ts';
import * as programs from './advance.ts';
import * as arrivals from './arrivals/next-arrival.ts';
import * as ending from './end.ts';
import { End } from './end.ts';
import { Event } from './events.ts';
import { Flow, SOURCE } from './flows.ts';
import * as lifecycle from './lifecycle.ts';
import type { Observer } from './observe/observer.ts';
import { endWork } from './primitives/delay.ts';
import { release } from './primitives/release.ts';
import { giveUp } from './primitives/seize.ts';
import { expel } from './primitives/stay.ts';
import * as program from './program.ts';
import * as traces from './trace.ts';
import { Truck } from './trucks.ts';
import type { World } from './world.ts';

const { codeOf, next, subjectOf } = calendar;
const { draw } = streams;
const { advance, settle } = programs;
const { scheduleArrival } = arrivals;
const { isOver } = ending;
const { enter } = lifecycle;
const { note, TRACED } = traces;
const { WIDTH } = program;

const { ints, floats } = memory;
const { expected: EXPECTED, horizon: HORIZON } = End;
const { convoyStream: CONVOY_STREAM, entry: ENTRY, source: SOURCE_OF } = Flow;
const { itself: ITSELF, booked: BOOKED } = SOURCE;
const { step: STEP } = Truck;

const {
  act: ACT,
  arrival: ARRIVAL,
  course: COURSE,
  endOfDelay: END_OF_DELAY,
  endOfService: END_OF_SERVICE,
  hour: HOUR,
  limit: LIMIT,
  patience: PATIENCE,
  read: READ,
  unitReturns: UNIT_RETURNS,
  warmUp: WARM_UP,
} = Event;

/**
 * Fires the next `most` events, or fewer where the run is over; gives how many. The loop is short and called often
 * because V8 would leave one that is entered once a replication in its slow form.
 */
export function fireSome(w: World, observer: Observer, most: number): number {
  const last = most | 0; // so that it is kept as a plain integer
  let fired = 0;
  while (fired < last) {
    const what = next(floats[HORIZON]);
    if (what < 0) break;
    fire(w, observer, what);
    fired++;
    if (isOver()) break;
  }
  return fired;
}

/** What happens when an event comes to pass; `what` is its code and subject. */
const fire = (w: World, observer: Observer, what: number): void => {
  const subject = subjectOf(what);
  switch (codeOf(what)) {
    case END_OF_DELAY:
      endOfDelay(w, subject);
      return;
    case ARRIVAL:
      arrive(w, subject);
      return;
    case END_OF_SERVICE:
      endWork(subject);
      endOfDelay(w, subject);
      return;
    case HOUR:
      observer.hour();
      return;
    case READ:
      observer.read(subject);
      return;
    case WARM_UP:
      observer.start(w);
      return;
    case COURSE:
      observer.course.close();
      return;
    case PATIENCE:
      giveUp(w, subject);
      break;
    case UNIT_RETURNS:
      release(w, subject, 1);
      break;
    case LIMIT:
      expel(w, subject);
      break;
    case ACT:
      w.actors[subject].act(w);
      break;
  }
  settle(w);
};

const endOfDelay = (w: World, truck: number): void => {
  const at = ints[truck + STEP];
  if (ints[TRACED] === 1) note(truck, 'ends', at / WIDTH);
  advance(w, truck, at + WIDTH, true);
};

/** The next arrival event of a flow is scheduled, then its convoy comes in. */
const arrive = (w: World, flow: number): void => {
  const source = ints[flow + SOURCE_OF];
  if (source === ITSELF ? !scheduleArrival(w, flow) : source === BOOKED) ints[EXPECTED]--;
  if (ints[flow + CONVOY_STREAM] >= 0) arriveTogether(w, flow);
  else advance(w, enter(w, flow), ints[flow + ENTRY], true);
};

/** A convoy comes in; those whom it sets free go on when all of it is inside. */
const arriveTogether = (w: World, flow: number): void => {
  const convoy = Math.floor(draw(ints[flow + CONVOY_STREAM], w));
  for (let k = 0; k < convoy; k++) advance(w, enter(w, flow), ints[flow + ENTRY], false);
  settle(w);
};
