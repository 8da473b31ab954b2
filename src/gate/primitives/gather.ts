import { WIDTH } from '../program.ts';
import type { World } from '../world.ts';

/** Wait until one truck of each side is present; the first of each then go on together. */
export function match(w: World, truck: number, at: number): void {
  const sides = w.matches[w.steps[at + 1]];
  join(w, truck, at, sides[w.steps[at + 2]], w.steps[at + 3]);
  for (const line of sides) if (w.lines.length(line) === 0) return;
  for (const line of sides) goOn(w, w.lines.shift(line), 3, 4);
}

/** Wait until a batch is full; with a merge target (≥ 0) only the first goes on as one, the others go there. */
export function batch(w: World, truck: number, at: number): void {
  const { size, line } = w.batches[w.steps[at + 1]];
  join(w, truck, at, line, w.steps[at + 2]);
  if (w.lines.length(line) < size) return;
  for (let k = 0; k < size; k++) {
    const member = w.lines.shift(line);
    const merged = w.steps[w.trucks.step(member) + 4];
    goOn(w, member, 2, 3);
    if (k > 0 && merged >= 0) w.trucks.setStep(member, merged);
  }
}

/** Wait until a signal is on. */
export function awaitSignal(w: World, truck: number, at: number): boolean {
  const signal = w.signals[w.steps[at + 1]];
  if (signal.on) return true;
  w.trucks.setStep(truck, at + WIDTH);
  w.lines.append(signal.line, truck);
  return false;
}

/** Turns a signal on or off; on, all who waited go on. */
export function setSignal(w: World, signal: number, on: boolean): void {
  w.signals[signal].on = on;
  if (on) while (w.lines.length(w.signals[signal].line) > 0) w.ready.add(w.lines.shift(w.signals[signal].line));
}

function join(w: World, truck: number, at: number, line: number, level: number): void {
  w.trucks.setStep(truck, at);
  w.trucks.setSince(truck, w.events.now);
  w.lines.append(line, truck);
  w.levels.add(level, 1, w.events.now);
  if (w.trace !== null) w.trace.note(w.events.now, truck, 'waits', line);
}

function goOn(w: World, truck: number, levelOperand: number, tallyOperand: number): void {
  const at = w.trucks.step(truck);
  const now = w.events.now;
  w.levels.add(w.steps[at + levelOperand], -1, now);
  if (w.steps[at + tallyOperand] >= 0) w.tallies.add(w.steps[at + tallyOperand], now - w.trucks.since(truck));
  w.trucks.setStep(truck, at + WIDTH);
  w.ready.add(truck);
}
