import type { Samplers } from '../../kernel/distributions/columns.ts';
import { memory } from '../../memory/memory.ts';
import type { Network } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Actor } from '../actor.ts';
import type { Almanac } from '../calendar/almanac.ts';
import { Hours } from '../calendar/hours.ts';
import { Pool } from '../pools.ts';
import type { Program } from '../program.ts';
import { clearRow, Truck } from '../trucks.ts';
import { Fleet, Lane, State, Station, Vehicle } from '../vehicles/cells.ts';
import { Dispatcher } from '../vehicles/dispatcher.ts';
import { FleetHours } from '../vehicles/fleet-hours.ts';
import { LaneActor } from '../vehicles/lane.ts';
import type { NetworkCodes, PlaceCodes } from './places.ts';
import type { Registry } from './registry.ts';
import { VehicleProgram } from './vehicle-program.ts';

const { ints, floats } = memory;

/** A platoon without limit. */
const MANY = 0x7fffffff;

/** Metrics of the levels of vehicles by state, in the order of `State`. */
export const STATE_LEVELS = Object.keys(State) as (keyof typeof State)[];

/** Makes the rows and programs of every fleet whose vehicles run between stations; gives who acts for them. */
export function compileNetworks(
  scenario: Scenario,
  almanac: Almanac,
  program: Program,
  registry: Registry,
  samplers: Samplers,
  places: PlaceCodes,
): Actor[] {
  return Object.keys(scenario.places)
    .sort()
    .flatMap((name) => {
      const place = scenario.places[name];
      if (place.kind !== 'network') return [];
      const hours = place.calendars.map((calendar) => new Hours(scenario.calendars[calendar], almanac));
      return new NetworkCompiler(name, place, program, registry, samplers, places).compile(hours);
    });
}

class NetworkCompiler {
  private readonly name: string;
  private readonly place: Network;
  private readonly program: Program;
  private readonly registry: Registry;
  private readonly samplers: Samplers;
  private readonly places: PlaceCodes;
  /** Names of the stations, in order. */
  private readonly names: string[];

  constructor(
    name: string,
    place: Network,
    program: Program,
    registry: Registry,
    samplers: Samplers,
    places: PlaceCodes,
  ) {
    this.name = name;
    this.place = place;
    this.program = program;
    this.registry = registry;
    this.samplers = samplers;
    this.places = places;
    this.names = Object.keys(place.stations).sort();
  }

  compile(hours: Hours[]): Actor[] {
    const { place, registry, names } = this;
    const { rows } = registry;
    const fleet = rows.take(Fleet.width);
    const first = rows.take(Station.width * names.length);
    const stations = names.map((_, k) => first + k * Station.width);
    ints[fleet + Fleet.stations] = names.length;
    ints[fleet + Fleet.firstStation] = first;
    ints[fleet + Fleet.idle] = registry.line();
    ints[fleet + Fleet.open] = 1;
    ints[fleet + Fleet.wear] = -1;
    ints[fleet + Fleet.balanced] = place.idle.kind === 'balance' ? 1 : 0;
    STATE_LEVELS.forEach((state, k) => {
      ints[fleet + Fleet.states + k] = registry.level(state, this.name, 'all', false);
    });
    this.makeStations(fleet, stations);
    const far = this.makeWays(fleet);
    const lane = this.makeLane(fleet);
    this.makeWear(fleet, stations);
    new VehicleProgram(this.name, place, this.program, registry, this.places, this.samplers).compile(fleet, stations);
    const vehicles = this.makeVehicles(fleet, stations);
    const { idle } = place;
    const dispatcher = new Dispatcher(fleet, vehicles, stations, {
      nearest: place.dispatch === 'nearestIdle',
      far,
      priorities: registry.entryOf(ints[first + Station.pool]).priorities.length,
      home: idle.kind === 'return' ? names.indexOf(idle.to) : -1,
      wanted: idle.kind === 'balance' ? names.map((name) => idle.at[name] ?? 0) : [],
    });
    return [
      dispatcher,
      ...(lane < 0 ? [] : [new LaneActor(lane)]),
      ...(hours.length > 0 ? [new FleetHours(fleet, stations, hours)] : []),
    ];
  }

