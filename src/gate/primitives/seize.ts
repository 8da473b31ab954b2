import { WIDTH } from '../program.ts';
import { Event, Priority, type World } from '../world.ts';

/**
 * Take `units` of a pool, or stand in line for them. Nobody overtakes: while trucks of its priority or a greater one
 * wait, a newcomer waits too. What the truck holds it keeps meanwhile, so a full place blocks the one behind it.
 */
export function seize(w: World, truck: number, at: number): boolean {
  const { steps, pools } = w;
  const pool = steps[at + 1];
  const units = steps[at + 2];
  const now = w.events.now;
  const free = w.levels.value(pool) + units <= pools.capacity[pool];
  if (free && (pools.waiting[pool] === 0 || goesFirst(w, pool, steps[at + 3]))) {
    take(w, pool, units);
    const tally = steps[at + 5];
    if (tally >= 0) {
      if (steps[at + 7] === 1) {
        w.tallies.add(tally, 0);
        if (steps[at + 6] >= 0) w.tallies.add(steps[at + 6], 0);
      } else endWait(w, truck, at);
    } else if (steps[at + 7] === 1) beginWait(w, truck, pool);
    if (w.trace !== null) w.trace.note(now, truck, 'takes', pool);
    return true;
  }
  if (steps[at + 7] === 1) beginWait(w, truck, pool);
  w.lines.append(steps[at + 3], truck);
  pools.waiting[pool]++;
  w.levels.add(steps[at + 4], 1, now);
  w.trucks.setStep(truck, at);
  // Patience that runs since the truck waits for room in front is not begun anew.
  if (steps[at + 11] >= 0 && w.trucks.patience(truck) < 0) {
    const patience = w.minutes(truck, at, 8);
    w.trucks.setPatience(truck, w.events.schedule(now + patience, Priority.patience, Event.patience, truck));
  }
  if (w.trace !== null) w.trace.note(now, truck, 'waits', pool);
  return false;
}

/** Serves the lines of a pool, greatest priority first, as long as there are units for the truck at the head. */
export function grant(w: World, pool: number): void {
  const { pools, levels, steps, trucks } = w;
  while (pools.waiting[pool] > 0) {
    const truck = firstInLine(w, pool);
    const units = steps[trucks.step(truck) + 2];
    if (levels.value(pool) + units > pools.capacity[pool]) return;
    take(w, pool, units);
    admit(w, truck, pool);
  }
  if (pools.sets[pool].length > 0) for (const set of pools.sets[pool]) grantSet(w, set);
}

/**
 * A unit that comes free goes straight to the first in line, if it needs one and the pool may use it: the units in use
 * stay as they are. Gives whether it did.
 */
export function handOver(w: World, pool: number): boolean {
  if (w.levels.value(pool) > w.pools.capacity[pool]) return false;
  const truck = firstInLine(w, pool);
  if (w.steps[w.trucks.step(truck) + 2] !== 1) return false;
  admit(w, truck, pool);
  return true;
}

/** Whether a newcomer to a line would be the first of all who wait for the pool. */
function goesFirst(w: World, pool: number, line: number): boolean {
  for (let other = w.pools.firstLine[pool]; other <= line; other++) if (w.lines.length(other) > 0) return false;
  return true;
}

function firstInLine(w: World, pool: number): number {
  let line = w.pools.firstLine[pool];
  while (w.lines.length(line) === 0) line++;
  return w.lines.head(line);
}

/** The first in line has its units and goes on at this instant. */
function admit(w: World, truck: number, pool: number): void {
  const { pools, lines, trucks, steps } = w;
  const at = trucks.step(truck);
  lines.shift(trucks.line(truck));
  pools.waiting[pool]--;
  w.levels.add(steps[at + 4], -1, w.events.now);
  if (steps[at + 5] >= 0) endWait(w, truck, at);
  if (w.trace !== null) w.trace.note(w.events.now, truck, 'takes', pool);
  trucks.setStep(truck, at + WIDTH);
  w.ready.add(truck);
}

/** The truck's patience is over: it leaves the line and goes on at the step for those who give up. */
export function giveUp(w: World, truck: number): void {
  const at = w.trucks.step(truck);
  const pool = w.steps[at + 1];
  w.trucks.setPatience(truck, -1);
  w.lines.remove(truck);
  w.pools.waiting[pool]--;
  w.levels.add(w.steps[at + 4], -1, w.events.now);
  if (w.trace !== null) w.trace.note(w.events.now, truck, 'givesUp', pool);
  w.trucks.setStep(truck, w.steps[at + 11]);
  w.ready.add(truck);
  // The truck behind may need fewer units than the one that left.
  grant(w, pool);
}

/** Take one unit of every pool of a set at once, or wait; single seizers of a pool go first when a unit comes free. */
export function seizeAll(w: World, truck: number, at: number): boolean {
  const set = w.steps[at + 1];
  beginWait(w, truck, w.sets[set].pools[0]);
  w.trucks.setStep(truck, at);
  if (w.lines.length(w.sets[set].line) === 0 && takeSet(w, set)) {
    if (w.steps[at + 3] >= 0) w.tallies.add(w.steps[at + 3], 0);
    return true;
  }
  w.lines.append(w.sets[set].line, truck);
  w.levels.add(w.steps[at + 2], 1, w.events.now);
  return false;
}

function grantSet(w: World, set: number): void {
  const { line } = w.sets[set];
  while (w.lines.length(line) > 0 && takeSet(w, set)) {
    const truck = w.lines.shift(line);
    const at = w.trucks.step(truck);
    w.levels.add(w.steps[at + 2], -1, w.events.now);
    if (w.steps[at + 3] >= 0) w.tallies.add(w.steps[at + 3], w.events.now - w.trucks.since(truck));
    w.trucks.setStep(truck, at + WIDTH);
    w.ready.add(truck);
  }
}

function takeSet(w: World, set: number): boolean {
  const { pools } = w.sets[set];
  for (const pool of pools)
    if (w.pools.waiting[pool] > 0 || w.levels.value(pool) >= w.pools.capacity[pool]) return false;
  for (const pool of pools) take(w, pool, 1);
  return true;
}

function take(w: World, pool: number, units: number): void {
  w.levels.add(pool, units, w.events.now);
  const full = w.pools.fullLevel[pool];
  if (full >= 0 && w.levels.value(pool) === w.pools.capacity[pool]) w.levels.add(full, 1, w.events.now);
}

function beginWait(w: World, truck: number, pool: number): void {
  w.trucks.setSince(truck, w.events.now);
  w.trucks.setClosedAt(truck, w.pools.closedTime(w.pools.hoursOf[pool], w.events.now));
}

/** The wait is counted, and no patience needed any more. */
function endWait(w: World, truck: number, at: number): void {
  const { trucks } = w;
  const now = w.events.now;
  if (trucks.patience(truck) >= 0) {
    w.events.cancel(trucks.patience(truck));
    trucks.setPatience(truck, -1);
  }
  w.tallies.add(w.steps[at + 5], now - trucks.since(truck));
  const closed = w.steps[at + 6];
  if (closed >= 0) w.tallies.add(closed, w.pools.closedTime(w.steps[at + 1], now) - trucks.closedAt(truck));
}
