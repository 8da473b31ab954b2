/**
 * The event calendar: a stable binary heap in columns, ordered by (time, priority, sequence). There is one a thread.
 *
 * An event is a code and a subject, two integers whose meaning is the model's. Most events are never taken back, so
 * only those scheduled by `scheduleTracked` have a handle, by which they can be cancelled until they fire; handles are
 * reused afterwards, so the owner forgets a handle when it fires. The others cost no book-keeping while they move.
 *
 * The event that fires stays at the root while its handler runs: the first event the handler schedules takes its
 * place and sinks once, which saves a removal (most handlers schedule a follow-up).
 */
import { fixedCell, floatColumn, intColumn, memory, OutOfRoom } from '../memory/memory.ts';

const { ints, floats, NOW } = memory;

const SEQUENCES = 35_184_372_088_832; // 2^45: priority and sequence share one exact double
/** A code and a subject share one integer: 16 codes, 134 million subjects. */
const CODE_BITS = 4;
const CODES = (1 << CODE_BITS) - 1;
/** Most events to come. */
const MOST = 1 << 21;

// The heap, by position. Behind the last event stands one at Infinity, so a missing right child never wins.
const times = floatColumn(MOST + 2);
const orders = floatColumn(MOST + 2);
/** Code and subject; of a tracked event −1 − its handle. */
const whats = intColumn(MOST + 2);
// By handle.
const positions = intColumn(MOST);
const tracked = intColumn(MOST);

/** Events in the heap, the root that fires included; 1 while that has fired and may be overwritten. */
const SIZE = fixedCell();
const VACANT = fixedCell();
/** Events scheduled so far; a cell of `floats`. */
const SEQUENCE = fixedCell();
/** First free handle (they are chained through `positions`; −1: none), and handles ever used. */
const FREE_HANDLE = fixedCell();
const HANDLES = fixedCell();

/** Back to time 0 without events. */
export function clearCalendar(): void {
  ints[SIZE] = 0;
  ints[VACANT] = 0;
  ints[FREE_HANDLE] = -1;
  ints[HANDLES] = 0;
  floats[SEQUENCE] = 0;
  floats[NOW] = 0;
  times[0] = Number.POSITIVE_INFINITY;
}

/** The columns of the calendar as far as they are in use, for a state to copy; how far that is stands in cells of the memory. */
export function calendarColumns(): (Int32Array | Float64Array)[] {
  const size = ints[SIZE];
  const handles = ints[HANDLES];
  return [
    times.subarray(0, size + 1),
    orders.subarray(0, size),
    whats.subarray(0, size),
    positions.subarray(0, handles),
    tracked.subarray(0, handles),
  ];
}

/** Number of events to come. */
export function pending(): number {
  return ints[SIZE] - ints[VACANT];
}

/** Time of the next event; Infinity where there is none. */
export function nextTime(): number {
  if (ints[VACANT] === 1) removeRoot();
  return times[0];
}

/** Code and subject of what `next` gives. */
export function codeOf(what: number): number {
  return what & CODES;
}

export function subjectOf(what: number): number {
  return what >> CODE_BITS;
}

/**
 * An event of `code` about `subject` at `time` ≥ now; at equal times the smaller `priority` (0…127) goes first, then
 * the one scheduled first.
 */
export function schedule(time: number, priority: number, code: number, subject: number): void {
  put(time, priority, (subject << CODE_BITS) | code);
}

/** The same, for an event that may be taken back; gives its handle. */
export function scheduleTracked(time: number, priority: number, code: number, subject: number): number {
  let handle = ints[FREE_HANDLE];
  if (handle >= 0) ints[FREE_HANDLE] = positions[handle];
  else handle = ints[HANDLES]++;
  tracked[handle] = (subject << CODE_BITS) | code;
  put(time, priority, -1 - handle);
  return handle;
}

/** Takes back a tracked event that has not fired. */
export function cancel(handle: number): void {
  const at = positions[handle];
  giveBack(handle);
  removeAt(at);
}

