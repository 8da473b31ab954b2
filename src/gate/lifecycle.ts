import { FATES, Fate } from './program.ts';
import { GateRefusal } from './refusal.ts';
import type { World } from './world.ts';

/** A truck of a flow comes: it draws its luck, one uniform a slot in order of arrival, and its channel. */
export function enter(w: World, flow: number): number {
  const now = w.events.now;
  w.ledger.arrived[flow]++;
  w.ledger.arrivedInWindow[flow]++;
  const truck = make(w, flow, now, w.flows.slotStreams[flow]);
  if (w.trace !== null) w.trace.note(now, truck, 'arrives', flow);
  return truck;
}

/** A truck that is inside at the start, about to take its place at `step`; its luck comes from streams of its own. */
export function place(w: World, flow: number, step: number, remaining: number): void {
  w.ledger.initial[flow]++;
  const truck = make(w, flow, Number.NaN, w.flows.stockStreams[flow]);
  if (w.trace !== null) w.trace.note(0, truck, 'arrives', flow);
  w.trucks.setStep(truck, step);
  w.trucks.setRemaining(truck, remaining);
  w.ready.add(truck);
}

/** A new truck that goes on beside `like` from the same step, with luck drawn as on later visits. */
export function copy(w: World, like: number, step: number): number {
  const flow = w.trucks.flow(like);
  w.ledger.split[flow]++;
  const truck = make(w, flow, w.events.now, w.flows.slotStreams[flow], true);
  w.trucks.setStep(truck, step);
  w.ready.add(truck);
  return truck;
}

/** The truck meets its fate; vehicles of a fixed population start over. */
export function leave(w: World, truck: number, fate: number): void {
  const { trucks, flows, ledger } = w;
  const now = w.events.now;
  const flow = trucks.flow(truck);
  ledger.left[flow * FATES + fate]++;
  ledger.leftInWindow[flow * FATES + fate]++;
  if (fate === Fate.cleared) w.cleared++;
  w.levels.add(flows.level[flow], -1, now);
  if (flows.allLevel >= 0) w.levels.add(flows.allLevel, -1, now);
  const born = trucks.born(truck);
  const tally = flows.kindTally[trucks.kind(truck) * FATES + fate];
  if (tally >= 0 && born >= 0) w.tallies.add(tally, now - born);
  if (w.trace !== null) w.trace.note(now, truck, 'leaves', fate);
  trucks.setRemaining(truck, -1);
  trucks.remove(truck);
  if (flows.population[flow] > 0) w.ready.add(enter(w, flow));
}

function make(w: World, flow: number, born: number, streams: Int32Array, later = false): number {
  const { trucks, flows } = w;
  if (trucks.count >= w.maxTrucks) refuse(w);
  const truck = trucks.add(flow, flows.firstKind[flow], born);
  for (let slot = 0; slot < streams.length; slot++) {
    trucks.setLuck(truck, slot, later ? -1 : w.streams.next(streams[slot]));
  }
  const shares = flows.channelShares[flow];
  if (shares.length > 0) {
    const u = w.streams.next(flows.channelStream[flow]);
    let channel = 0;
    while (channel < shares.length - 1 && u >= shares[channel]) channel++;
    trucks.setKind(truck, trucks.kind(truck) + channel);
  }
  w.levels.add(flows.level[flow], 1, w.events.now);
  if (flows.allLevel >= 0) w.levels.add(flows.allLevel, 1, w.events.now);
  trucks.setStep(truck, flows.entry[flow]);
  return truck;
}

function refuse(w: World): never {
  let longest = 0;
  for (let pool = 0; pool < w.pools.waiting.length; pool++) {
    if (w.pools.waiting[pool] > w.pools.waiting[longest]) longest = pool;
  }
  throw new GateRefusal(
    `more than ${w.maxTrucks} trucks are inside at minute ${Math.round(w.events.now)}: ` +
      `${w.pools.waiting[longest]} of them wait for ${w.pools.names[longest]}, which cannot keep up ` +
      `(add capacity, lower the demand, shorten the run, or raise run.limits.trucks)`,
  );
}
