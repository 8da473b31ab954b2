import { memory } from '../../memory/memory.ts';
import * as program from '../program.ts';
import * as traces from '../trace.ts';
import type { World } from '../world.ts';
import * as carrying from './carry.ts';
import * as cells from './cells.ts';
import * as driving from './drive.ts';
import * as lanes from './lane.ts';
import * as states from './states.ts';

const { WIDTH } = program;
const { note, TRACED } = traces;
const { comeForLoad, handle, putDown } = carrying;
const { Deed, Fleet, Purpose, Station, Vehicle } = cells;
const { isWhole, mend, roll, setOff } = driving;
const { enterLane, leaveLane } = lanes;
const { aim, becomeIdle, turn } = states;

const { ints, floats, steps } = memory;

/** The vehicle waits, spends time, or has nothing to do. */
const STOPS = -1;

/** What a vehicle does at a step; gives the step to go on with, or −1 where it goes no further at this instant. */
export function deed(w: World, vehicle: number, at: number): number {
  const behind = at + WIDTH;
  switch (steps[at + 1]) {
    case Deed.turn:
      turn(vehicle, steps[at + 2]);
      return behind;
    case Deed.handle:
      handle(w, vehicle, at);
      return STOPS;
    case Deed.putDown:
      putDown(vehicle);
      return behind;
    case Deed.free:
      return free(vehicle);
    case Deed.setOff:
      setOff(w, vehicle);
      return behind;
    case Deed.roll:
      if (floats[vehicle + Vehicle.left] === 0) return behind;
      roll(vehicle, at);
      return STOPS;
    case Deed.whole:
      return isWhole(vehicle) ? steps[at + 2] : behind;
    case Deed.mended:
      mend(w, vehicle);
      return behind;
    case Deed.enterLane:
      if (ints[vehicle + Vehicle.side] < 0) return steps[at + 2];
      enterLane(vehicle, at);
      return STOPS;
    case Deed.leaveLane:
      leaveLane(vehicle, at);
      return STOPS;
    case Deed.arrive:
      return arrive(w, vehicle);
    case Deed.charged:
      floats[vehicle + Vehicle.range] = floats[ints[vehicle + Vehicle.fleet] + Fleet.full];
      return behind;
    default:
      throw new Error(`no deed at ${at}`);
  }
}

/** The vehicle has done its part: it goes to charge, where it must, or is idle. */
function free(vehicle: number): number {
  const fleet = ints[vehicle + Vehicle.fleet];
  const chargers = ints[fleet + Fleet.chargers];
  if (chargers < 0 || floats[vehicle + Vehicle.range] >= floats[fleet + Fleet.low]) {
    becomeIdle(vehicle);
    return STOPS;
  }
  if (ints[vehicle + Vehicle.at] === chargers) return ints[fleet + Fleet.charge];
  ints[vehicle + Vehicle.purpose] = Purpose.charge;
  aim(vehicle, chargers);
  return ints[fleet + Fleet.setOff];
}

/** The vehicle is where it was bound for. */
function arrive(w: World, vehicle: number): number {
  const station = ints[vehicle + Vehicle.goal];
  ints[vehicle + Vehicle.at] = station;
  if (ints[TRACED] === 1) note(vehicle, 'comesTo', station);
  if (ints[vehicle + Vehicle.load] >= 0) return ints[station + Station.putDown];
  switch (ints[vehicle + Vehicle.purpose]) {
    case Purpose.charge:
      return ints[ints[vehicle + Vehicle.fleet] + Fleet.charge];
    case Purpose.fetch:
      comeForLoad(w, vehicle, station);
      return STOPS;
    default:
      becomeIdle(vehicle);
      return STOPS;
  }
}
