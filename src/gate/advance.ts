import { copy, enter, leave } from './lifecycle.ts';
import { balks, branch, byChannel } from './primitives/branch.ts';
import { startClock, stopClock } from './primitives/clock.ts';
import { delay } from './primitives/delay.ts';
import { fork, join } from './primitives/fork.ts';
import { awaitSignal, batch, match } from './primitives/gather.ts';
import { release, releaseLater } from './primitives/release.ts';
import { seize, seizeAll } from './primitives/seize.ts';
import { Op, WIDTH } from './program.ts';
import { Event, Priority, type World } from './world.ts';

/** Bound here because the compiler folds a constant of the module, but not one that is imported. */
const {
  await: AWAIT,
  balk: BALK,
  batch: BATCH,
  branch: BRANCH,
  byChannel: BY_CHANNEL,
  delay: DELAY,
  exit: EXIT,
  fork: FORK,
  join: JOIN,
  jump: JUMP,
  match: MATCH,
  redirect: REDIRECT,
  refill: REFILL,
  release: RELEASE,
  releaseLater: RELEASE_LATER,
  seize: SEIZE,
  seizeAll: SEIZE_ALL,
  split: SPLIT,
  startClock: START_CLOCK,
  stopClock: STOP_CLOCK,
  tryOr: TRY_OR,
} = Op;

/** Runs a truck's program from its step until the truck must wait, spends time, or leaves. */
export function advance(w: World, truck: number): void {
  const { steps } = w;
  let at = w.trucks.step(truck);
  for (;;) {
    switch (steps[at]) {
      case SEIZE:
        if (!seize(w, truck, at)) return;
        break;
      case RELEASE:
        release(w, steps[at + 1], steps[at + 2]);
        break;
      case DELAY:
        delay(w, truck, at);
        return;
      case EXIT:
        leave(w, truck, steps[at + 1]);
        return;
      case JUMP:
        at = steps[at + 1];
        continue;
      case BRANCH:
        at = branch(w, truck, at);
        continue;
      case BY_CHANNEL:
        at = byChannel(w, truck, at);
        continue;
      case TRY_OR:
        if (w.levels.value(steps[at + 1]) >= w.pools.capacity[steps[at + 1]] || w.pools.waiting[steps[at + 1]] > 0) {
          at = steps[at + 2];
          continue;
        }
        break;
      case BALK:
        if (balks(w, truck, at)) {
          at = steps[at + 6];
          continue;
        }
        break;
      case RELEASE_LATER:
        releaseLater(w, truck, at);
        break;
      case START_CLOCK:
        startClock(w, truck, at);
        break;
      case STOP_CLOCK:
        stopClock(w, truck, at);
        break;
      case AWAIT:
        if (!awaitSignal(w, truck, at)) return;
        break;
      case SEIZE_ALL:
        if (!seizeAll(w, truck, at)) return;
        break;
      case MATCH:
        match(w, truck, at);
        return;
      case BATCH:
        batch(w, truck, at);
        return;
      case FORK:
        fork(w, truck, at);
        return;
      case JOIN:
        join(w, truck);
        return;
      case SPLIT:
        for (let k = 0; k < steps[at + 1]; k++) copy(w, truck, at + WIDTH);
        break;
      case REFILL:
        w.events.schedule(w.events.now, Priority.arrival, Event.arrival, steps[at + 1]);
        break;
      case REDIRECT:
        w.ledger.redirected[w.trucks.flow(truck)]++;
        break;
      default:
        throw new Error(`no step at ${at}`);
    }
    at += WIDTH;
  }
}

/** Lets every truck that was set free at this instant go on, in the order in which they were set free. */
export function settle(w: World): void {
  while (w.ready.any) advance(w, w.ready.take());
}

/** The next arrival event of a flow is scheduled, then its convoy comes in. */
export function arrive(w: World, flow: number): void {
  const { flows } = w;
  const process = flows.processes[flow];
  if (process !== null) {
    w.expected--;
    scheduleArrival(w, flow, w.events.now);
  }
  let convoy = 1;
  if (flows.convoyStream[flow] >= 0) convoy = Math.floor(w.streams.next(flows.convoyStream[flow]));
  for (let k = 0; k < convoy; k++) advance(w, enter(w, flow));
}

/** Puts the arrival event that follows the one at `now` on the calendar, if it comes before the end of the run. */
export function scheduleArrival(w: World, flow: number, now: number): void {
  const stream = w.flows.arrivalStream[flow];
  const time = w.flows.processes[flow]?.next(now, stream >= 0 ? w.streams.next(stream) : 0) ?? Number.POSITIVE_INFINITY;
  if (time > w.horizon) return;
  w.expected++;
  w.events.schedule(time, Priority.arrival, Event.arrival, flow);
}
