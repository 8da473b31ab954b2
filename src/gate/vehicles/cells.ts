/** The rows of a fleet whose vehicles run between stations. */

/** Where the cells of a vehicle begin that a truck does not have, behind all that a truck has. */
const OWN = 24;

/**
 * Cells of a vehicle. It begins like a truck, so that it may stand in lines and run steps, but it belongs to no flow and
 * lies among the rows of the compiler. Its only slot of luck is always empty: what it draws comes from streams.
 */
export const Vehicle = {
  fleet: OWN,
  /** Station it stands at or has left, and the one it is bound for. */
  at: OWN + 1,
  goal: OWN + 2,
  /** The truck it carries; −1: none. */
  load: OWN + 3,
  /** A `State`, and what an empty run is for: a `Purpose`. */
  state: OWN + 4,
  purpose: OWN + 5,
  /** Side of the single lane that its run comes from (−1: it does not pass it), and 1 once it is through behind another. */
  side: OWN + 6,
  through: OWN + 7,
  /** The next one inside the single lane (−1: none); apart from the lines, since it may wait in one for repair there. */
  behind: OWN + 8,
  width: OWN + 9,

  /** What is left of the leg of its run; the legs in and behind the single lane [min]; cells of `floats`. */
  left: OWN,
  section: OWN + 1,
  rest: OWN + 2,
  /** Running time to the next breakdown [min], and what is left of its range [m or min]; Infinity where there is none. */
  wear: OWN + 3,
  range: OWN + 4,
} as const;

/** How a vehicle spends its time. */
export const State = {
  idle: 0,
  off: 1,
  loadedRun: 2,
  emptyRun: 3,
  handling: 4,
  waiting: 5,
  blocked: 6,
  charging: 7,
  failed: 8,
} as const;
export const STATES = 9;

/** What an empty run is for: a load, a place to wait at, the chargers. */
export const Purpose = { fetch: 0, rest: 1, charge: 2 } as const;

/** Cells of a station. */
export const Station = {
  /** Pool whose units are vehicles that stand ready for a load, and the line of these. */
  pool: 0,
  standing: 1,
  /** Vehicles on their way to a load here, and all that stand here or are bound for here. */
  coming: 2,
  bound: 3,
  /** First steps of a vehicle that takes a load up here, and of one that comes with a load. */
  takeUp: 4,
  putDown: 5,
  /** Side of the single lane; −1: neither. */
  side: 6,
  width: 8,
} as const;

/** Cells of a fleet. */
export const Fleet = {
  /** Stations, one row behind the other: how many, and the first. */
  stations: 0,
  firstStation: 1,
  /** Ways from each station to each: samplers of their times (−1: by length), lengths [m] in `floats`. */
  ways: 2,
  /** Sampler of the speed [m/min], and stream of empty runs (−1: nothing is random). */
  speed: 3,
  emptyStream: 4,
  /** Line of the vehicles that have nothing to do, those first that have been idle longest. */
  idle: 5,
  /** 1 while loads are taken up. */
  open: 6,
  /** Number of the dispatcher among the actors, and 1 while its act is on the calendar. */
  dispatcher: 7,
  called: 8,
  /** The single lane (−1: none). */
  lane: 9,
  /** First steps of a run, and of charging. */
  setOff: 10,
  charge: 11,
  /** Station of the chargers (−1: none), and 1 where the range is a time. */
  chargers: 12,
  byTime: 13,
  /** Stream of the running times between breakdowns. */
  wear: 14,
  /** 1 where vehicles are sent to where they are wanted, so that the dispatcher looks whenever one is bound elsewhere. */
  balanced: 15,
  /** Levels of the vehicles in each state. */
  states: 16,
  width: 16 + STATES,

  /** Full range, and what a vehicle goes to charge below [m or min]; cells of `floats`. */
  full: 0,
  low: 1,
  /** The single lane as a length [m] or, where it is above 0, a time [min]. */
  sectionLength: 2,
  sectionTime: 3,
} as const;

/** Cells of a single lane. */
export const Lane = {
  /** First and last of the vehicles inside (−1: none); lines of those that wait on either side, one behind the other. */
  first: 0,
  last: 1,
  waiting: 2,
  /** Side that vehicles come from now, and how many entered from it while others waited. */
  side: 3,
  passed: 4,
  platoon: 5,
  /** Number of its actor, and 1 while that is on the calendar. */
  actor: 6,
  called: 7,
  width: 8,

  /** Least time between two that enter in one direction, and the earliest time of the next [min]; cells of `floats`. */
  headway: 0,
  free: 1,
} as const;

/** What a vehicle does at a step, the first operand of `Op.vehicle`. */
export const Deed = {
  /** state */
  turn: 0,
  /** operand of the load's `ride` at which its handling time stands */
  handle: 1,
  putDown: 2,
  free: 3,
  setOff: 4,
  roll: 5,
  /** target: go on there if the leg is over; else the vehicle has broken down. */
  whole: 6,
  mended: 7,
  /** target, tally, level: wait for the single lane and enter it, or go on at `target` where the run does not pass it. */
  enterLane: 8,
  leaveLane: 9,
  arrive: 10,
  charged: 11,
} as const;
