import { Samplers } from '../../kernel/distributions/columns.ts';
import { Streams } from '../../kernel/streams.ts';
import type { Fleet, Place, Servers } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { Levels } from '../../stats/observe/levels.ts';
import { Tallies } from '../../stats/observe/tallies.ts';
import { Almanac } from '../calendar/almanac.ts';
import { OpenClock } from '../calendar/clock.ts';
import { Hours } from '../calendar/hours.ts';
import { Shift } from '../calendar/shift.ts';
import { Ledger } from '../ledger.ts';
import { AT_CLOSE, Pools, UNLIMITED } from '../pools.ts';
import { Program } from '../program.ts';
import { GateRefusal } from '../refusal.ts';
import { World } from '../world.ts';
import { compileFlows, type StockCode } from './flows.ts';
import { compilePlaces } from './places.ts';
import { type PoolEntry, Registry } from './registry.ts';

/** Most tallies (a flow at a place) a gate keeps apart, 9 kB each; most places and flows followed by the hour, 70 kB each. */
const MOST_TALLIES = 20_000;
const MOST_MEASURED = 4_000;

/** A scenario made ready to run: the world, the names of its numbers, and the trucks inside at the start. */
export interface Compiled {
  world: World;
  almanac: Almanac;
  registry: Registry;
  stock: StockCode[];
}

/** Compiles a normalised scenario into columns. */
export function compile(scenario: Scenario): Compiled {
  const almanac = new Almanac(scenario.run.start, scenario.run.utcOffset);
  const registry = new Registry();
  const program = new Program();
  const samplers = new Samplers();
  const streams = new Streams(samplers);
  const places = compilePlaces(scenario, registry);
  const { flows, stock } = compileFlows(scenario, almanac, program, registry, samplers, places);
  const pools = makePools(scenario, registry);
  refuseGiants(registry, flows.names.length);
  const shifts = makeShifts(scenario, almanac, registry);
  const segments = Object.keys(scenario.segments).sort();
  const clocks: OpenClock[] = [];
  const segmentClock = segments.map((name) => {
    const { calendar } = scenario.segments[name];
    return calendar === null ? -1 : clocks.push(new OpenClock(new Hours(scenario.calendars[calendar], almanac))) - 1;
  });
  const levels = new Levels([
    ...registry.pools.map((pool) => pool.binned),
    ...registry.levels.map((level) => level.binned),
  ]);
  const tallies = new Tallies(registry.tallies.length);
  registry.tallies.forEach((tally, k) => {
    const target = scenario.targets[tally.metric];
    if (target !== undefined) tallies.aim(k, target);
  });
  for (const { name, law } of registry.streams) streams.open(name, law);
  const world = new World({
    steps: program.steps.slice(0, program.end),
    lists: Int32Array.from(program.lists),
    shares: Float64Array.from(program.shares),
    lines: registry.lines,
    slots: Math.max(...flows.slotStreams.map((slots) => slots.length)),
    segments: segments.length,
    segmentClock: Int32Array.from(segmentClock),
    clocks,
    shifts,
    pools,
    levels,
    tallies,
    samplers,
    streams,
    flows,
    ledger: new Ledger(flows.names.length),
    matches: places.matchList,
    batches: places.batchList,
    sets: [],
    signals: [],
  });
  world.maxTrucks = scenario.run.maxTrucks;
  world.horizon = scenario.run.horizon;
  return { world, almanac, registry, stock };
}

function makePools(scenario: Scenario, registry: Registry): Pools {
  const pools = new Pools(registry.pools.map((pool) => pool.name));
  registry.pools.forEach((entry, pool) => {
    const place = scenario.places[entry.place];
    pools.most[pool] = entry.units ?? UNLIMITED;
    pools.hoursOf[pool] = entry.hoursOf ?? pool;
    pools.firstLine[pool] = registry.firstLines[pool];
    if (entry.kind === 'yard' && entry.units !== null) {
      pools.fullLevel[pool] = registry.level('full', entry.name, 'all', false);
    }
    if (!hasShift(place, entry)) return;
    pools.capacityLevel[pool] = registry.level('capacity', entry.name, 'all', false);
    pools.overLevel[pool] = registry.level('over', entry.name, 'all', false);
    pools.pausedLevel[pool] = registry.level('paused', entry.name, 'all', false);
    if (place.kind !== 'lane' && place.kind !== 'check') return;
    pools.atClose[pool] = AT_CLOSE[place.atClose];
    if (place.atClose !== 'finish') {
      pools.serving[pool] = registry.line();
      pools.paused[pool] = registry.line();
    }
  });
  return pools;
}

function makeShifts(scenario: Scenario, almanac: Almanac, registry: Registry): Shift[] {
  const shifts: Shift[] = [];
  registry.pools.forEach((entry, pool) => {
    const place = scenario.places[entry.place];
    if (!hasShift(place, entry)) return;
    const calendars = place.calendars.map((name) => new Hours(scenario.calendars[name], almanac));
    const schedule = place.kind === 'fleet' ? [] : place.schedule;
    shifts.push(new Shift(pool, entry.units ?? UNLIMITED, schedule, calendars, almanac.startMinute));
  });
  return shifts;
}

/** Memory of the columns grows with what is measured: say so kindly before the machine runs out of it. */
function refuseGiants(registry: Registry, flows: number): void {
  if (registry.tallies.length <= MOST_TALLIES && registry.pools.length + flows <= MOST_MEASURED) return;
  throw new GateRefusal(
    `the scenario is too large: ${registry.pools.length} places and ${flows} flows, ${registry.tallies.length} waits to ` +
      `tell apart (at most ${MOST_MEASURED} places and flows together, ${MOST_TALLIES} waits); join flows or places that are alike`,
  );
}

/** Whether the units of a pool are open by hours: servers, and the vehicles of a fleet. */
function hasShift(place: Place, entry: PoolEntry): place is Servers | Fleet {
  if (place.kind === 'fleet') return entry.kind === 'fleet' && place.calendars.length > 0;
  if ((place.kind !== 'lane' && place.kind !== 'check') || entry.kind === 'room') return false;
  return place.calendars.length > 0 || place.schedule.length > 0;
}
