import * as calendar from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import * as levels from '../../stats/observe/levels.ts';
import * as events from '../events.ts';
import * as lines from '../lines.ts';
import * as cells from './cells.ts';

const { schedule } = calendar;
const { change } = levels;
const { Event, Priority } = events;
const { append } = lines;
const { Fleet, State, Station, Vehicle } = cells;

const { ints, floats, NOW } = memory;

/** From now on the vehicle spends its time in another state. */
export function turn(vehicle: number, state: number): void {
  const levels = ints[vehicle + Vehicle.fleet] + Fleet.states;
  change(ints[levels + ints[vehicle + Vehicle.state]], -1);
  ints[vehicle + Vehicle.state] = state;
  change(ints[levels + state], 1);
}

/** The vehicle runs, with a load or empty. */
export function turnToRun(vehicle: number): void {
  turn(vehicle, ints[vehicle + Vehicle.load] >= 0 ? State.loadedRun : State.emptyRun);
}

/** The vehicle has nothing to do where it stands; the dispatcher looks after it at this instant. */
export function becomeIdle(vehicle: number): void {
  const fleet = ints[vehicle + Vehicle.fleet];
  turn(vehicle, ints[fleet + Fleet.open] === 1 ? State.idle : State.off);
  append(ints[fleet + Fleet.idle], vehicle);
  callDispatcher(fleet);
}

/** The vehicle is bound for another station. */
export function aim(vehicle: number, goal: number): void {
  ints[ints[vehicle + Vehicle.goal] + Station.bound]--;
  ints[goal + Station.bound]++;
  ints[vehicle + Vehicle.goal] = goal;
  const fleet = ints[vehicle + Vehicle.fleet];
  if (ints[fleet + Fleet.balanced] === 1) callDispatcher(fleet);
}

/** The dispatcher of a fleet acts at this instant, behind the work that ends now. */
export function callDispatcher(fleet: number): void {
  if (ints[fleet + Fleet.called] === 1) return;
  ints[fleet + Fleet.called] = 1;
  schedule(floats[NOW], Priority.reaction, Event.act, ints[fleet + Fleet.dispatcher]);
}
