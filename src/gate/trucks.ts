/** Trucks are rows of columns; a row is used again when its truck has left. */
export class Trucks {
  /** Rows in use. */
  count = 0;
  /** Row → number of the flow, and of the class (flow and channel). */
  flow = new Int32Array(0);
  kind = new Int32Array(0);
  /** Row → next step of its program. */
  step = new Int32Array(0);
  /** Row → time it came [min]; NaN for trucks that were inside at the start. */
  born = new Float64Array(0);
  /** Row → time since which it waits, or since which its activity runs [min]. */
  since = new Float64Array(0);
  /** Row → what is left of an interrupted or given stay [min], or −1. */
  remaining = new Float64Array(0);
  /** Row → closed time of the place at the beginning of the wait [min]. */
  closedAt = new Float64Array(0);
  /** Row → handle of its scheduled end of delay, and of its patience; −1 for none. */
  timer = new Int32Array(0);
  patience = new Int32Array(0);
  /** Row → neighbours in the one line it stands in, and that line (−1: none). */
  next = new Int32Array(0);
  prev = new Int32Array(0);
  line = new Int32Array(0);
  /** Row → parent of a forked child (−1: none), and children still under way. */
  parent = new Int32Array(0);
  children = new Int32Array(0);
  /** Row × slot → uniforms drawn at arrival; −1 once used where a stage can be visited again. */
  luck = new Float64Array(0);
  /** Row × clock → start of each segment clock [min] and the open time then; NaN when it does not run. */
  started = new Float64Array(0);
  startedOpen = new Float64Array(0);

  private free = -1;
  private rows = 0;
  private readonly slots: number;
  private readonly clocks: number;

  constructor(slots: number, clocks: number) {
    this.slots = slots;
    this.clocks = clocks;
    this.resize(256);
  }

  /** Number of rows there is room for without growing. */
  get capacity(): number {
    return this.rows;
  }

  clear(): void {
    this.count = 0;
    for (const column of [this.timer, this.patience, this.line, this.parent, this.remaining]) column.fill(-1);
    this.chain(0);
  }

  /** A row for a new truck. A free row has nothing scheduled, stands in no line and has no parent: who leaves sees to that. */
  add(flow: number, kind: number, born: number): number {
    if (this.free === -1) this.resize(2 * this.rows);
    const truck = this.free;
    this.free = this.next[truck];
    this.count++;
    this.flow[truck] = flow;
    this.kind[truck] = kind;
    this.born[truck] = born;
    for (let k = this.clocks * truck; k < this.clocks * (truck + 1); k++) this.started[k] = Number.NaN;
    return truck;
  }

  remove(truck: number): void {
    this.next[truck] = this.free;
    this.free = truck;
    this.count--;
  }

  private chain(from: number): void {
    for (let i = from; i < this.rows - 1; i++) this.next[i] = i + 1;
    this.next[this.rows - 1] = -1;
    this.free = from;
  }

  private resize(rows: number): void {
    const from = this.rows;
    this.rows = rows;
    for (const column of [
      'flow',
      'kind',
      'step',
      'timer',
      'patience',
      'next',
      'prev',
      'line',
      'parent',
      'children',
    ] as const) {
      const wider = new Int32Array(rows);
      wider.set(this[column]);
      this[column] = wider;
    }
    const floats = {
      born: 1,
      since: 1,
      remaining: 1,
      closedAt: 1,
      luck: this.slots,
      started: this.clocks,
      startedOpen: this.clocks,
    };
    for (const [column, width] of Object.entries(floats) as [keyof typeof floats, number][]) {
      const wider = new Float64Array(rows * width);
      wider.set(this[column]);
      this[column] = wider;
    }
    for (const column of [this.timer, this.patience, this.line, this.parent, this.remaining]) column.fill(-1, from);
    this.chain(from);
  }
}
