import type { Samplers } from '../../kernel/distributions/columns.ts';
import { memory } from '../../memory/memory.ts';
import type { Place } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Actor } from '../actor.ts';
import { Rest } from '../actors/rest.ts';
import { Round } from '../actors/round.ts';
import { openBerths } from '../berths.ts';
import { ORDER, Pool, PREEMPT } from '../pools.ts';
import type { PlaceCodes } from './places.ts';
import type { PoolEntry, Registry } from './registry.ts';

const { ints } = memory;

/** What a pool keeps for the rules of service of its place: order, services that may be interrupted, servers told apart. */
export function setService(pool: number, entry: PoolEntry, place: Place, registry: Registry): void {
  if (entry.kind === 'room' || entry.kind === 'crane') return;
  if ('order' in place && place.order !== undefined) {
    ints[pool + Pool.order] = ORDER[place.order];
    if (place.order === 'random') ints[pool + Pool.orderStream] = registry.stream(`${place.stream}|order`);
  }
  if (place.kind !== 'lane' && place.kind !== 'check') return;
  if (place.preempt !== undefined) ints[pool + Pool.preempt] = PREEMPT[place.preempt];
  if (place.setup !== undefined) ints[pool + Pool.setupLevel] = registry.level('setup', entry.name, 'all', false);
  if (place.setup !== undefined || place.upTo !== undefined) {
    ints[pool + Pool.berths] = openBerths(registry.rows, entry.units as number, place.upTo?.trucks ?? 1);
  }
}

/** The rules of servers that act by themselves: rests, absences, rounds, and the pace of those that are shared. */
export function makeServers(scenario: Scenario, registry: Registry, samplers: Samplers, places: PlaceCodes): void {
  const watch = (actor: Actor, pools: number[]) => {
    const number = registry.actors.push(actor) - 1;
    for (const pool of pools) registry.watch(pool, number);
  };
  const keepAway = (pool: number, name: string) => {
    ints[pool + Pool.awayLevel] = registry.level('away', name, 'all', false);
  };
  for (const entry of registry.pools) {
    if (entry.kind !== 'lane' && entry.kind !== 'check') continue;
    const place = scenario.places[entry.place];
    if (place.kind !== 'lane' && place.kind !== 'check') continue;
    const { startAt = 1, absence } = place;
    if (startAt === 1 && absence === undefined) continue;
    const absences = absence ? registry.stream(`${place.stream}|absence`, samplers.add(absence)) : -1;
    if (absence) keepAway(entry.at, entry.name);
    watch(new Rest(entry.at, entry.units as number, startAt, absences), [entry.at]);
  }
  const rounds = scenario.rounds ?? {};
  for (const name of Object.keys(rounds).sort()) {
    const { serves, rule, walk } = rounds[name];
    const pools = serves.map((place) => places.servers.get(place)?.pool as number);
    pools.forEach((pool, k) => {
      keepAway(pool, serves[k]);
    });
    watch(new Round(pools, rule, registry.stream(`${name}|walk`, samplers.add(walk))), pools);
  }
  for (const [name, number] of places.sharings) {
    const pool = places.servers.get(name)?.pool as number;
    watch(places.sharingList[number], [pool]);
  }
}
