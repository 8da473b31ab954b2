import { Event } from '../../src/gate/events.ts';
import type { Gate } from '../../src/gate/gate.ts';
import { headOf } from '../../src/gate/lines.ts';
import { BALANCE, type Outcome } from '../../src/gate/outcome.ts';
import { Pool, readyUnits } from '../../src/gate/pools.ts';
import { enoughPeople } from '../../src/gate/primitives/people.ts';
import { Op } from '../../src/gate/program.ts';
import { Goods, goodsOf, Room } from '../../src/gate/rooms.ts';
import { everyTruck, Truck } from '../../src/gate/trucks.ts';
import { Unit } from '../../src/gate/units.ts';
import { Vehicle } from '../../src/gate/vehicles/cells.ts';
import { Dispatcher } from '../../src/gate/vehicles/dispatcher.ts';
import { codeOf, next, pending, subjectOf } from '../../src/kernel/calendar.ts';
import { memory } from '../../src/memory/memory.ts';

const { ints, floats, steps, NOW } = memory;

/** What is wrong with a replication that just ended: its balance, its shares, and the trucks still inside. */
export function faults(gate: Gate, outcome: Outcome): string[] {
  const { busy, reacts } = whatIsToCome();
  return [
    ...ofBalance(gate, outcome),
    ...ofNumbers(gate, outcome),
    ...ofGoods(gate),
    // Where the run ended at this very instant, those who look after lines may not have come to it.
    ...(reacts ? [] : ofLines(gate)),
    ...ofTrucks(gate, busy),
  ];
}

const IN = ['initial', 'arrived', 'split'] as const;
const OUT = ['cleared', 'diverted', 'turnedAway', 'balked', 'reneged', 'merged', 'inside'] as const;

/** Who came is somewhere, by flow and exactly; a truck that goes several ways at once is one. */
export function ofBalance(gate: Gate, { counts }: Outcome): string[] {
  const inside = everyTruck().filter((truck) => ints[truck + Truck.parent] < 0).length;
  return gate.layout.counts.flatMap((flow, row) => {
    const term = (name: (typeof BALANCE)[number]) => counts[row * BALANCE.length + BALANCE.indexOf(name)];
    const came = IN.reduce((sum, name) => sum + term(name), 0);
    const found = OUT.reduce((sum, name) => sum + term(name), 0);
    const wrong = flow === 'all' && term('inside') !== inside ? [`${term('inside')} inside, not ${inside}`] : [];
    return came === found ? wrong : [`${flow}: ${came} came, ${found} found`, ...wrong];
  });
}

/** How servers, and the vehicles of a fleet with stations, spend their time. */
const STATES = /^(busy|idle|blocked|failed|off|away|setup|loadedRun|emptyRun|handling|waiting|charging)Share$/;

/** Nothing is negative, shares are shares, and the time of servers and vehicles adds up. */
export function ofNumbers(gate: Gate, { metrics }: Outcome): string[] {
  const wrong: string[] = [];
  const states = new Map<string, number>();
  gate.layout.metrics.forEach(({ metric, place, flow, unit }, k) => {
    const value = metrics[k];
    // Where few trucks wait very long, the mean may lie above the 95 % point, and the buffer below 0.
    if (value < 0 && !/\.buffer(Index)?$/.test(metric)) wrong.push(`${metric} @ ${place} / ${flow} is ${value}`);
    if (unit === 'share' && value > 1 + 1e-9 && metric !== 'utilization' && !metric.endsWith('.share'))
      wrong.push(`${metric} @ ${place} / ${flow} is ${value}`);
    if (STATES.test(metric)) states.set(place, (states.get(place) ?? 0) + value);
  });
  for (const [place, sum] of states) {
    if (Math.abs(sum - 1) > 1e-9) wrong.push(`${place}: the shares of its states are ${sum}`);
  }
  return wrong;
}

/** Goods neither come from nowhere nor are lost, to the unit, and no room holds more than it may. */
function ofGoods(gate: Gate): string[] {
  return gate.world.rooms.flatMap((room) => {
    const { initial, broughtIn, takenOut, stored } = goodsOf(room);
    const kept = ints[room + Room.kept];
    const inRoom = kept >= 0 && stored >= 0 && stored + kept <= ints[room + Room.capacity];
    const right = initial + broughtIn === takenOut + stored && inRoom;
    return right ? [] : [`a room holds ${stored} of ${initial} + ${broughtIn} − ${takenOut}, with ${kept} to come`];
  });
}

/** Nobody waits for what is free. */
function ofLines(gate: Gate): string[] {
  const lineOf = (truck: number) => ints[truck + Truck.line];
  const heads = everyTruck()
    .filter((truck) => WAITS.has(steps[ints[truck + Truck.step]]))
    .filter((truck) => lineOf(truck) >= 0 && headOf(lineOf(truck)) === truck)
    // Lines of a pool lie behind each other, that of the greatest priority first.
    .sort((a, b) => lineOf(a) - lineOf(b));
  return gate.world.pools.flatMap((pool) => {
    const head = heads.find((truck) => steps[ints[truck + Truck.step] + 1] === pool);
    if (ints[pool + Pool.waiting] === 0 || head === undefined) return [];
    return mayGoOn(gate, pool, head) ? [`trucks wait for ${gate.world.names.get(pool)}, free`] : [];
  });
}

