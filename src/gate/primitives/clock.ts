import type { World } from '../world.ts';

/** Start a segment's clock for a truck. */
export function startClock(w: World, truck: number, at: number): void {
  const segment = w.steps[at + 1];
  const k = truck * w.segments + segment;
  w.trucks.started[k] = w.events.now;
  const clock = w.segmentClock[segment];
  if (clock >= 0) w.trucks.startedOpen[k] = w.clocks[clock].openTime(w.events.now);
}

/** Stop a segment's clock and count what it shows; nothing where it was never started. */
export function stopClock(w: World, truck: number, at: number): void {
  const segment = w.steps[at + 1];
  const k = truck * w.segments + segment;
  const started = w.trucks.started[k];
  if (!(started >= 0)) return;
  w.trucks.started[k] = Number.NaN;
  w.tallies.add(w.steps[at + 2], w.events.now - started);
  const clock = w.segmentClock[segment];
  if (clock >= 0) w.tallies.add(w.steps[at + 3], w.clocks[clock].openTime(w.events.now) - w.trucks.startedOpen[k]);
}
