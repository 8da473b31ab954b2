import { memory, OutOfRoom, type Rows } from '../memory/memory.ts';
import type { Held } from './compile/held.ts';

const { ints, floats, steps } = memory;

/**
 * The primitives, as the codes of a small program that every truck runs: an itinerary compiles to a row of steps, and
 * a truck carries the place of its step. Everything a kind of place can do is composed of these.
 */
export const Op = {
  /** pool, units, line, level, tally, closedTally, begins, patienceSlot, patienceAgain, patienceLaw, giveUp: take units of a pool, waiting in line. */
  seize: 0,
  /** pool, units: give units back. */
  release: 1,
  /** pool, slot, again, law: give one unit back after a time (an empty run). */
  releaseLater: 2,
  /** pool, target: go on at `target` where the pool has no free unit. */
  tryOr: 3,
  /** level, atLeast, slot, again, share, target: do not join a line of `atLeast` with the chance in a list. */
  balk: 4,
  /** slot: spend the time that the truck drew when it came. */
  spend: 5,
  /** slot, again, law: spend a random time, or what is left of one. */
  delay: 6,
  /** slot, again, law, pool, seizeStep: the same with servers of `pool`, which may interrupt it. */
  work: 7,
  /** list, slot, again: go on at one of the steps of a list, by chance. */
  branch: 8,
  /** list: go on at the step of the truck's channel. */
  byChannel: 9,
  /** target */
  jump: 10,
  /** signal: wait until it is on. */
  await: 11,
  /** list: send a child to each step of the list and wait until all have joined. */
  fork: 12,
  join: 13,
  /** match, side, level, tally: wait until one of each side is present. */
  match: 14,
  /** batch, level, tally, mergeTarget, source: wait until so many are present; with a target ≥ 0 all but the first go there; `source` (a flow, or −1) sends the next truck meanwhile. */
  batch: 15,
  /** copies, step: go on; so many new trucks of the same flow (−1: as many as were merged into it) go on at another step. */
  split: 16,
  /** As `seize`: take units of a pool and the people that serve there, waiting in line for both. */
  seizeStaffed: 17,
  /** clock, openClock */
  startClock: 18,
  /** clock, openClock, tally, openTally */
  stopClock: 19,
  /** flow: tell a source that is never empty that its truck has been taken in. */
  refill: 20,
  /** Count a truck that is sent on elsewhere. */
  redirect: 21,
  /** fate */
  exit: 22,
  /** line, level, tally: wait in a line until the next departure lets the truck go. */
  depart: 23,
  /** traits, wanted, target: go on at `target` unless the truck's traits among these are the wanted ones. */
  unlessTraits: 24,
  /** list, slot, again: a list by channel of lists of channels (−1: none), to which it changes by chance. */
  rechannel: 25,
  /** Nobody has been merged into the truck. */
  alone: 26,
  /** slot, again, law, slowdown: set the time of the next step, multiplied by what dated events say now. */
  stretch: 27,
  /** choice, list: go on at one of the steps of a list, by the state of the gate. */
  choose: 28,
  /** actors: tell the actors of a list that this truck is about to leave. */
  tellLeave: 29,
  /** fleet: tell its dispatcher that a load comes. */
  hail: 30,
  /**
   * from, to, loadSlot, loadAgain, loadLaw, unloadSlot, unloadAgain, unloadLaw, runSlot, runAgain, tally: be carried by
   * the vehicle that stands ready, from station to station.
   */
  ride: 31,
  /** deed, operand: what a vehicle does (`vehicles/cells`). */
  vehicle: 32,
  /** front, 1, line, level, tally, options, begins, patienceSlot, patienceAgain, patienceLaw, giveUp: take a bay of the first zone that has one free, waiting for any of them; options: pool and target of each zone. */
  takeBay: 33,
  /** front, waiting, options, target: go on at `target` where no zone has a bay free and so many wait. */
  noBay: 34,
  /** slot, again, law, factor: how much the truck brings or takes at the next dock, in whole units of `factor` to the one of the law. */
  weigh: 35,
  /** front, 1, line, level, tally, room, begins, patienceSlot, patienceAgain, patienceLaw, giveUp: wait until a room has space for it, and keep that space. */
  findRoom: 36,
  /** front, 1, line, level, tally, goods, begins, patienceSlot, patienceAgain, patienceLaw, giveUp: wait until so much of these goods is there, and have it kept. */
  findGoods: 37,
  /** law: spend the time of a unit, so many times. */
  handle: 38,
  /** room, goods, tally: put it into the room, or take it out. */
  putIn: 39,
  takeOut: 40,
  /** limitSlot, law: the longest stay in a bay begins, and ends after a time. */
  limit: 41,
  /** slot, again, law, limitSlot, target: spend a time, but go on at `target` when the longest stay is over. */
  stayUpTo: 42,
  /** limitSlot, target: wait at the next step no longer than the longest stay, and then go on at `target`. */
  waitUpTo: 43,
  /** The wait is over. */
  waited: 44,
  /** limitSlot, tally: the bay is left; count by how much the stay was too long. */
  vacate: 45,
  /** pool: a reefer has a bay, and wants a plug. */
  plugIn: 46,
  /** match, side, level, −1, docks: wait until one truck of each side is present; they go on bound to each other, the first side leading. */
  pair: 47,
  /** level, tally, closedTally, docks: wait for the truck that leads. */
  follow: 48,
  /** Those who follow the truck go on. */
  lead: 49,
  /** pool: the service is over, the truck only stands in its server; its people go. */
  finish: 50,
  /** pool, units: give back a server in which the truck only stood. */
  leaveServer: 51,
  /** slot, again, law: know the time of the service to come, so that the line can be ordered by it. */
  measure: 52,
  /** Interrupt a service of lesser priority for the truck that seizes with the next step. */
  preempt: 53,
  /** list, startMinute: go on at the step of the hour; the list holds the steps, its floating-point cells since when. */
  byHour: 54,
  /** sharing, slot, again, law, tally, serviceTally: be served together with all who are inside. */
  share: 55,
  /** pool, when, behind: get in to a server, or ride along and go on at `behind`; `when` it is set up, −1: never. */
  board: 56,
  /** target: get in to a service under way, past the seize that follows, and go on at `target`. */
  hopOn: 57,
  /** pool, when, slot, again, law: the server is set up, where that is needed; the step behind it ends that. */
  setUp: 58,
  endSetUp: 59,
  /** pool: the service is over; who rides along goes on. */
  land: 60,
  /** pool: leave the server; with the last truck it is free. */
  alight: 61,
  /** cell, slot: the truck is counted in a cell from now on (−1: in none), and no more in that which its slot names. */
  stand: 62,
  /** cell, by: count so many more. */
  count: 63,
  /** counter, every, target: every so many-th truck goes on at `target`. */
  sample: 64,
  /** tally: count how long ago the truck came. */
  pass: 65,
} as const;