  private makeStations(fleet: number, stations: number[]): void {
    const { place, registry, names } = this;
    const priorities = this.places.priorities.get(this.name) ?? [0];
    const codes: NetworkCodes = { fleet, stations: new Map() };
    names.forEach((station, k) => {
      const row = stations[k];
      const common = { place: this.name, hoursOf: null };
      const pool = registry.pool({
        ...common,
        name: this.name,
        kind: 'room',
        units: place.vehicles,
        binned: false,
        priorities,
      });
      ints[pool + Pool.capacity] = 0;
      ints[row + Station.pool] = pool;
      ints[row + Station.standing] = registry.line();
      ints[row + Station.side] = place.singleLane?.between.findIndex((side) => side.includes(station)) ?? -1;
      const { stack } = place.stations[station];
      const room =
        stack === null
          ? -1
          : registry.pool({
              ...common,
              name: `${this.name}/${station}.stack`,
              kind: 'stack',
              units: stack,
              binned: true,
              priorities: [0],
            });
      codes.stations.set(station, { row, pool, stack: room });
      registry.names.set(row, `${this.name}/${station}`);
    });
    this.places.networks.set(this.name, codes);
  }

  /** Puts the ways in a matrix; gives how far it is, for the choice of the nearest. */
  private makeWays(fleet: number): number[][] {
    const { place, registry, samplers, names } = this;
    const matrix = registry.rows.take(names.length * names.length);
    ints[fleet + Fleet.ways] = matrix;
    ints[fleet + Fleet.speed] = place.speed === null ? -1 : samplers.add(place.speed);
    const laws = place.speed === null ? [] : [place.speed];
    const far = names.map((from, row) =>
      names.map((to, column) => {
        const at = matrix + row * names.length + column;
        const way = place.ways[from][to];
        if (way === undefined) return 0;
        ints[at] = -1;
        if ('length' in way) {
          floats[at] = way.length;
          return way.length;
        }
        ints[at] = samplers.add(way.time);
        laws.push(way.time);
        return samplers.mean(ints[at]);
      }),
    );
    ints[fleet + Fleet.emptyStream] = laws.every(({ kind }) => kind === 'constant')
      ? -1
      : registry.stream(`${place.stream}|empty`);
    return far;
  }

  private makeLane(fleet: number): number {
    const { singleLane } = this.place;
    ints[fleet + Fleet.lane] = -1;
    if (singleLane === undefined) return -1;
    const lane = this.registry.rows.take(Lane.width);
    ints[fleet + Fleet.lane] = lane;
    const { section, headway, platoon } = singleLane;
    if ('length' in section) floats[fleet + Fleet.sectionLength] = section.length;
    else floats[fleet + Fleet.sectionTime] = section.time;
    ints[lane + Lane.first] = -1;
    ints[lane + Lane.waiting] = this.registry.line(2);
    ints[lane + Lane.platoon] = platoon ?? MANY;
    floats[lane + Lane.headway] = headway;
    this.registry.names.set(lane, `${this.name}/road`);
    return lane;
  }

  /** What is used up by running: the battery, and the vehicle itself. */
  private makeWear(fleet: number, stations: number[]): void {
    const { charging, breakdowns, stream } = this.place;
    ints[fleet + Fleet.chargers] = -1;
    floats[fleet + Fleet.full] = Number.POSITIVE_INFINITY;
    if (charging !== undefined) {
      const { range } = charging;
      const full = 'length' in range ? range.length : range.time;
      ints[fleet + Fleet.chargers] = stations[this.names.indexOf(charging.at)];
      ints[fleet + Fleet.byTime] = 'time' in range ? 1 : 0;
      floats[fleet + Fleet.full] = full;
      floats[fleet + Fleet.low] = charging.below * full;
    }
    if (breakdowns === undefined) return;
    ints[fleet + Fleet.wear] = this.registry.stream(`${stream}|breakdowns`, this.samplers.add(breakdowns.between));
  }

  private makeVehicles(fleet: number, stations: number[]): number[] {
    const { rows } = this.registry;
    return this.names.flatMap((name, k) =>
      Array.from({ length: this.place.start[name] ?? 0 }, () => {
        const vehicle = rows.take(Vehicle.width);
        clearRow(vehicle);
        ints[vehicle + Truck.flow] = -1;
        floats[vehicle + Truck.luck] = -1;
        ints[vehicle + Vehicle.fleet] = fleet;
        ints[vehicle + Vehicle.at] = stations[k];
        ints[vehicle + Vehicle.goal] = stations[k];
        ints[vehicle + Vehicle.load] = -1;
        floats[vehicle + Vehicle.wear] = Number.POSITIVE_INFINITY;
        floats[vehicle + Vehicle.range] = floats[fleet + Fleet.full];
        ints[stations[k] + Station.bound]++;
        return vehicle;
      }),
    );
  }
}
