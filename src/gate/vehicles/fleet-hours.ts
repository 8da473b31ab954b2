import { memory } from '../../memory/memory.ts';
import { Actor } from '../actor.ts';
import type { Hours } from '../calendar/hours.ts';
import { headOf } from '../lines.ts';
import { closedTime, Pool } from '../pools.ts';
import { Truck } from '../trucks.ts';
import { Fleet, State, Station } from './cells.ts';
import { callDispatcher, turn } from './states.ts';

const { ints, floats, NOW } = memory;

/** Opens and closes a fleet by its calendars. At closing, what is under way goes on, but no further load is taken up. */
export class FleetHours extends Actor {
  private readonly fleet: number;
  private readonly stations: number[];
  private readonly calendars: Hours[];

  constructor(fleet: number, stations: number[], calendars: Hours[]) {
    super();
    this.fleet = fleet;
    this.stations = stations;
    this.calendars = calendars;
  }

  begin(): void {
    this.act();
  }

  act(): void {
    const now = floats[NOW];
    let next = Number.POSITIVE_INFINITY;
    for (const calendar of this.calendars) next = Math.min(next, calendar.nextChange(now));
    this.actAt(next);
    this.set(this.calendars.every((calendar) => calendar.isOpen(now)));
  }

  private set(open: boolean): void {
    if ((ints[this.fleet + Fleet.open] === 1) === open) return;
    ints[this.fleet + Fleet.open] = open ? 1 : 0;
    for (const station of this.stations) {
      const pool = ints[station + Station.pool];
      if (open) floats[pool + Pool.closedSum] = closedTime(pool);
      floats[pool + Pool.closedSince] = open ? Number.POSITIVE_INFINITY : floats[NOW];
    }
    for (let vehicle = headOf(ints[this.fleet + Fleet.idle]); vehicle >= 0; vehicle = ints[vehicle + Truck.next]) {
      turn(vehicle, open ? State.idle : State.off);
    }
    if (open) callDispatcher(this.fleet);
  }
}
