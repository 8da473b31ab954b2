import * as streams from '../../kernel/streams.ts';
import { memory } from '../../memory/memory.ts';
import * as levels from '../../stats/observe/levels.ts';
import { Actor } from '../actor.ts';
import * as lines from '../lines.ts';
import * as pools from '../pools.ts';
import * as readyRow from '../ready.ts';
import * as traces from '../trace.ts';
import * as trucks from '../trucks.ts';
import type { World } from '../world.ts';
import * as carrying from './carry.ts';
import * as cells from './cells.ts';
import * as states from './states.ts';

const { draw } = streams;
const { change } = levels;
const { headOf, LINE_WIDTH, stepOut } = lines;
const { Pool } = pools;
const { addReady } = readyRow;
const { note, TRACED } = traces;
const { Truck } = trucks;
const { hasLoads, offer, uncovered } = carrying;
const { Fleet, Purpose, Station, Vehicle } = cells;
const { aim, becomeIdle } = states;

const { ints, floats } = memory;
const { next: NEXT, since: SINCE, step: STEP } = Truck;

/** How the vehicles of a fleet are told where to go. */
export interface Rules {
  /** Whether the nearest vehicle and load meet, or those that have been idle and have waited longest. */
  nearest: boolean;
  /** How far it is from station to station (by number, in order of the names) [m or min]. */
  far: number[][];
  /** Priorities of the loads that wait at a station. */
  priorities: number;
  /** Station to wait at; −1: where they are. */
  home: number;
  /** Vehicles wanted by station; empty: nobody is sent anywhere for that. */
  wanted: number[];
}

/** Sends idle vehicles to loads, and to where they are to wait, whenever either has changed. */
export class Dispatcher extends Actor {
  private readonly fleet: number;
  readonly vehicles: readonly number[];
  private readonly stations: number[];
  private readonly rules: Rules;

  constructor(fleet: number, vehicles: number[], stations: number[], rules: Rules) {
    super();
    this.fleet = fleet;
    this.vehicles = vehicles;
    this.stations = stations;
    this.rules = rules;
  }

  /** All vehicles stand idle where they begin. */
  begin(w: World): void {
    ints[this.fleet + Fleet.dispatcher] = this.number;
    const wear = ints[this.fleet + Fleet.wear];
    for (const vehicle of this.vehicles) {
      change(ints[this.fleet + Fleet.states + ints[vehicle + Vehicle.state]], 1);
      if (ints[TRACED] === 1) note(vehicle, 'arrives', ints[vehicle + Vehicle.at]);
      if (wear >= 0) floats[vehicle + Vehicle.wear] = draw(wear, w);
      becomeIdle(vehicle);
    }
  }

  act(w: World): void {
    if (ints[this.fleet + Fleet.open] === 1) {
      if (this.rules.nearest) this.offerWhereTheyStand(w);
      while (this.rules.nearest ? this.sendNearest(w) : this.sendFirst(w));
    }
    if (this.rules.home >= 0) this.sendHome(w);
    while (this.rules.wanted.length > 0 && this.sendWhereWanted(w));
    ints[this.fleet + Fleet.called] = 0;
  }

  /** An idle vehicle takes a load up where it stands, even if another is on its way. */
  private offerWhereTheyStand(w: World): void {
    for (let vehicle = this.firstIdle(); vehicle >= 0; ) {
      const behind = ints[vehicle + NEXT];
      const station = ints[vehicle + Vehicle.at];
      if (hasLoads(station)) this.send(w, vehicle, station, Purpose.fetch);
      vehicle = behind;
    }
  }

  /** Sends the vehicle and the load that are nearest to each other; of equals those that wait longest. */
  private sendNearest(w: World): boolean {
    let best = -1;
    let goal = -1;
    for (let station = 0; station < this.stations.length; station++) {
      if (uncovered(this.stations[station]) <= 0) continue;
      const vehicle = this.nearestTo(station);
      if (vehicle < 0) return false;
      if (best < 0 || this.isBetter(vehicle, station, best, goal)) {
        best = vehicle;
        goal = station;
      }
    }
    if (best >= 0) this.send(w, best, this.stations[goal], Purpose.fetch);
    return best >= 0;
  }

