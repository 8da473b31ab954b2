/**
 * Trucks are rows of two columns, one of whole numbers and one of times, so that all about a truck lies together. A row
 * is used again when its truck has left.
 */
const FLOW = 0;
const KIND = 1;
const STEP = 2;
const TIMER = 3;
const PATIENCE = 4;
const NEXT = 5;
const PREV = 6;
const LINE = 7;
const PARENT = 8;
const CHILDREN = 9;
/** Whole numbers of a row, rounded up to a power of two. */
const INTS = 16;

const BORN = 0;
const SINCE = 1;
const REMAINING = 2;
const CLOSED_AT = 3;
/** Times of a row; behind them come the numbers it drew, then the segment clocks. */
const TIMES = 4;

export class Trucks {
  /** Rows in use. */
  count = 0;
  private ints = new Int32Array(0);
  private floats = new Float64Array(0);
  private free = -1;
  private rows = 0;
  private readonly slots: number;
  private readonly clocks: number;
  private readonly width: number;

  /** `slots`: numbers a truck draws when it comes; `clocks`: segment clocks it may have running. */
  constructor(slots: number, clocks: number) {
    this.slots = slots;
    this.clocks = clocks;
    this.width = TIMES + slots + 2 * clocks;
    this.resize(256);
  }

  /** Nobody inside. */
  clear(): void {
    this.count = 0;
    this.clean(0);
  }

  /** A row for a new truck. A free row has nothing scheduled, stands in no line and has no parent: who leaves sees to that. */
  add(flow: number, kind: number, born: number): number {
    if (this.free === -1) this.resize(2 * this.rows);
    const truck = this.free;
    const { ints, floats } = this;
    const i = INTS * truck;
    this.free = ints[i + NEXT];
    this.count++;
    ints[i + FLOW] = flow;
    ints[i + KIND] = kind;
    floats[this.width * truck + BORN] = born;
    for (let clock = 0; clock < this.clocks; clock++) this.stopClock(truck, clock);
    return truck;
  }

  remove(truck: number): void {
    this.ints[INTS * truck + NEXT] = this.free;
    this.free = truck;
    this.count--;
  }

  /** Number of its flow. */
  flow(truck: number): number {
    return this.ints[INTS * truck + FLOW];
  }

  /** Its class: flow and channel. */
  kind(truck: number): number {
    return this.ints[INTS * truck + KIND];
  }

  setKind(truck: number, value: number): void {
    this.ints[INTS * truck + KIND] = value;
  }

  /** The step it is at, or goes on with. */
  step(truck: number): number {
    return this.ints[INTS * truck + STEP];
  }

  setStep(truck: number, value: number): void {
    this.ints[INTS * truck + STEP] = value;
  }

  /** Handle of the scheduled end of its delay; −1: none. */
  timer(truck: number): number {
    return this.ints[INTS * truck + TIMER];
  }

  setTimer(truck: number, value: number): void {
    this.ints[INTS * truck + TIMER] = value;
  }

  /** Handle of the end of its patience; −1: none. */
  patience(truck: number): number {
    return this.ints[INTS * truck + PATIENCE];
  }

  setPatience(truck: number, value: number): void {
    this.ints[INTS * truck + PATIENCE] = value;
  }

  /** The one line it stands in; −1: none. */
  line(truck: number): number {
    return this.ints[INTS * truck + LINE];
  }

  setLine(truck: number, value: number): void {
    this.ints[INTS * truck + LINE] = value;
  }

  /** The truck it was forked from; −1: none. */
  parent(truck: number): number {
    return this.ints[INTS * truck + PARENT];
  }

  setParent(truck: number, value: number): void {
    this.ints[INTS * truck + PARENT] = value;
  }

  /** Forked children still under way. */
  children(truck: number): number {
    return this.ints[INTS * truck + CHILDREN];
  }

  setChildren(truck: number, value: number): void {
    this.ints[INTS * truck + CHILDREN] = value;
  }

  /** A child has joined; gives how many are still under way. */
  childDone(truck: number): number {
    return --this.ints[INTS * truck + CHILDREN];
  }

  next(truck: number): number {
    return this.ints[INTS * truck + NEXT];
  }

  setNext(truck: number, value: number): void {
    this.ints[INTS * truck + NEXT] = value;
  }

  prev(truck: number): number {
    return this.ints[INTS * truck + PREV];
  }

  setPrev(truck: number, value: number): void {
    this.ints[INTS * truck + PREV] = value;
  }

  /** Time it came [min]; NaN for trucks that were inside at the start. */
  born(truck: number): number {
    return this.floats[this.width * truck + BORN];
  }

  /** Time since which it waits [min]. */
  since(truck: number): number {
    return this.floats[this.width * truck + SINCE];
  }

  setSince(truck: number, value: number): void {
    this.floats[this.width * truck + SINCE] = value;
  }

  /** What is left of an interrupted or given stay [min]; −1: nothing. */
  remaining(truck: number): number {
    return this.floats[this.width * truck + REMAINING];
  }

  setRemaining(truck: number, value: number): void {
    this.floats[this.width * truck + REMAINING] = value;
  }

  /** Closed time of the place when its wait began [min]. */
  closedAt(truck: number): number {
    return this.floats[this.width * truck + CLOSED_AT];
  }

  setClosedAt(truck: number, value: number): void {
    this.floats[this.width * truck + CLOSED_AT] = value;
  }

  /** The number it drew for a slot when it came; −1 once used where its stage can be visited again. */
  luck(truck: number, slot: number): number {
    return this.floats[this.width * truck + TIMES + slot];
  }

  setLuck(truck: number, slot: number, value: number): void {
    this.floats[this.width * truck + TIMES + slot] = value;
  }

  /** Time at which a segment clock was started, and the calendar's open time then [min]; NaN while it does not run. */
  started(truck: number, clock: number): number {
    return this.floats[this.width * truck + TIMES + this.slots + 2 * clock];
  }

  startedOpen(truck: number, clock: number): number {
    return this.floats[this.width * truck + TIMES + this.slots + 2 * clock + 1];
  }

  startClock(truck: number, clock: number, now: number, open: number): void {
    const at = this.width * truck + TIMES + this.slots + 2 * clock;
    this.floats[at] = now;
    this.floats[at + 1] = open;
  }

  stopClock(truck: number, clock: number): void {
    this.floats[this.width * truck + TIMES + this.slots + 2 * clock] = Number.NaN;
  }

  /** Gives `child` what `parent` drew. */
  shareLuck(parent: number, child: number): void {
    const from = this.width * parent + TIMES;
    this.floats.copyWithin(this.width * child + TIMES, from, from + this.slots);
  }

  /** Makes the rows from `from` on free and clean. */
  private clean(from: number): void {
    for (let truck = from; truck < this.rows; truck++) {
      const i = INTS * truck;
      this.ints[i + NEXT] = truck + 1 < this.rows ? truck + 1 : -1;
      for (const column of [TIMER, PATIENCE, LINE, PARENT]) this.ints[i + column] = -1;
      this.floats[this.width * truck + REMAINING] = -1;
    }
    this.free = from;
  }

  private resize(rows: number): void {
    const from = this.rows;
    const ints = new Int32Array(INTS * rows);
    ints.set(this.ints);
    this.ints = ints;
    const floats = new Float64Array(this.width * rows);
    floats.set(this.floats);
    this.floats = floats;
    this.rows = rows;
    this.clean(from);
  }
}
