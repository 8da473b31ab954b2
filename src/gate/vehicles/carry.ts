import * as calendar from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import * as levels from '../../stats/observe/levels.ts';
import * as tallies from '../../stats/observe/tallies.ts';
import * as events from '../events.ts';
import * as lines from '../lines.ts';
import * as pools from '../pools.ts';
import * as seizing from '../primitives/seize.ts';
import * as program from '../program.ts';
import * as readyRow from '../ready.ts';
import * as trucks from '../trucks.ts';
import type { World } from '../world.ts';
import * as cells from './cells.ts';
import * as states from './states.ts';

const { schedule } = calendar;
const { change } = levels;
const { observeSince } = tallies;
const { Event, Priority } = events;
const { append, shift } = lines;
const { Pool } = pools;
const { grant } = seizing;
const { WIDTH } = program;
const { addReady } = readyRow;
const { Truck } = trucks;
const { Fleet, State, Station, Vehicle } = cells;
const { aim, becomeIdle, turn } = states;

const { ints, floats, steps, NOW } = memory;

/** A vehicle that stands at a station is there for the first load in line, which takes it at once. */
export function offer(w: World, vehicle: number, station: number): void {
  turn(vehicle, State.waiting);
  append(ints[station + Station.standing], vehicle);
  const pool = ints[station + Station.pool];
  ints[pool + Pool.capacity]++;
  grant(w, pool);
}

/** A vehicle that was sent for a load has come; where the load is gone meanwhile, it is idle. */
export function comeForLoad(w: World, vehicle: number, station: number): void {
  ints[station + Station.coming]--;
  const open = ints[ints[vehicle + Vehicle.fleet] + Fleet.open] === 1;
  if (open && hasLoads(station)) offer(w, vehicle, station);
  else becomeIdle(vehicle);
}

/** The truck that has been given a vehicle gets on it, and is carried until it is put down. */
export function ride(truck: number, at: number): void {
  const [from, to] = [steps[at + 1], steps[at + 2]];
  const vehicle = shift(ints[from + Station.standing]);
  const pool = ints[from + Station.pool];
  change(pool, -1);
  ints[pool + Pool.capacity]--;
  ints[truck + Truck.step] = at;
  floats[truck + Truck.since] = floats[NOW];
  ints[vehicle + Vehicle.load] = truck;
  aim(vehicle, to);
  ints[vehicle + Truck.step] = ints[from + Station.takeUp];
  addReady(vehicle);
}

/** The load is lifted on or off, for as long as it says itself. */
export function handle(w: World, vehicle: number, at: number): void {
  const load = ints[vehicle + Vehicle.load];
  const rest = floats[load + Truck.remaining];
  const time = rest < 0 ? w.minutes(load, ints[load + Truck.step], steps[at + 2]) : rest;
  floats[load + Truck.remaining] = -1;
  turn(vehicle, State.handling);
  ints[vehicle + Truck.step] = at;
  schedule(floats[NOW] + time, Priority.work, Event.endOfDelay, vehicle);
}

/** The load stands on the ground again and goes on by itself. */
export function putDown(vehicle: number): void {
  const load = ints[vehicle + Vehicle.load];
  const at = ints[load + Truck.step];
  ints[vehicle + Vehicle.load] = -1;
  if (steps[at + 11] >= 0) observeSince(steps[at + 11], load + Truck.since);
  ints[load + Truck.step] = at + WIDTH;
  addReady(load);
}

/** Loads at a station that no vehicle is on its way to. */
export function uncovered(station: number): number {
  return ints[ints[station + Station.pool] + Pool.waiting] - ints[station + Station.coming];
}

/** Whether a load waits at a station. */
export function hasLoads(station: number): boolean {
  return ints[ints[station + Station.pool] + Pool.waiting] > 0;
}
