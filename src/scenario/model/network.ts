import type { Distribution } from './distribution.ts';
import type { Text } from './text.ts';

/** A fleet in full: vehicles that carry loads between any stations, told where to go one trip at a time. */
export interface NetworkBody {
  kind: 'network';
  vehicles: number;
  /** Where vehicles stand, and loads are taken up and put down. */
  stations: Record<string, Station>;
  /** The way from every station to every other. */
  ways: Record<string, Record<string, Way>>;
  /** Speed of one trip [m/min], greater than 0; null where all ways are times. */
  speed: Distribution | null;
  /**
   * `nearestIdle`: a load gets the nearest idle vehicle, and a vehicle that comes free goes to the nearest load.
   * `firstIdle`: the vehicle that has been idle longest goes to the load that has waited longest.
   */
  dispatch: 'nearestIdle' | 'firstIdle';
  idle: Idle;
  /** Vehicles at each station at the start. */
  start: Record<string, number>;
  charging?: Charging;
  breakdowns?: Breakdowns;
  singleLane?: SingleLane;
  /** Loads are taken up only while all of these calendars are open; empty: always. */
  calendars: string[];
}

export interface Station {
  title?: Text;
  /** Cranes that load and unload; null is unlimited. */
  cranes: number | null;
  /** Handling time of one load [min]. */
  service: Distribution;
  /** Loads put down that may stand here until the next place takes them; null is unlimited. */
  stack: number | null;
}

/** Metres, driven at the speed of the trip; or a time [min]. */
export type Way = { length: number } | { time: Distribution };

/** What a vehicle does that no load needs. */
export type Idle =
  | { kind: 'stay' }
  /** It runs to a station and waits there. */
  | { kind: 'return'; to: string }
  /** It runs to where vehicles are wanted most: so many are to stand at or be bound for each station. */
  | { kind: 'balance'; at: Record<string, number> };

/** Metres or minutes. */
export type Measure = { length: number } | { time: number };

export interface Charging {
  /** Length or time that a vehicle runs on a full charge. */
  range: Measure;
  at: string;
  chargers: number;
  /** Time to charge in full [min]. */
  time: Distribution;
  /** A vehicle that comes free with less than this share of its range goes to charge. */
  below: number;
}

export interface Breakdowns {
  /** Running time of a vehicle between two breakdowns [min]. */
  between: Distribution;
  /** Time a repair takes, where the vehicle stands [min]. */
  repair: Distribution;
  /** Vehicles that can be repaired at the same time; null is unlimited. */
  technicians: number | null;
}

/** A part of the way, in its middle, that vehicles of one direction at a time pass. */
export interface SingleLane {
  /** Stations on either side: who runs from one side to the other passes it. */
  between: [string[], string[]];
  section: Measure;
  /** Least time between two vehicles that enter in the same direction [min]. */
  headway: number;
  /** Most that enter in one direction while others wait on the other side; null: as many as come. */
  platoon: number | null;
}

/** Names of the parts of a fleet that cannot be names of stations. */
export const ROAD = 'road';
export const CHARGERS = 'chargers';
export const REPAIR = 'repair';

/** Name of the stack at a station; no station can be named so. */
export function stackOf(station: string): string {
  return `${station}.stack`;
}

/** Parts of a fleet that have rows of their own: cranes by station, stacks, chargers, the single lane, technicians. */
export function networkParts({ stations, charging, singleLane, breakdowns }: NetworkBody): string[] {
  return [
    ...Object.keys(stations).flatMap((name) => (stations[name].stack === null ? [name] : [name, stackOf(name)])),
    ...(charging === undefined ? [] : [CHARGERS]),
    ...(singleLane === undefined ? [] : [ROAD]),
    ...((breakdowns?.technicians ?? null) === null ? [] : [REPAIR]),
  ];
}
