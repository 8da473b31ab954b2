import { clearCalendar } from '../../kernel/calendar.ts';
import { Samplers } from '../../kernel/distributions/columns.ts';
import { Image, memory, Rows, reach } from '../../memory/memory.ts';
import type { Fleet, Place, Servers } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Actor } from '../actor.ts';
import { Almanac } from '../calendar/almanac.ts';
import { OpenClock } from '../calendar/clock.ts';
import { Hours } from '../calendar/hours.ts';
import { Shift } from '../calendar/shift.ts';
import { AT_CLOSE, markAttended, Pool, UNLIMITED } from '../pools.ts';
import { Program } from '../program.ts';
import { clearReady } from '../ready.ts';
import { GateRefusal, refusing } from '../refusal.ts';
import { clearTrucks } from '../trucks.ts';
import { World } from '../world.ts';
import { compileFlows, type StockCode } from './flows.ts';
import { compilePlaces } from './places.ts';
import { type PoolEntry, Registry } from './registry.ts';
import { makeServers, setService, type Watching } from './service.ts';

const { ints } = memory;

/** Most places and flows followed by the hour, 70 kB each. */
const MOST_MEASURED = 4_000;

/** A scenario made ready to run: the world, the names of its numbers, and the trucks inside at the start. */
export interface Compiled {
  world: World;
  almanac: Almanac;
  registry: Registry;
  stock: StockCode[];
  /** Puts everything in place for a new replication: empty, at time 0. */
  load(): void;
}

/** Compiles a normalised scenario into columns. */
export function compile(scenario: Scenario): Compiled {
  return refusing(
    (why) => `the scenario is too large: ${why}; join flows or places that are alike`,
    () => compileInto(new Rows(), scenario),
  );
}

function compileInto(rows: Rows, scenario: Scenario): Compiled {
  const almanac = new Almanac(scenario.run.start, scenario.run.utcOffset);
  const samplers = new Samplers();
  const registry = new Registry(rows, scenario.targets);
  const program = new Program(rows);
  const places = compilePlaces(scenario, registry);
  const { flows, processes, stock, slots } = compileFlows(scenario, almanac, program, registry, samplers, places);
  for (const entry of registry.pools) finishPool(entry.at, entry, scenario.places[entry.place], registry);
  const watching = makeServers(scenario, registry, samplers, places);
  const segments = Object.keys(scenario.segments).sort();
  const calendars = segments.map((name) => scenario.segments[name].calendar).filter((calendar) => calendar !== null);
  const clocks = calendars.map((calendar) => new OpenClock(new Hours(scenario.calendars[calendar], almanac)));
  const actors = [...makeShifts(scenario, almanac, registry), ...clocks, ...watching.map(({ actor }) => actor)];
  setWatchers(watching, actors, program);
  for (const { at } of registry.pools) markAttended(at);
  refuseGiants(registry, flows.length);
  const bins = rows.end;
  const end = reach(registry.giveBins());
  const world = new World({
    flows,
    pools: registry.pools.map(({ at }) => at),
    levels: [...registry.pools, ...registry.levels].map(({ at }) => at),
    tallies: registry.tallies.map(({ at }) => at),
    names: new Map(registry.pools.map(({ at, name }) => [at, name])),
    samplers,
    processes,
    actors,
    clocks,
    matches: places.matchList,
    batches: places.batchList,
    sets: [],
    signals: [],
    sharings: places.sharingList,
  });
  world.maxTrucks = scenario.run.maxTrucks;
  const image = new Image(bins, program.end);
  const load = () => {
    image.restore();
    memory.ints.fill(0, bins, end);
    memory.floats.fill(0, bins, end);
    clearTrucks(end, slots, segments.length, world.maxTrucks);
    clearCalendar();
    clearReady();
  };
  return { world, almanac, registry, stock, load };
}

/** What a pool keeps beside its units: whether it is full, and what its hours ask for. */
function finishPool(pool: number, entry: PoolEntry, place: Place, registry: Registry): void {
  const keep = (metric: string) => registry.level(metric, entry.name, 'all', false);
  if (entry.kind === 'yard' && entry.units !== null) ints[pool + Pool.fullLevel] = keep('full');
  setService(pool, entry, place, registry);
  if (!hasShift(place, entry)) return;
  ints[pool + Pool.capacityLevel] = keep('capacity');
  ints[pool + Pool.overLevel] = keep('over');
  ints[pool + Pool.pausedLevel] = keep('paused');
  if (place.kind !== 'lane' && place.kind !== 'check') return;
  ints[pool + Pool.atClose] = AT_CLOSE[place.atClose];
  if (place.atClose === 'finish') return;
  ints[pool + Pool.paused] = registry.line();
}

/** Lists, for every pool, the actors that watch it; `actors` in the order of their numbers. */
function setWatchers(watching: Watching[], actors: Actor[], program: Program): void {
  const watchers = new Map<number, number[]>();
  for (const { actor, pools } of watching) {
    for (const pool of pools) watchers.set(pool, [...(watchers.get(pool) ?? []), actors.indexOf(actor)]);
  }
  for (const [pool, numbers] of watchers) ints[pool + Pool.watchers] = program.list(numbers);
}

function makeShifts(scenario: Scenario, almanac: Almanac, registry: Registry): Shift[] {
  const shifts: Shift[] = [];
  for (const entry of registry.pools) {
    const place = scenario.places[entry.place];
    if (!hasShift(place, entry)) continue;
    const calendars = place.calendars.map((name) => new Hours(scenario.calendars[name], almanac));
    const schedule = place.kind === 'fleet' ? [] : place.schedule;
    shifts.push(new Shift(entry.at, entry.units ?? UNLIMITED, schedule, calendars, almanac.startMinute));
  }
  return shifts;
}

/** What is followed by the hour has memory of its own, which grows with the number of places: said kindly before it runs out. */
function refuseGiants(registry: Registry, flows: number): void {
  if (registry.pools.length + flows <= MOST_MEASURED) return;
  throw new GateRefusal(
    `the scenario is too large: ${registry.pools.length} places and ${flows} flows ` +
      `(at most ${MOST_MEASURED} together); join flows or places that are alike`,
  );
}

/** Whether the units of a pool are open by hours: servers, and the vehicles of a fleet. */
function hasShift(place: Place, entry: PoolEntry): place is Servers | Fleet {
  if (place.kind === 'fleet') return entry.kind === 'fleet' && place.calendars.length > 0;
  if ((place.kind !== 'lane' && place.kind !== 'check') || entry.kind === 'room') return false;
  return place.calendars.length > 0 || place.schedule.length > 0;
}