/** Steps at which trucks wait for what a pool, its zones, or the room behind it have free. */
const WAITS = new Set<number>([Op.seize, Op.seizeStaffed, Op.takeBay, Op.findRoom, Op.findGoods]);

function mayGoOn(gate: Gate, pool: number, truck: number): boolean {
  const at = ints[truck + Truck.step];
  const store = steps[at + 6];
  const amount = ints[truck + Truck.amount];
  switch (steps[at]) {
    case Op.seizeStaffed:
      return ints[pool] < readyUnits(pool) && enoughPeople(pool) && !anyoneClaims(gate, pool);
    case Op.takeBay:
      return zonesOf(steps[at + 6]).some((zone) => ints[zone] < ints[zone + Pool.capacity]);
    case Op.findRoom:
      return ints[store] + ints[store + Room.kept] + amount <= ints[store + Room.capacity];
    case Op.findGoods:
      return ints[store + Goods.free] >= amount;
    default:
      return ints[pool] + steps[at + 2] <= ints[pool + Pool.capacity];
  }
}

const zonesOf = (options: number) => Array.from({ length: ints[options] / 2 }, (_, k) => ints[options + 1 + 2 * k]);

/** Whether others may have the people that a place needs kept for them: those at places that matter as much, and repairs. */
function anyoneClaims(gate: Gate, pool: number): boolean {
  const crews = (of: number) =>
    Array.from({ length: ints[ints[of + Pool.crews]] / 2 }, (_, k) => ints[ints[of + Pool.crews] + 1 + 2 * k]);
  const own = crews(pool);
  if (own.some((crew) => ints[crew + Pool.waiting] > 0)) return true;
  return gate.world.pools.some(
    (other) =>
      other !== pool &&
      ints[other + Pool.crews] >= 0 &&
      ints[other + Pool.waiting] > 0 &&
      crews(other).some((crew) => own.includes(crew)),
  );
}

/** Trucks and vehicles whose work is to end, and whether some rule would still react at this instant; this empties the calendar. */
function whatIsToCome(): { busy: Set<number>; reacts: boolean } {
  const end = floats[NOW];
  const busy = new Set<number>();
  let reacts = false;
  while (pending() > 0) {
    const what = next(Number.POSITIVE_INFINITY);
    if (codeOf(what) === Event.endOfDelay || codeOf(what) === Event.endOfService) busy.add(subjectOf(what));
    if (codeOf(what) === Event.act && floats[NOW] === end) reacts = true;
  }
  floats[NOW] = end;
  return { busy, reacts };
}

/** Whoever is inside waits in a line, or has something to come, as has every vehicle. */
function ofTrucks(gate: Gate, busy: Set<number>): string[] {
  const vehicles = gate.world.actors.flatMap((actor) => (actor instanceof Dispatcher ? actor.vehicles : []));
  const carried = vehicles.map((vehicle) => ints[vehicle + Vehicle.load]).filter((load) => load >= 0);
  const trucks = everyTruck();
  // A truck may wait for its parts, follow another to a dock, be carried, or stand in a server until that is repaired.
  const parents = trucks.map((truck) => ints[truck + Truck.parent]);
  const followers = trucks.filter((truck) => ints[truck + Truck.line] >= 0 || busy.has(truck)).flatMap(boundTo);
  const along = new Set([...carried, ...parents, ...followers, ...gate.world.pools.flatMap(trucksUnderRepair)]);
  const isLost = (one: number) => ints[one + Truck.line] < 0 && !busy.has(one) && !along.has(one);
  const lost = trucks.filter(isLost);
  const lostVehicles = vehicles.filter((vehicle) => isLost(vehicle) && ints[vehicle + Vehicle.through] === 0);
  return [
    ...(lost.length > 0 ? [`${lost.length} trucks are lost`] : []),
    ...(lostVehicles.length > 0 ? [`${lostVehicles.length} vehicles are lost`] : []),
    ...(new Set(carried).size < carried.length ? ['a load is on two vehicles'] : []),
  ];
}

/** Trucks that wait in servers of a pool that are out of order. */
function trucksUnderRepair(pool: number): number[] {
  const units = ints[pool + Pool.units];
  if (units < 0) return [];
  const down = Array.from({ length: ints[units] }, (_, k) => ints[units + 1 + k]).filter(
    (unit) => ints[unit + Unit.up] === 0,
  );
  return down.map((unit) => ints[unit + Unit.truck]);
}

/** Those bound to a truck to transload with it. */
function boundTo(leader: number): number[] {
  const next = ints[leader + Truck.partner];
  return isFollowing(next) ? [next, ...boundTo(next)] : [];
}

/** Truck.partner is not wiped when a pair parts: it counts for those who stand at the step of a follower. */
function isFollowing(truck: number): boolean {
  return truck > 0 && steps[ints[truck + Truck.step]] === Op.follow;
}
