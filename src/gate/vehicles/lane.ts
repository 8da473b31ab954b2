import * as calendar from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import * as levels from '../../stats/observe/levels.ts';
import * as tallies from '../../stats/observe/tallies.ts';
import { Actor } from '../actor.ts';
import * as events from '../events.ts';
import * as lines from '../lines.ts';
import * as program from '../program.ts';
import * as readyRow from '../ready.ts';
import * as traces from '../trace.ts';
import * as trucks from '../trucks.ts';
import * as cells from './cells.ts';
import * as states from './states.ts';

const { schedule } = calendar;
const { change } = levels;
const { observe } = tallies;
const { Event, Priority } = events;
const { append, LINE_WIDTH, lengthOf, shift } = lines;
const { WIDTH } = program;
const { addReady } = readyRow;
const { note, TRACED } = traces;
const { step: STEP, since: SINCE } = trucks.Truck;
const { Fleet, Lane, State, Vehicle } = cells;
const { turn, turnToRun } = states;

const { ints, floats, steps, NOW } = memory;

/**
 * Lets the next vehicle of a single lane enter when the one before is far enough ahead. A lane is passed in one direction
 * at a time: the direction changes when it is empty and the others wait, and nobody else does or so many have passed.
 */
export class LaneActor extends Actor {
  private readonly lane: number;

  constructor(lane: number) {
    super();
    this.lane = lane;
  }

  begin(): void {
    ints[this.lane + Lane.actor] = this.number;
  }

  act(): void {
    ints[this.lane + Lane.called] = 0;
    admit(this.lane);
  }
}

/** Wait for the single lane, and enter it. */
export function enterLane(vehicle: number, at: number): void {
  const lane = laneOf(vehicle);
  turn(vehicle, State.waiting);
  ints[vehicle + STEP] = at;
  floats[vehicle + SINCE] = floats[NOW];
  append(waitingOn(lane, ints[vehicle + Vehicle.side]), vehicle);
  change(steps[at + 4], 1);
  admit(lane);
}

/** The vehicle is at the end of the lane and leaves it, but not before those in front of it. */
export function leaveLane(vehicle: number, at: number): void {
  const lane = laneOf(vehicle);
  ints[vehicle + STEP] = at;
  ints[vehicle + Vehicle.through] = 1;
  if (ints[lane + Lane.first] !== vehicle) turn(vehicle, State.waiting);
  for (let first = ints[lane + Lane.first]; first >= 0 && ints[first + Vehicle.through] === 1; ) {
    const behind = ints[first + Vehicle.behind];
    ints[lane + Lane.first] = behind;
    ints[first + Vehicle.through] = 0;
    turnToRun(first);
    floats[first + Vehicle.left] = floats[first + Vehicle.rest];
    ints[first + STEP] += WIDTH;
    addReady(first);
    first = behind;
  }
  admit(lane);
}

function laneOf(vehicle: number): number {
  return ints[ints[vehicle + Vehicle.fleet] + Fleet.lane];
}

function waitingOn(lane: number, side: number): number {
  return ints[lane + Lane.waiting] + LINE_WIDTH * side;
}

function admit(lane: number): void {
  for (;;) {
    const side = nextSide(lane);
    if (side < 0) return;
    const free = floats[lane + Lane.free];
    if (free > floats[NOW]) {
      if (ints[lane + Lane.called] === 1) return;
      ints[lane + Lane.called] = 1;
      schedule(free, Priority.work, Event.act, ints[lane + Lane.actor]);
      return;
    }
    enter(lane, side);
  }
}

/** The side from which a vehicle may enter as far as the others are concerned; −1: neither. */
function nextSide(lane: number): number {
  const side = ints[lane + Lane.side];
  const own = lengthOf(waitingOn(lane, side));
  const others = lengthOf(waitingOn(lane, 1 - side));
  const turnIsOver = others > 0 && ints[lane + Lane.passed] >= ints[lane + Lane.platoon];
  if (own > 0 && !turnIsOver) return side;
  if (others === 0 || ints[lane + Lane.first] >= 0) return -1;
  ints[lane + Lane.side] = 1 - side;
  ints[lane + Lane.passed] = 0;
  floats[lane + Lane.free] = floats[NOW];
  return 1 - side;
}

function enter(lane: number, side: number): void {
  const vehicle = shift(waitingOn(lane, side));
  if (lengthOf(waitingOn(lane, 1 - side)) > 0) ints[lane + Lane.passed]++;
  ints[vehicle + Vehicle.behind] = -1;
  if (ints[lane + Lane.first] < 0) ints[lane + Lane.first] = vehicle;
  else ints[ints[lane + Lane.last] + Vehicle.behind] = vehicle;
  ints[lane + Lane.last] = vehicle;
  floats[lane + Lane.free] = floats[NOW] + floats[lane + Lane.headway];
  floats[vehicle + Vehicle.left] = floats[vehicle + Vehicle.section];
  const at = ints[vehicle + STEP];
  observe(steps[at + 3], floats[NOW] - floats[vehicle + SINCE]);
  change(steps[at + 4], -1);
  turnToRun(vehicle);
  if (ints[TRACED] === 1) note(vehicle, 'enters', lane);
  ints[vehicle + STEP] = at + WIDTH;
  addReady(vehicle);
}