/** Operand `begins` of a seize: the wait began before, or here, and then whether the closed time of the place is noted. */
export const BEGINS = { before: 0, here: 1, withHours: 2 } as const;

/** Integers of a step: its code and its operands. */
export const WIDTH = 12;

/** Operand of a step whose time was drawn when the truck came: the number in its slot is the time itself. */
export const DRAWN = 2_147_483_647;

/**
 * Added to the list of a law by traits, so that it is none by channel: it then is −(list + BY_TRAITS). The list holds
 * traits and a sampler by turns; the first whose traits the truck has counts, and the last have none.
 */
export const BY_TRAITS = 1 << 28;

/** Why a truck leaves, in the order of the columns of the balance. */
export const Fate = { cleared: 0, diverted: 1, turnedAway: 2, balked: 3, reneged: 4, merged: 5 } as const;
export const FATES = 6;

/** A program under construction, in the column of steps. Steps are named by their offset there. */
export class Program {
  /** Offset behind the last step. */
  end = 0;
  /** What a truck keeps while it waits at a step, by step; where nothing is written, nothing is known of it. */
  readonly kept = new Map<number, Held[]>();
  private readonly rows: Rows;

  /** `rows`: where lists are put. */
  constructor(rows: Rows) {
    this.rows = rows;
  }

  /** Adds a step and gives its offset. */
  add(op: number, ...operands: number[]): number {
    const at = this.end;
    this.end += WIDTH;
    if (this.end > steps.length) throw new OutOfRoom(`it would take more than ${steps.length / WIDTH} steps`);
    steps.fill(0, at, this.end);
    steps[at] = op;
    steps.set(operands, at + 1);
    return at;
  }

  /** Sets operand `k` (1 is the first) of a step whose target was not yet known. */
  patch(step: number, k: number, value: number): void {
    steps[step + k] = value;
  }

  /** Sets member `k` (0 is the first) of a list whose step was not yet known. */
  aim(list: number, k: number, step: number): void {
    ints[list + 1 + k] = step;
  }

  /** Adds a list that steps refer to, its length in front; beside each member its cumulative chance, where it has one. */
  list(members: number[], cumulative: number[] = []): number {
    const at = this.rows.take(members.length + 1);
    ints[at] = members.length;
    ints.set(members, at + 1);
    floats.set(cumulative, at + 1);
    return at;
  }
}
