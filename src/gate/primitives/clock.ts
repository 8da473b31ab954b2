import type { World } from '../world.ts';

/** Start a segment's clock for a truck. */
export function startClock(w: World, truck: number, at: number): void {
  const segment = w.steps[at + 1];
  const clock = w.segmentClock[segment];
  const now = w.events.now;
  w.trucks.startClock(truck, segment, now, clock >= 0 ? w.clocks[clock].openTime(now) : 0);
}

/** Stop a segment's clock and count what it shows; nothing where it was never started. */
export function stopClock(w: World, truck: number, at: number): void {
  const segment = w.steps[at + 1];
  const started = w.trucks.started(truck, segment);
  if (!(started >= 0)) return;
  w.trucks.stopClock(truck, segment);
  const now = w.events.now;
  w.tallies.add(w.steps[at + 2], now - started);
  const clock = w.segmentClock[segment];
  if (clock >= 0) w.tallies.add(w.steps[at + 3], w.clocks[clock].openTime(now) - w.trucks.startedOpen(truck, segment));
}
