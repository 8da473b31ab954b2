import { codeOf, next, schedule, subjectOf } from '../kernel/calendar.ts';
import { memory } from '../memory/memory.ts';
import { advance, arrive, settle } from './advance.ts';
import type { Observer } from './observe/observer.ts';
import { setCapacity } from './primitives/capacity.ts';
import { endWork } from './primitives/delay.ts';
import { release } from './primitives/release.ts';
import { giveUp } from './primitives/seize.ts';
import { WIDTH } from './program.ts';
import { anyReady } from './ready.ts';
import { Truck, trucksInside } from './trucks.ts';
import { Event, Priority, type World } from './world.ts';

const { ints, floats, NOW } = memory;
const { step: STEP } = Truck;
const STEP_WIDTH = WIDTH;

/** Bound here because the compiler folds a constant of the module, but not one that is imported. */
const {
  arrival: ARRIVAL,
  clock: CLOCK,
  endOfDelay: END_OF_DELAY,
  endOfService: END_OF_SERVICE,
  hour: HOUR,
  patience: PATIENCE,
  read: READ,
  shift: SHIFT,
  unitReturns: UNIT_RETURNS,
  warmUp: WARM_UP,
} = Event;

/**
 * Fires the next `most` events, or fewer where the run is over; gives how many. The loop is short and called often
 * because V8 would leave one that is entered once a replication in its slow form.
 */
export function fireSome(w: World, observer: Observer, most: number): number {
  for (let fired = 0; fired < most; fired++) {
    const what = next(w.horizon);
    if (what < 0) return fired;
    fire(w, observer, what);
    if (w.cleared >= w.enough || (w.untilEmpty && w.expected === 0 && trucksInside() === 0)) {
      w.over = true;
      return fired + 1;
    }
  }
  return most;
}

/** What happens when an event comes to pass; `what` is its code and subject. */
function fire(w: World, observer: Observer, what: number): void {
  const subject = subjectOf(what);
  switch (codeOf(what)) {
    case END_OF_DELAY:
      endOfDelay(w, subject);
      break;
    case ARRIVAL:
      arrive(w, subject);
      break;
    case END_OF_SERVICE:
      endWork(subject);
      endOfDelay(w, subject);
      break;
    case PATIENCE:
      giveUp(w, subject);
      break;
    case UNIT_RETURNS:
      release(w, subject, 1);
      break;
    case SHIFT: {
      const shift = w.shifts[subject];
      scheduleChange(shift.nextChange(floats[NOW]), SHIFT, subject);
      setCapacity(w, shift.pool, shift.capacityAt(floats[NOW]));
      break;
    }
    case CLOCK: {
      const clock = w.clocks[subject];
      clock.change(floats[NOW]);
      scheduleChange(clock.hours.nextChange(floats[NOW]), CLOCK, subject);
      break;
    }
    case HOUR:
      observer.hour();
      break;
    case READ:
      observer.read(subject);
      break;
    case WARM_UP:
      observer.start(w);
      break;
  }
  if (anyReady()) settle(w);
}

/** Puts the next change of a calendar on the event calendar, if there is one. */
export function scheduleChange(time: number, code: number, subject: number): void {
  if (time < Number.POSITIVE_INFINITY) schedule(time, Priority.calendar, code, subject);
}

function endOfDelay(w: World, truck: number): void {
  const at = ints[truck + STEP];
  if (w.trace !== null) w.trace.note(floats[NOW], truck, 'ends', at / STEP_WIDTH);
  advance(w, truck, at + STEP_WIDTH);
}
