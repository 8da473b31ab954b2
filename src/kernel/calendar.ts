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
import { memory, OutOfRoom } from '../memory/memory.ts';

const { floats, NOW } = memory;

const SEQUENCES = 35_184_372_088_832; // 2^45: priority and sequence share one exact double
/** A code and a subject share one integer: 16 codes, 134 million subjects. */
const CODE_BITS = 4;
const CODES = (1 << CODE_BITS) - 1;
/** Most events to come. */
const MOST = 1 << 21;

// The heap, by position. Behind the last event stands one at Infinity, so a missing right child never wins.
const times = new Float64Array(MOST + 2);
const orders = new Float64Array(MOST + 2);
/** Code and subject; of a tracked event −1 − its handle. */
const whats = new Int32Array(MOST + 2);
// By handle.
const positions = new Int32Array(MOST);
const tracked = new Int32Array(MOST);

let size = 0;
/** The root has fired and may be overwritten. */
let vacant = false;
let sequence = 0;
/** First free handle (they are chained through `positions`), and handles ever used. */
let freeHandle = -1;
let handles = 0;

/** Back to time 0 without events. */
export function clearCalendar(): void {
  size = 0;
  vacant = false;
  sequence = 0;
  freeHandle = -1;
  handles = 0;
  floats[NOW] = 0;
  times[0] = Number.POSITIVE_INFINITY;
}

/** Number of events to come. */
export function pending(): number {
  return vacant ? size - 1 : size;
}

/** Time of the next event; Infinity where there is none. */
export function nextTime(): number {
  if (vacant) removeRoot();
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
  const handle = freeHandle >= 0 ? freeHandle : handles++;
  if (handle === freeHandle) freeHandle = positions[handle];
  tracked[handle] = (subject << CODE_BITS) | code;
  put(time, priority, -1 - handle);
  return handle;
}

/** Takes back a tracked event that has not fired. */
export function cancel(handle: number): void {
  const at = positions[handle];
  giveBack(handle);
  const last = --size;
  const time = times[last];
  const order = orders[last];
  times[last] = Number.POSITIVE_INFINITY;
  if (at === last) return;
  times[at] = time;
  orders[at] = order;
  whats[at] = whats[last];
  const parent = (at - 1) >> 1;
  if (at > 0 && (times[parent] > time || (times[parent] === time && orders[parent] > order))) rise(at);
  else sink(at);
}

/** Time of a tracked event [min]. */
export function timeOf(handle: number): number {
  return times[positions[handle]];
}

/** Fires the next event if there is one before or at `end`: gives its code and subject in one, and sets the time; else −1. */
export function next(end: number): number {
  if (vacant) removeRoot();
  const time = times[0];
  if (time > end || size === 0) return -1;
  floats[NOW] = time;
  vacant = true;
  const what = whats[0];
  if (what >= 0) return what;
  const handle = -1 - what;
  giveBack(handle);
  return tracked[handle];
}

function put(time: number, priority: number, what: number): void {
  if (!(time >= floats[NOW])) throw new RangeError(`an event at ${time} lies before now (${floats[NOW]})`);
  const at = vacant ? 0 : size;
  times[at] = time;
  orders[at] = priority * SEQUENCES + sequence++;
  whats[at] = what;
  if (vacant) {
    vacant = false;
    sink(0);
  } else {
    if (++size > MOST) throw new OutOfRoom(`more than ${MOST} events are to come at minute ${Math.round(floats[NOW])}`);
    times[size] = Number.POSITIVE_INFINITY;
    rise(at);
  }
}

function giveBack(handle: number): void {
  positions[handle] = freeHandle;
  freeHandle = handle;
}

function removeRoot(): void {
  vacant = false;
  const last = --size;
  times[0] = times[last];
  times[last] = Number.POSITIVE_INFINITY;
  if (last === 0) return;
  orders[0] = orders[last];
  whats[0] = whats[last];
  sink(0);
}

/** Lets the event at a position rise to where it belongs. */
function rise(from: number): void {
  const time = times[from];
  const order = orders[from];
  const what = whats[from];
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = times[parent];
    if (above < time || (above === time && orders[parent] < order)) break;
    times[at] = above;
    orders[at] = orders[parent];
    move(whats[parent], at);
    at = parent;
  }
  times[at] = time;
  orders[at] = order;
  move(what, at);
}

/** Lets the event at a position sink to where it belongs. */
function sink(from: number): void {
  const time = times[from];
  const order = orders[from];
  const what = whats[from];
  let at = from;
  for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
    const left = times[child];
    const right = times[child + 1];
    child += +(right < left) | (+(right === left) & +(orders[child + 1] < orders[child]));
    const below = times[child];
    if (time < below || (time === below && order < orders[child])) break;
    times[at] = below;
    orders[at] = orders[child];
    move(whats[child], at);
    at = child;
  }
  times[at] = time;
  orders[at] = order;
  move(what, at);
}

function move(what: number, at: number): void {
  whats[at] = what;
  if (what < 0) positions[-1 - what] = at;
}
