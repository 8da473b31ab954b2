import { clearCalendar } from '../../kernel/calendar.ts';
import { Samplers } from '../../kernel/distributions/columns.ts';
import { Image, memory, Rows, reach } from '../../memory/memory.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { Almanac } from '../calendar/almanac.ts';
import { OpenClock } from '../calendar/clock.ts';
import { Hours } from '../calendar/hours.ts';
import { markAttended, Pool } from '../pools.ts';
import { Program } from '../program.ts';
import { clearReady } from '../ready.ts';
import { GateRefusal, refusing } from '../refusal.ts';
import { clearTrucks } from '../trucks.ts';
import { World } from '../world.ts';
import { compileGoing } from './actors.ts';
import { compileFlows, type StockCode } from './flows.ts';
import type { Held } from './held.ts';
import { compileNetworks } from './network.ts';
import { compilePlaces } from './places.ts';
import { finishPool } from './pool.ts';
import { Registry } from './registry.ts';
import { makeBacklogs, makeRules } from './rules.ts';
import { makeServers } from './service.ts';
import { makeShifts } from './shifts.ts';
import { makeBreakdowns, staffPlaces } from './staff.ts';

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
  /** What its rows and steps hold at time 0. */
  image: Image;
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
  const registry = new Registry(rows, scenario.targets, scenario.run.hindrances, scenario.run.journey);
  const program = new Program(rows);
  const places = compilePlaces(scenario, registry);
  makeShifts(scenario, almanac, registry);
  makeRules(scenario, almanac.startMinute, registry, places);
  makeBacklogs(scenario, registry);
  staffPlaces(scenario, program, registry, places);
  makeBreakdowns(scenario, program, registry, samplers, places);
  registry.actors.push(...compileNetworks(scenario, almanac, program, registry, samplers, places));
  const { flows, processes, stock, slots } = compileFlows(scenario, almanac, program, registry, samplers, places);
  for (const entry of registry.pools) finishPool(entry.at, entry, scenario, registry);
  makeServers(scenario, registry, samplers, places);
  for (const entry of registry.pools) {
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
    tallies: registry.everyTally(),
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
    signals: places.signalList,
    slowdowns: registry.slowdowns,
    choices: registry.choices,
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
  return { world, almanac, registry, stock, kept: program.kept, image, load };
}

/** What is followed by the hour has memory of its own, which grows with the number of places: said kindly before it runs out. */
function refuseGiants(registry: Registry, flows: number): void {
  if (registry.pools.length + flows <= MOST_MEASURED) return;
  throw new GateRefusal(
    `the scenario is too large: ${registry.pools.length} places and ${flows} flows ` +
      `(at most ${MOST_MEASURED} together); join flows or places that are alike`,
  );
}
