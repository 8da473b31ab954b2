import type { Samplers } from '../../kernel/distributions/columns.ts';
import { memory } from '../../memory/memory.ts';
import type { Fleet, Staff } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { AT_BREAK, Breakdown } from '../actors/breakdown.ts';
import { Foreman } from '../actors/foreman.ts';
import { Reinforcement } from '../actors/reinforcement.ts';
import type { Shift } from '../calendar/shift.ts';
import { Pool } from '../pools.ts';
import type { Program } from '../program.ts';
import { openUnit, Unit } from '../units.ts';
import { needsOf, type PlaceCodes } from './places.ts';
import type { Registry } from './registry.ts';

const { ints } = memory;

/** Tells every pool of servers which people it needs, and makes those who say where people go and call for more. */
export function staffPlaces(scenario: Scenario, program: Program, registry: Registry, { crews }: PlaceCodes): void {
  if (crews.size === 0) return;
  const staffed = staffedPools(scenario, registry);
  const roster = program.list(staffed.map(({ pool }) => pool));
  for (const pool of crews.values()) ints[pool + Pool.roster] = roster;
  for (const { pool, needs } of staffed) {
    const pairs = Object.keys(needs).sort();
    ints[pool + Pool.crews] = program.list(pairs.flatMap((crew) => [crews.get(crew) as number, needs[crew]]));
    ints[pool + Pool.roster] = roster;
    ints[pool + Pool.capacity] = 0;
  }
  const foreman = registry.actors.push(new Foreman([...crews.values()], staffed)) - 1;
  for (const pool of [...crews.values(), ...staffed.map(({ pool }) => pool)]) registry.watch(pool, foreman);
  for (const [name, crew] of crews) callFor(name, registry.shifts.get(crew) as Shift, scenario, registry);
}

/** Makes the one who calls for more people of a crew, where the crew responds to long lines. */
function callFor(name: string, shift: Shift, { crews = {} }: Scenario, registry: Registry): void {
  const { respond } = crews[name];
  if (respond === undefined) return;
  const waited = registry.pools.filter(
    ({ kind, place }) => kind !== 'room' && kind !== 'crane' && respond.at.includes(place),
  );
  const pools = waited.map(({ at }) => at);
  const number = registry.actors.push(new Reinforcement(respond, shift, pools)) - 1;
  for (const pool of pools) registry.watch(pool, number);
}

/** Pools whose units need people, greatest priority first, else in order of their names. */
function staffedPools({ places }: Scenario, registry: Registry) {
  return registry.pools
    .flatMap(({ at, kind, name, place }) => {
      const needs = kind === 'crew' ? undefined : needsOf(places[place], name, kind);
      if (needs === undefined) return [];
      return [{ pool: at, needs, priority: (places[place] as Staff | Fleet).crewPriority ?? 0 }];
    })
    .sort((a, b) => b.priority - a.priority);
}

/** The servers that fail, one by one, each with streams of its own. */
export function makeBreakdowns(
  scenario: Scenario,
  program: Program,
  registry: Registry,
  samplers: Samplers,
  { crews }: PlaceCodes,
): void {
  for (const { at, kind, place: name, units } of registry.pools) {
    const place = scenario.places[name];
    if (kind === 'room' || kind === 'crew' || (place.kind !== 'lane' && place.kind !== 'check')) continue;
    if (place.breakdowns === undefined) continue;
    const { between, by, repair, crew, atBreak } = place.breakdowns;
    const laws = [samplers.add(between), samplers.add(repair)];
    const list = Array.from({ length: units ?? 0 }, (_, k) => {
      const unit = openUnit(registry.rows, at);
      ints[unit + Unit.between] = registry.stream(`${place.stream}|breakdown#${k + 1}|between`, laws[0]);
      ints[unit + Unit.repair] = registry.stream(`${place.stream}|breakdown#${k + 1}|repair`, laws[1]);
      ints[unit + Unit.byBusy] = by === 'busy' ? 1 : 0;
      if (crew !== null) {
        ints[unit + Unit.crew] = crews.get(crew.name) as number;
        ints[unit + Unit.people] = crew.people;
      }
      registry.actors.push(new Breakdown(unit, AT_BREAK[atBreak]));
      return unit;
    });
    ints[at + Pool.units] = program.list(list);
  }
}
