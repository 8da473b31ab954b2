import { advance, arrive, settle } from './advance.ts';
import type { Observer } from './observe/observer.ts';
import { setCapacity } from './primitives/capacity.ts';
import { endDelay } from './primitives/delay.ts';
import { release } from './primitives/release.ts';
import { giveUp } from './primitives/seize.ts';
import { Event, Priority, READY, type World } from './world.ts';

/** What happens when the event that fired last comes to pass. */
export function fire(w: World, observer: Observer): void {
  const { events } = w;
  const subject = events.subject;
  switch (events.code) {
    case Event.endOfDelay:
      w.trucks.step[subject] = endDelay(w, subject);
      advance(w, subject);
      break;
    case Event.arrival:
      arrive(w, subject);
      break;
    case Event.patience:
      giveUp(w, subject);
      break;
    case Event.unitReturns:
      release(w, subject, 1);
      break;
    case Event.shift: {
      const shift = w.shifts[subject];
      schedule(w, shift.nextChange(events.now), Event.shift, subject);
      setCapacity(w, shift.pool, shift.capacityAt(events.now));
      break;
    }
    case Event.clock: {
      const clock = w.clocks[subject];
      clock.change(events.now);
      schedule(w, clock.hours.nextChange(events.now), Event.clock, subject);
      break;
    }
    case Event.hour:
      observer.hour(w);
      break;
    case Event.read:
      observer.read(w, subject);
      break;
    case Event.warmUp:
      observer.start(w);
      break;
  }
  if (w.lines.head[READY] >= 0) settle(w);
}

/** Puts the next change of a calendar on the event calendar, if there is one. */
export function schedule(w: World, time: number, code: number, subject: number): void {
  if (time < Number.POSITIVE_INFINITY) w.events.schedule(time, Priority.calendar, code, subject);
}
