import { AT_CLOSE } from '../pools.ts';
import { WIDTH } from '../program.ts';
import { Event, Priority, type World } from '../world.ts';

/** Spend a random time. Where servers may close or fail over it, the truck stands in the line of trucks in service. */
export function delay(w: World, truck: number, at: number): void {
  const { steps, trucks } = w;
  let time = trucks.remaining(truck);
  if (time < 0) time = w.minutes(truck, at, 1);
  else trucks.setRemaining(truck, -1);
  trucks.setStep(truck, at);
  trucks.setTimer(truck, w.events.schedule(w.events.now + time, Priority.work, Event.endOfDelay, truck));
  const pool = steps[at + 4];
  if (pool >= 0) w.lines.append(w.pools.serving[pool], truck);
  if (w.trace !== null) w.trace.note(w.events.now, truck, 'starts', at / WIDTH);
}

/** The time is over; gives the step that follows. */
export function endDelay(w: World, truck: number): number {
  const { trucks } = w;
  const at = trucks.step(truck);
  trucks.setTimer(truck, -1);
  if (trucks.line(truck) >= 0) w.lines.remove(truck);
  if (w.trace !== null) w.trace.note(w.events.now, truck, 'ends', at / WIDTH);
  return at + WIDTH;
}

/**
 * Interrupts services in a pool until no more than `most` go on, those first that started last. Who is done at this
 * very instant is not interrupted: it leaves its server by itself.
 */
export function interruptBeyond(w: World, pool: number, most: number): void {
  const { trucks, lines, events } = w;
  const serving = w.pools.serving[pool];
  const goesOn = (truck: number) => events.timeOf(trucks.timer(truck)) > events.now;
  let beyond = -most;
  for (let truck = lines.head(serving); truck >= 0; truck = trucks.next(truck)) if (goesOn(truck)) beyond++;
  for (let truck = lines.tail(serving); beyond > 0; ) {
    const before = trucks.prev(truck);
    if (goesOn(truck)) {
      interrupt(w, pool, truck);
      beyond--;
    }
    truck = before;
  }
}

/**
 * Interrupts a service by the pool's rule: the truck keeps its server and stands still, or goes back to the head of its
 * line. What is left of its service it keeps, but for the rule that draws anew.
 */
function interrupt(w: World, pool: number, truck: number): void {
  const { trucks, lines, pools, steps } = w;
  const at = trucks.step(truck);
  const now = w.events.now;
  const left = w.events.timeOf(trucks.timer(truck)) - now;
  w.events.cancel(trucks.timer(truck));
  trucks.setTimer(truck, -1);
  lines.remove(truck);
  trucks.setRemaining(truck, pools.atClose[pool] === AT_CLOSE.handBackRedraw ? -1 : left);
  if (w.trace !== null) w.trace.note(now, truck, 'pauses', at / WIDTH);
  if (pools.atClose[pool] === AT_CLOSE.stay) {
    lines.append(pools.paused[pool], truck);
    w.levels.add(pools.pausedLevel[pool], 1, now);
    return;
  }
  const seizeAt = steps[at + 5];
  trucks.setStep(truck, seizeAt);
  trucks.setSince(truck, now);
  trucks.setClosedAt(truck, pools.closedTime(pool, now));
  lines.prepend(steps[seizeAt + 3], truck);
  pools.waiting[pool]++;
  w.levels.add(steps[seizeAt + 4], 1, now);
  w.levels.add(pool, -steps[seizeAt + 2], now);
}

/** Lets the trucks that stood still in a pool go on, those first that stood first, while there is capacity. */
export function resume(w: World, pool: number): void {
  const { pools, lines, trucks } = w;
  const paused = pools.paused[pool];
  while (lines.length(paused) > 0 && lines.length(pools.serving[pool]) < pools.capacity[pool]) {
    const truck = lines.shift(paused);
    w.levels.add(pools.pausedLevel[pool], -1, w.events.now);
    if (w.trace !== null) w.trace.note(w.events.now, truck, 'resumes', trucks.step(truck) / WIDTH);
    delay(w, truck, trucks.step(truck));
  }
}
