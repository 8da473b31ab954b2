import { advance, arrive, settle } from './advance.ts';
import type { Observer } from './observe/observer.ts';
import { setCapacity } from './primitives/capacity.ts';
import { endDelay } from './primitives/delay.ts';
import { release } from './primitives/release.ts';
import { giveUp } from './primitives/seize.ts';
import { Event, Priority, type World } from './world.ts';

/** Bound here because the compiler folds a constant of the module, but not one that is imported. */
const {
  arrival: ARRIVAL,
  clock: CLOCK,
  endOfDelay: END_OF_DELAY,
  hour: HOUR,
  patience: PATIENCE,
  read: READ,
  shift: SHIFT,
  unitReturns: UNIT_RETURNS,
  warmUp: WARM_UP,
} = Event;

/** What happens when the event that fired last comes to pass. */
export function fire(w: World, observer: Observer): void {
  const { events } = w;
  const subject = events.subject;
  switch (events.code) {
    case END_OF_DELAY:
      w.trucks.setStep(subject, endDelay(w, subject));
      advance(w, subject);
      break;
    case ARRIVAL:
      arrive(w, subject);
      break;
    case PATIENCE:
      giveUp(w, subject);
      break;
    case UNIT_RETURNS:
      release(w, subject, 1);
      break;
    case SHIFT: {
      const shift = w.shifts[subject];
      schedule(w, shift.nextChange(events.now), Event.shift, subject);
      setCapacity(w, shift.pool, shift.capacityAt(events.now));
      break;
    }
    case CLOCK: {
      const clock = w.clocks[subject];
      clock.change(events.now);
      schedule(w, clock.hours.nextChange(events.now), Event.clock, subject);
      break;
    }
    case HOUR:
      observer.hour(w);
      break;
    case READ:
      observer.read(w, subject);
      break;
    case WARM_UP:
      observer.start(w);
      break;
  }
  if (w.ready.any) settle(w);
}

/** Puts the next change of a calendar on the event calendar, if there is one. */
export function schedule(w: World, time: number, code: number, subject: number): void {
  if (time < Number.POSITIVE_INFINITY) w.events.schedule(time, Priority.calendar, code, subject);
}