/** Time of the first event of `code` about `subject` that is not tracked [min]; Infinity where there is none. It looks at all events. */
export function timeOfNext(code: number, subject: number): number {
  const at = positionOfNext(code, subject);
  return at < 0 ? Number.POSITIVE_INFINITY : times[at];
}

/** Takes that event back, where there is one. */
export function withdraw(code: number, subject: number): void {
  const at = positionOfNext(code, subject);
  if (at >= 0) removeAt(at);
}

/** Time of a tracked event [min]. */
export function timeOf(handle: number): number {
  return times[positions[handle]];
}

/** Fires the next event if there is one before or at `end`: gives its code and subject in one, and sets the time; else −1. */
export function next(end: number): number {
  if (ints[VACANT] === 1) removeRoot();
  const time = times[0];
  if (time > end || ints[SIZE] === 0) return -1;
  floats[NOW] = time;
  ints[VACANT] = 1;
  const what = whats[0];
  if (what >= 0) return what;
  const handle = -1 - what;
  giveBack(handle);
  return tracked[handle];
}

const put = (time: number, priority: number, what: number): void => {
  if (!(time >= floats[NOW])) throw new RangeError(`an event at ${time} lies before now (${floats[NOW]})`);
  const order = priority * SEQUENCES + floats[SEQUENCE]++;
  if (ints[VACANT] === 1) {
    ints[VACANT] = 0;
    sink(0, time, order, what);
  } else {
    const at = ints[SIZE];
    if (at === MOST) throw new OutOfRoom(`more than ${MOST} events are to come at minute ${Math.round(floats[NOW])}`);
    ints[SIZE] = at + 1;
    times[at + 1] = Number.POSITIVE_INFINITY;
    rise(at, time, order, what);
  }
};

const positionOfNext = (code: number, subject: number): number => {
  if (ints[VACANT] === 1) removeRoot();
  const what = (subject << CODE_BITS) | code;
  let found = -1;
  for (let at = 0; at < ints[SIZE]; at++) {
    if (whats[at] !== what) continue;
    const sooner = found < 0 || times[at] < times[found] || (times[at] === times[found] && orders[at] < orders[found]);
    if (sooner) found = at;
  }
  return found;
};

const removeAt = (at: number): void => {
  const last = --ints[SIZE];
  const time = times[last];
  const order = orders[last];
  times[last] = Number.POSITIVE_INFINITY;
  if (at === last) return;
  const parent = (at - 1) >> 1;
  const rises = at > 0 && (times[parent] > time || (times[parent] === time && orders[parent] > order));
  (rises ? rise : sink)(at, time, order, whats[last]);
};

const giveBack = (handle: number): void => {
  positions[handle] = ints[FREE_HANDLE];
  ints[FREE_HANDLE] = handle;
};

const removeRoot = (): void => {
  ints[VACANT] = 0;
  const last = --ints[SIZE];
  const time = times[last];
  times[last] = Number.POSITIVE_INFINITY;
  if (last > 0) sink(0, time, orders[last], whats[last]);
};

/** Puts an event at a position, or above it where it belongs. */
const rise = (from: number, time: number, order: number, what: number): void => {
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = times[parent];
    if (above < time || (above === time && orders[parent] < order)) break;
    move(parent, at);
    at = parent;
  }
  write(at, time, order, what);
};

/** Puts an event at a position, or below it where it belongs. */
const sink = (from: number, time: number, order: number, what: number): void => {
  const size = ints[SIZE];
  let at = from;
  for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
    const left = times[child];
    const right = times[child + 1];
    child += +(right < left); // without a branch, which would be guessed wrong half the time
    const below = times[child];
    if (time < below) break;
    if (right === left && orders[child + 1] < orders[child]) child++;
    if (time === below && order < orders[child]) break;
    move(child, at);
    at = child;
  }
  write(at, time, order, what);
};

const move = (from: number, to: number): void => {
  write(to, times[from], orders[from], whats[from]);
};

const write = (at: number, time: number, order: number, what: number): void => {
  times[at] = time;
  orders[at] = order;
  whats[at] = what;
  if (what < 0) positions[-1 - what] = at;
};
