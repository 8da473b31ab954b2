/**
 * The event calendar: a stable binary heap over typed arrays, ordered by (time, priority, sequence).
 *
 * An event is a code and a subject, two integers whose meaning is the model's. `schedule` gives a handle by which the
 * event can be cancelled until it fires; handles are reused afterwards, so the owner forgets a handle when it fires.
 *
 * The event that fires stays at the root while its handler runs: the first event the handler schedules takes its
 * place and sinks once, which saves a removal (most handlers schedule a follow-up).
 */
const SEQUENCES = 35_184_372_088_832; // 2^45: priority and sequence share one exact double
/** A code and a subject share one integer: 16 codes, 134 million subjects. */
const CODE_BITS = 4;

export class EventCalendar {
  /** Time of the event that fired last [min]. */
  now = 0;
  /** Code and subject of the event that fired last. */
  code = 0;
  subject = 0;

  private size = 0;
  /** The root has fired and may be overwritten. */
  private vacant = false;
  private sequence = 0;
  private capacity: number;

  // The heap, by position; beyond `size` times are Infinity, so a missing right child never wins.
  private times: Float64Array;
  private orders: Float64Array;
  private handles: Int32Array;
  // By handle.
  private positions: Int32Array;
  private whats: Int32Array;
  private freeHandle = 0;

  constructor(capacity = 64) {
    this.capacity = capacity;
    this.times = new Float64Array(capacity + 2).fill(Number.POSITIVE_INFINITY);
    this.orders = new Float64Array(capacity + 2);
    this.handles = new Int32Array(capacity + 2);
    this.positions = new Int32Array(capacity);
    this.whats = new Int32Array(capacity);
    this.clear();
  }

  /** Number of events to come. */
  get pending(): number {
    return this.vacant ? this.size - 1 : this.size;
  }

  /** Time of the next event; Infinity where there is none. */
  get nextTime(): number {
    if (this.vacant) this.removeRoot();
    return this.times[0];
  }

  /** Back to time 0 without events. */
  clear(): void {
    this.times.fill(Number.POSITIVE_INFINITY);
    this.size = 0;
    this.sequence = 0;
    this.vacant = false;
    this.now = 0;
    this.freeHandle = 0;
    for (let h = 0; h < this.capacity; h++) this.positions[h] = h + 1; // the free handles, chained
  }

  /**
   * An event of `code` about `subject` at `time` ≥ now; at equal times the smaller `priority` (0…127) goes first, then
   * the one scheduled first. Gives its handle.
   */
  schedule(time: number, priority: number, code: number, subject: number): number {
    if (!(time >= this.now)) throw new RangeError(`an event at ${time} lies before now (${this.now})`);
    if (this.freeHandle === this.capacity) this.grow();
    const handle = this.freeHandle;
    this.freeHandle = this.positions[handle];
    this.whats[handle] = (subject << CODE_BITS) | code;
    const order = priority * SEQUENCES + this.sequence++;
    if (this.vacant) {
      this.vacant = false;
      this.sink(0, time, order, handle);
    } else {
      this.rise(this.size++, time, order, handle);
    }
    return handle;
  }

  /** Takes back an event that has not fired. */
  cancel(handle: number): void {
    const at = this.positions[handle];
    this.positions[handle] = this.freeHandle;
    this.freeHandle = handle;
    const last = --this.size;
    const time = this.times[last];
    const order = this.orders[last];
    const moved = this.handles[last];
    this.times[last] = Number.POSITIVE_INFINITY;
    if (at === last) return;
    const parent = (at - 1) >> 1;
    if (at > 0 && (this.times[parent] > time || (this.times[parent] === time && this.orders[parent] > order)))
      this.rise(at, time, order, moved);
    else this.sink(at, time, order, moved);
  }

  /** Time of a scheduled event [min]. */
  timeOf(handle: number): number {
    return this.times[this.positions[handle]];
  }

  /** Fires the next event if there is one before or at `end`: sets `now`, `code`, `subject`. */
  next(end: number): boolean {
    if (this.vacant) this.removeRoot();
    const time = this.times[0];
    if (time > end || this.size === 0) return false;
    const handle = this.handles[0];
    this.now = time;
    const what = this.whats[handle];
    this.code = what & ((1 << CODE_BITS) - 1);
    this.subject = what >> CODE_BITS;
    this.positions[handle] = this.freeHandle;
    this.freeHandle = handle;
    this.vacant = true;
    return true;
  }

  private removeRoot(): void {
    this.vacant = false;
    const last = --this.size;
    const time = this.times[last];
    this.times[last] = Number.POSITIVE_INFINITY;
    if (last > 0) this.sink(0, time, this.orders[last], this.handles[last]);
  }

  private rise(from: number, time: number, order: number, handle: number): void {
    const { times, orders, handles, positions } = this;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = times[parent];
      if (above < time || (above === time && orders[parent] < order)) break;
      times[at] = above;
      orders[at] = orders[parent];
      const h = handles[parent];
      handles[at] = h;
      positions[h] = at;
      at = parent;
    }
    times[at] = time;
    orders[at] = order;
    handles[at] = handle;
    positions[handle] = at;
  }

  private sink(from: number, time: number, order: number, handle: number): void {
    const { times, orders, handles, positions, size } = this;
    let at = from;
    for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
      const left = times[child];
      const right = times[child + 1];
      child += +(right < left) | (+(right === left) & +(orders[child + 1] < orders[child]));
      const below = times[child];
      if (time < below || (time === below && order < orders[child])) break;
      times[at] = below;
      orders[at] = orders[child];
      const h = handles[child];
      handles[at] = h;
      positions[h] = at;
      at = child;
    }
    times[at] = time;
    orders[at] = order;
    handles[at] = handle;
    positions[handle] = at;
  }

  private grow(): void {
    const old = this.capacity;
    const capacity = 2 * old;
    const times = new Float64Array(capacity + 2).fill(Number.POSITIVE_INFINITY);
    times.set(this.times.subarray(0, this.size));
    this.times = times;
    this.orders = widen(this.orders, new Float64Array(capacity + 2));
    this.handles = widen(this.handles, new Int32Array(capacity + 2));
    this.positions = widen(this.positions, new Int32Array(capacity));
    this.whats = widen(this.whats, new Int32Array(capacity));
    for (let h = old; h < capacity; h++) this.positions[h] = h + 1;
    this.freeHandle = old;
    this.capacity = capacity;
  }
}

function widen<A extends Float64Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
