import { clearCalendar } from '../../kernel/calendar.ts';
import { Samplers } from '../../kernel/distributions/columns.ts';
import { Image, memory, Rows, reach } from '../../memory/memory.ts';
import type { Fleet, Place, Servers, Transload, Warehouse } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
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
import { compileGoing } from './actors.ts';
import { limitsOf } from './dated.ts';
import { compileFlows, type StockCode } from './flows.ts';
import type { Held } from './held.ts';
import { compileNetworks } from './network.ts';
import { compilePlaces, tideOf } from './places.ts';
import { type PoolEntry, Registry } from './registry.ts';
import { makeBacklogs, makeRules } from './rules.ts';

const { ints } = memory;

/** Most places and flows followed by the hour, 70 kB each. */
const MOST_MEASURED = 4_000;

/** A scenario made ready to run: the world, the names of its numbers, and the trucks inside at the start. */
export interface Compiled {
  world: World;
  almanac: Almanac;
  registry: Registry;
  stock: StockCode[];
  /** What trucks keep while they wait, by step. */
  kept: ReadonlyMap<number, Held[]>;
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
  makeShifts(scenario, almanac, registry);
  makeRules(scenario, almanac.startMinute, registry, places);
  makeBacklogs(scenario, registry);
  registry.actors.push(...compileNetworks(scenario, almanac, program, registry, samplers, places));
  const { flows, processes, stock, slots } = compileFlows(scenario, almanac, program, registry, samplers, places);
  for (const entry of registry.pools) {
    finishPool(entry.at, entry, scenario, registry);
    const watchers = registry.watchers.get(entry.at);
    if (watchers !== undefined) ints[entry.at + Pool.watchers] = program.list(watchers);
    markAttended(entry.at);
  }
  compileGoing(scenario, almanac, registry, samplers, places);
  refuseGiants(registry, flows.length);
  const bins = rows.end;
  const end = reach(registry.giveBins());
  const segments = Object.keys(scenario.segments).sort();
  const calendars = segments.map((name) => scenario.segments[name].calendar).filter((calendar) => calendar !== null);
  const clocks = calendars.map((calendar) => new OpenClock(new Hours(scenario.calendars[calendar], almanac)));
  registry.actors.push(...clocks);
  const world = new World({
    flows,
    pools: registry.pools.map(({ at }) => at),
    levels: [...registry.pools, ...registry.levels].map(({ at }) => at),
    tallies: registry.tallies.map(({ at }) => at),
    names: new Map([
      ...registry.pools.map(({ at, name }) => [at, name] as const),
      ...registry.names,
      ...places.lineNames,
    ]),
    rooms: registry.levels.filter(({ metric }) => metric === 'stored').map(({ at }) => at),
    samplers,
    processes,
    actors: registry.actors,
    clocks,
    matches: places.matchList,
    batches: places.batchList,
    sets: [],
    signals: places.signalList,
    slowdowns: registry.slowdowns,
    choices: registry.choices,
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
  return { world, almanac, registry, stock, kept: program.kept, load };
}

/** What a pool keeps beside its units: whether it is full, and what its hours ask for. */
function finishPool(pool: number, entry: PoolEntry, scenario: Scenario, registry: Registry): void {
  const place = scenario.places[entry.place];
  const keep = (metric: string) => registry.level(metric, entry.name, 'all', false);
  if ((entry.kind === 'yard' || entry.kind === 'stack') && entry.units !== null)
    ints[pool + Pool.fullLevel] = keep('full');
  if (entry.kind === 'plugs') {
    ints[pool + Pool.overLevel] = keep('unplugged');
    ints[pool + Pool.pausedLevel] = keep('paused');
  }
  if (hasShift(scenario, entry, place)) {
    ints[pool + Pool.capacityLevel] = keep('capacity');
    ints[pool + Pool.overLevel] = keep('over');
    ints[pool + Pool.pausedLevel] = keep('paused');
  }
  if (!isServers(place) || entry.kind === 'room') return;
  ints[pool + Pool.atClose] = AT_CLOSE[place.atClose];
  if (place.atClose === 'finish') return;
  // Even where it never closes: its trucks stand in the line of those in service.
  ints[pool + Pool.serving] = registry.line();
  ints[pool + Pool.paused] = registry.line();
}

/** Makes the shift of every pool whose units change along the run. */
function makeShifts(scenario: Scenario, almanac: Almanac, registry: Registry): void {
  for (const entry of registry.pools) {
    const place = scenario.places[entry.place];
    if (!hasShift(scenario, entry, place)) continue;
    const calendars = place.calendars.map((name) => new Hours(scenario.calendars[name], almanac));
    const schedule = 'schedule' in place ? place.schedule : [];
    const limits = limitsOf(scenario, entry.place);
    const units = ('servers' in place ? place.servers : entry.units) ?? UNLIMITED;
    const shift = new Shift(entry.at, units, schedule, calendars, almanac.startMinute, limits);
    registry.shifts.set(entry.at, shift);
    registry.actors.push(shift);
  }
}

/** What is followed by the hour has memory of its own, which grows with the number of places: said kindly before it runs out. */
function refuseGiants(registry: Registry, flows: number): void {
  if (registry.pools.length + flows <= MOST_MEASURED) return;
  throw new GateRefusal(
    `the scenario is too large: ${registry.pools.length} places and ${flows} flows ` +
      `(at most ${MOST_MEASURED} together); join flows or places that are alike`,
  );
}

/** Whether the units of a pool change along the run: servers, and the vehicles of a fleet. */
function hasShift(
  scenario: Scenario,
  entry: PoolEntry,
  place: Place,
): place is Servers | Fleet | Warehouse | Transload {
  if (place.kind === 'fleet') {
    return entry.kind === 'fleet' && place.calendars.length + limitsOf(scenario, entry.place).length > 0;
  }
  if (place.kind === 'warehouse' || place.kind === 'transload')
    return entry.kind === 'dock' && place.calendars.length > 0;
  if (!isServers(place) || entry.kind === 'room') return false;
  if (place.extra !== undefined || tideOf(scenario, entry.place) !== undefined) return true;
  return place.calendars.length + place.schedule.length + limitsOf(scenario, entry.place).length > 0;
}

const isServers = (place: Place): place is Servers => place.kind === 'lane' || place.kind === 'check';
