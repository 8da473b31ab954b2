import * as streams from '../kernel/streams.ts';
import { memory } from '../memory/memory.ts';
import * as levels from '../stats/observe/levels.ts';
import * as tallies from '../stats/observe/tallies.ts';
import { End } from './end.ts';
import { Flow } from './flows.ts';
import { Pool } from './pools.ts';
import * as program from './program.ts';
import { Fate } from './program.ts';
import * as readyRow from './ready.ts';
import { GateRefusal } from './refusal.ts';
import * as traces from './trace.ts';
import * as trucks from './trucks.ts';
import { Truck } from './trucks.ts';
import type { World } from './world.ts';

const { draw } = streams;
const { change } = levels;
const { observeSince } = tallies;
const { addTruck, noRoom, removeTruck, trucksAtMost } = trucks;
const { addReady } = readyRow;
const { note, TRACED } = traces;
const { FATES } = program;

const { ints, floats, NOW } = memory;
const {
  allLevel: ALL_LEVEL,
  arrived: ARRIVED,
  channels: CHANNELS,
  channelStream: CHANNEL_STREAM,
  entry: ENTRY,
  initial: INITIAL,
  left: LEFT,
  level: LEVEL,
  population: POPULATION,
  slots: SLOTS,
  split: SPLIT,
  stockSlots: STOCK_SLOTS,
  tallies: TALLIES,
  traits: TRAITS,
} = Flow;
const {
  born: BORN,
  channel: CHANNEL,
  flow: FLOW,
  luck: LUCK,
  remaining: REMAINING,
  step: STEP,
  traits: TRUCK_TRAITS,
} = Truck;
const { cleared: CLEARED } = End;
const { cleared: AS_CLEARED } = Fate;

/** A truck of a flow comes: it draws its luck, one uniform a slot in order of arrival, and its channel. */
export function enter(w: World, flow: number): number {
  ints[flow + ARRIVED]++;
  const truck = make(w, flow, floats[NOW]);
  drawLuck(w, truck, ints[flow + SLOTS]);
  if (ints[flow + CHANNELS] >= 0) drawChannel(w, truck, flow);
  if (ints[flow + TRAITS] >= 0) settleTraits(truck, flow);
  if (ints[TRACED] === 1) note(truck, 'arrives', flow);
  return truck;
}

/** A truck that is inside at the start, about to take its place at `step`; its luck comes from streams of its own. */
export function place(w: World, flow: number, step: number, remaining: number): void {
  ints[flow + INITIAL]++;
  const truck = make(w, flow, Number.NaN);
  drawLuck(w, truck, ints[flow + STOCK_SLOTS]);
  if (ints[flow + CHANNELS] >= 0) drawChannel(w, truck, flow);
  if (ints[flow + TRAITS] >= 0) settleTraits(truck, flow);
  if (ints[TRACED] === 1) note(truck, 'arrives', flow);
  ints[truck + STEP] = step;
  floats[truck + REMAINING] = remaining;
  addReady(truck);
}

/** A new truck of the kind of `like`: the same channel and traits, but luck drawn as on later visits. It goes on at `step`. */
export function copy(w: World, like: number, step: number): number {
  const flow = ints[like + FLOW];
  ints[flow + SPLIT]++;
  const truck = make(w, flow, floats[NOW]);
  const slots = ints[ints[flow + SLOTS]];
  floats.fill(-1, truck + LUCK, truck + LUCK + slots);
  ints[truck + CHANNEL] = ints[like + CHANNEL];
  ints[truck + TRUCK_TRAITS] = ints[like + TRUCK_TRAITS];
  if (ints[TRACED] === 1) note(truck, 'arrives', flow);
  ints[truck + STEP] = step;
  addReady(truck);
  return truck;
}

/** The truck meets its fate; vehicles of a fixed population start over. */
export function leave(w: World, truck: number, fate: number): void {
  const flow = ints[truck + FLOW];
  ints[flow + LEFT + fate]++;
  if (fate === AS_CLEARED) ints[CLEARED]++;
  change(ints[flow + LEVEL], -1);
  const all = ints[flow + ALL_LEVEL];
  if (all >= 0) change(all, -1);
  const tally = ints[ints[flow + TALLIES] + FATES * ints[truck + CHANNEL] + fate];
  if (tally >= 0 && floats[truck + BORN] >= 0) observeSince(tally, truck + BORN);
  if (ints[TRACED] === 1) note(truck, 'leaves', fate);
  floats[truck + REMAINING] = -1;
  removeTruck(truck);
  if (ints[flow + POPULATION] > 0) addReady(enter(w, flow));
}

const make = (w: World, flow: number, born: number): number => {
  if (noRoom()) refuse(w);
  const truck = addTruck(flow, 0, born);
  change(ints[flow + LEVEL], 1);
  const all = ints[flow + ALL_LEVEL];
  if (all >= 0) change(all, 1);
  ints[truck + STEP] = ints[flow + ENTRY];
  return truck;
};

/** Refuses the run where no row is left for one more. */
export const makeRoom = (w: World): void => {
  if (noRoom()) refuse(w);
};

/** One draw a slot, each from its own stream. */
const drawLuck = (w: World, truck: number, streams: number): void => {
  const slots = ints[streams];
  for (let slot = 0; slot < slots; slot++) {
    floats[truck + LUCK + slot] = draw(ints[streams + 1 + slot], w);
  }
};

function drawChannel(w: World, truck: number, flow: number): void {
  const shares = ints[flow + CHANNELS];
  const u = draw(ints[flow + CHANNEL_STREAM], w);
  const last = ints[shares] - 1;
  let channel = 0;
  while (channel < last && u >= floats[shares + 1 + channel]) channel++;
  ints[truck + CHANNEL] = channel;
}

/** A truck has the traits whose shares, in its channel, are above the numbers it drew for them. */
function settleTraits(truck: number, flow: number): void {
  const list = ints[flow + TRAITS];
  const channels = ints[flow + CHANNELS] >= 0 ? ints[ints[flow + CHANNELS]] : 1;
  let traits = 0;
  let bit = 1;
  for (let k = 1 + ints[truck + CHANNEL]; k <= ints[list]; k += channels) {
    if (floats[truck + LUCK + ints[list + k]] < floats[list + k]) traits |= bit;
    bit <<= 1;
  }
  ints[truck + TRUCK_TRAITS] = traits;
}

function refuse(w: World): never {
  let [longest] = w.pools;
  for (const pool of w.pools) if (ints[pool + Pool.waiting] > ints[longest + Pool.waiting]) longest = pool;
  const most = trucksAtMost();
  const remedy = most < w.maxTrucks ? '' : ', or raise run.limits.trucks';
  throw new GateRefusal(
    `more than ${most} trucks are inside at minute ${Math.round(floats[NOW])}: ` +
      `${ints[longest + Pool.waiting]} of them wait for ${w.names.get(longest)}, which cannot keep up ` +
      `(add capacity, lower the demand, shorten the run${remedy})`,
  );
}