  private isBetter(vehicle: number, station: number, than: number, thanStation: number): boolean {
    const nearer = this.far(vehicle, station) - this.far(than, thanStation);
    return nearer < 0 || (nearer === 0 && this.waitingSince(station) < this.waitingSince(thanStation));
  }

  /** Sends the vehicle that has been idle longest to the load that has waited longest. */
  private sendFirst(w: World): boolean {
    const vehicle = this.firstIdle();
    if (vehicle < 0) return false;
    let goal = -1;
    for (let station = 0; station < this.stations.length; station++) {
      if (uncovered(this.stations[station]) <= 0) continue;
      if (goal < 0 || this.waitingSince(station) < this.waitingSince(goal)) goal = station;
    }
    if (goal >= 0) this.send(w, vehicle, this.stations[goal], Purpose.fetch);
    return goal >= 0;
  }

  private sendHome(w: World): void {
    const home = this.stations[this.rules.home];
    for (let vehicle = this.firstIdle(); vehicle >= 0; ) {
      const behind = ints[vehicle + NEXT];
      if (ints[vehicle + Vehicle.at] !== home) this.send(w, vehicle, home, Purpose.rest);
      vehicle = behind;
    }
  }

  /** Sends one from a station that has more than are wanted to the one that lacks most; of equals the first by name. */
  private sendWhereWanted(w: World): boolean {
    const lack = (station: number) => this.rules.wanted[station] - ints[this.stations[station] + Station.bound];
    let goal = 0;
    for (let station = 1; station < this.stations.length; station++) if (lack(station) > lack(goal)) goal = station;
    if (lack(goal) <= 0) return false;
    const vehicle = this.nearestTo(goal, lack);
    if (vehicle >= 0) this.send(w, vehicle, this.stations[goal], Purpose.rest);
    return vehicle >= 0;
  }

  /** The idle vehicle nearest to a station, of equals the one that has been idle longest; with `lack`, of those to spare. */
  private nearestTo(station: number, lack?: (station: number) => number): number {
    let best = -1;
    for (let vehicle = this.firstIdle(); vehicle >= 0; vehicle = ints[vehicle + NEXT]) {
      if (lack !== undefined && lack(this.stationOf(vehicle)) >= 0) continue;
      if (best < 0 || this.far(vehicle, station) < this.far(best, station)) best = vehicle;
    }
    return best;
  }

  private send(w: World, vehicle: number, goal: number, purpose: number): void {
    stepOut(vehicle);
    if (purpose === Purpose.fetch) {
      if (ints[vehicle + Vehicle.at] === goal) {
        offer(w, vehicle, goal);
        return;
      }
      ints[goal + Station.coming]++;
    }
    ints[vehicle + Vehicle.purpose] = purpose;
    aim(vehicle, goal);
    ints[vehicle + STEP] = ints[this.fleet + Fleet.setOff];
    addReady(vehicle);
  }

  /** Time since which the first load that no vehicle is on its way to waits at a station. */
  private waitingSince(station: number): number {
    let covered = ints[this.stations[station] + Station.coming];
    const line = ints[ints[this.stations[station] + Station.pool] + Pool.firstLine];
    for (let k = 0; k < this.rules.priorities; k++) {
      for (let load = headOf(line + k * LINE_WIDTH); load >= 0; load = ints[load + NEXT]) {
        if (covered-- === 0) return floats[load + SINCE];
      }
    }
    return Number.POSITIVE_INFINITY;
  }

  private firstIdle(): number {
    return headOf(ints[this.fleet + Fleet.idle]);
  }

  private stationOf(vehicle: number): number {
    return (ints[vehicle + Vehicle.at] - this.stations[0]) / Station.width;
  }

  private far(vehicle: number, station: number): number {
    return this.rules.far[this.stationOf(vehicle)][station];
  }
}
