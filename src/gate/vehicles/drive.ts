import * as calendar from '../../kernel/calendar.ts';
import * as streams from '../../kernel/streams.ts';
import { memory } from '../../memory/memory.ts';
import * as events from '../events.ts';
import * as traces from '../trace.ts';
import * as trucks from '../trucks.ts';
import type { World } from '../world.ts';
import * as cells from './cells.ts';
import * as states from './states.ts';

const { schedule } = calendar;
const { draw } = streams;
const { Event, Priority } = events;
const { note, TRACED } = traces;
const { Truck } = trucks;
const { Fleet, State, Station, Vehicle } = cells;
const { turn, turnToRun } = states;

const { ints, floats, steps, NOW } = memory;

/**
 * A run begins: its time is drawn, by the load's luck or, empty, by the fleet's stream. Where it passes the single lane,
 * that lies in the middle, and the vehicle first runs up to it.
 */
export function setOff(w: World, vehicle: number): void {
  const fleet = ints[vehicle + Vehicle.fleet];
  const [from, to] = [ints[vehicle + Vehicle.at], ints[vehicle + Vehicle.goal]];
  const way = wayBetween(fleet, from, to);
  const time = timeOf(w, fleet, way, luckOf(w, fleet, vehicle));
  const length = floats[way];
  floats[vehicle + Vehicle.range] -= ints[fleet + Fleet.byTime] === 1 ? time : length;
  const side = ints[from + Station.side];
  const passes = ints[fleet + Fleet.lane] >= 0 && side >= 0 && ints[to + Station.side] === 1 - side;
  ints[vehicle + Vehicle.side] = passes ? side : -1;
  const fixed = floats[fleet + Fleet.sectionTime];
  const section = fixed > 0 ? fixed : (time * floats[fleet + Fleet.sectionLength]) / length;
  const outside = Math.max(0, time - section) / 2;
  floats[vehicle + Vehicle.left] = passes ? outside : time;
  floats[vehicle + Vehicle.section] = section;
  floats[vehicle + Vehicle.rest] = outside;
  turnToRun(vehicle);
  if (ints[TRACED] === 1) note(vehicle, 'setsOff', to);
}

/** Cell of the way from a station to another. */
export function wayBetween(fleet: number, from: number, to: number): number {
  const first = ints[fleet + Fleet.firstStation];
  const [row, column] = [(from - first) / Station.width, (to - first) / Station.width];
  return ints[fleet + Fleet.ways] + row * ints[fleet + Fleet.stations] + column;
}

function timeOf(w: World, fleet: number, way: number, u: number): number {
  const law = ints[way];
  return law >= 0 ? w.samplers.sample(law, u) : floats[way] / w.samplers.sample(ints[fleet + Fleet.speed], u);
}

function luckOf(w: World, fleet: number, vehicle: number): number {
  const load = ints[vehicle + Vehicle.load];
  if (load >= 0) {
    const at = ints[load + Truck.step];
    return w.luck(load, steps[at + 9], steps[at + 10]);
  }
  const stream = ints[fleet + Fleet.emptyStream];
  return stream >= 0 ? draw(stream, w) : 0;
}

/** The vehicle runs to the end of its leg or to its next breakdown, whichever comes first. */
export function roll(vehicle: number, at: number): void {
  const time = Math.min(floats[vehicle + Vehicle.left], floats[vehicle + Vehicle.wear]);
  floats[vehicle + Vehicle.left] -= time;
  floats[vehicle + Vehicle.wear] -= time;
  ints[vehicle + Truck.step] = at;
  schedule(floats[NOW] + time, Priority.work, Event.endOfDelay, vehicle);
}

/** Whether the leg is over; otherwise the vehicle has broken down. */
export function isWhole(vehicle: number): boolean {
  if (floats[vehicle + Vehicle.left] === 0) return true;
  turn(vehicle, State.failed);
  if (ints[TRACED] === 1) note(vehicle, 'breaksDown', ints[vehicle + Vehicle.goal]);
  return false;
}

/** The vehicle is repaired and runs on. */
export function mend(w: World, vehicle: number): void {
  floats[vehicle + Vehicle.wear] = draw(ints[ints[vehicle + Vehicle.fleet] + Fleet.wear], w);
  turnToRun(vehicle);
}
