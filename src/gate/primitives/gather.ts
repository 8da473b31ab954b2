import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import { observeSince } from '../../stats/observe/tallies.ts';
import { append, headOf, lengthOf, shift } from '../lines.ts';
import { WIDTH } from '../program.ts';
import { addReady } from '../ready.ts';
import { note, TRACED } from '../trace.ts';
import { Truck } from '../trucks.ts';
import type { World } from '../world.ts';

const { ints, floats, steps, NOW } = memory;
const IS_TRACED = TRACED;
const { merged: MERGED, since: SINCE, step: STEP } = Truck;

/** Wait until one truck of each side is present; the first of each then go on together. */
export function match(w: World, truck: number, at: number): void {
  const sides = w.matches[steps[at + 1]];
  join(truck, at, sides[steps[at + 2]], steps[at + 3]);
  for (const line of sides) if (lengthOf(line) === 0) return;
  for (const line of sides) goOn(shift(line), 3, 4);
}

/** Wait until a batch is full; with a merge target (≥ 0) only the first goes on as one, the others go there. */
export function batch(w: World, truck: number, at: number): void {
  const { size, line, limit } = w.batches[steps[at + 1]];
  join(truck, at, line, steps[at + 2]);
  if (lengthOf(line) === size) closeBatch(line);
  else if (limit !== null && lengthOf(line) === 1) limit.told(w, line);
}

/** All who wait for a batch go on, however many they are. */
export function closeBatch(line: number): void {
  const size = lengthOf(line);
  const first = headOf(line);
  for (let k = 0; k < size; k++) {
    const member = shift(line);
    const merged = steps[ints[member + STEP] + 4];
    goOn(member, 2, 3);
    if (k === 0 || merged < 0) continue;
    ints[member + STEP] = merged;
    ints[first + MERGED] += 1 + ints[member + MERGED];
  }
}

/** Wait for the next departure. */
export function depart(truck: number, at: number): void {
  join(truck, at, steps[at + 1], steps[at + 2]);
}

/** The first trucks of a line depart, `most` at most. */
export function letGo(line: number, most: number): void {
  for (let k = 0; k < most && lengthOf(line) > 0; k++) goOn(shift(line), 2, 3);
}

/** Wait until a signal is on. */
export function awaitSignal(w: World, truck: number, at: number): boolean {
  const signal = w.signals[steps[at + 1]];
  if (signal.on) return true;
  ints[truck + STEP] = at + WIDTH;
  append(signal.line, truck);
  return false;
}

/** Turns a signal on or off; on, all who waited go on. */
export function setSignal(w: World, signal: number, on: boolean): void {
  const { line } = w.signals[signal];
  w.signals[signal].on = on;
  if (on) while (lengthOf(line) > 0) addReady(shift(line));
}

function join(truck: number, at: number, line: number, level: number): void {
  ints[truck + STEP] = at;
  floats[truck + SINCE] = floats[NOW];
  append(line, truck);
  change(level, 1);
  if (ints[IS_TRACED] === 1) note(truck, 'waits', line);
}

function goOn(truck: number, levelOperand: number, tallyOperand: number): void {
  const at = ints[truck + STEP];
  change(steps[at + levelOperand], -1);
  if (steps[at + tallyOperand] >= 0) observeSince(steps[at + tallyOperand], truck + SINCE);
  ints[truck + STEP] = at + WIDTH;
  addReady(truck);
}
