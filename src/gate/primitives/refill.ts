import { schedule } from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import { Event, Priority } from '../events.ts';
import { Flow } from '../flows.ts';

const { ints, floats, NOW } = memory;

/** One more truck comes from a source that is never empty and stands ready. */
export function sendOne(flow: number): void {
  ints[flow + Flow.standing]++;
  schedule(floats[NOW], Priority.arrival, Event.arrival, flow);
}

/** A truck of such a source has been taken in, or left; the next comes when none stands ready any more. */
export function refill(flow: number): void {
  if (--ints[flow + Flow.standing] === 0) sendOne(flow);
}
