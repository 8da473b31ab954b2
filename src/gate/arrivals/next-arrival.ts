import * as calendar from '../../kernel/calendar.ts';
import * as streams from '../../kernel/streams.ts';
import { memory } from '../../memory/memory.ts';
import { End } from '../end.ts';
import { Event, Priority } from '../events.ts';
import { Flow } from '../flows.ts';
import type { World } from '../world.ts';

const { schedule } = calendar;
const { draw } = streams;

const { ints, floats, NOW } = memory;
const { arrivalStream: ARRIVAL_STREAM, number: NUMBER, rate: RATE } = Flow;
const { horizon: HORIZON } = End;
const { arrival: ARRIVAL } = Event;
const { arrival: LAST } = Priority;

/** Puts the arrival event that follows the one now on the calendar, if it comes before the end of the run; gives whether. */
export function scheduleArrival(w: World, flow: number): boolean {
  const stream = ints[flow + ARRIVAL_STREAM];
  const number = stream >= 0 ? draw(stream, w) : 0;
  const rate = floats[flow + RATE];
  const time = rate > 0 ? floats[NOW] + number / rate : nextOf(w, flow, number);
  if (time > floats[HORIZON]) return false;
  schedule(time, LAST, ARRIVAL, flow);
  return true;
}

const nextOf = (w: World, flow: number, number: number): number => {
  return w.processes[ints[flow + NUMBER]]?.next(floats[NOW], number) ?? Number.POSITIVE_INFINITY;
};
