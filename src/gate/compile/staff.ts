import type { Samplers } from '../../kernel/distributions/columns.ts';
import { memory } from '../../memory/memory.ts';
import type { Crew } from '../../scenario/model/crew.ts';
import type { Fleet, Servers } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { AT_BREAK, Breakdown } from '../actors/breakdown.ts';
import { Foreman } from '../actors/foreman.ts';
import { Reinforcement } from '../actors/reinforcement.ts';
import type { Almanac } from '../calendar/almanac.ts';
import { Hours } from '../calendar/hours.ts';
import { Shift } from '../calendar/shift.ts';
import { Pool, UNLIMITED } from '../pools.ts';
import type { Program } from '../program.ts';
import { openUnit, Unit } from '../units.ts';
import { hasShift, needsOf, type PlaceCodes } from './places.ts';
import type { Registry } from './registry.ts';

const { ints } = memory;

type Entry = Registry['pools'][number];

/** Tells every pool of servers which people it needs, and all of them of each other, those first that get people first. */
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
}

/** The one who says where people go; nobody where there are no crews. */
export function makeForeman(scenario: Scenario, registry: Registry): Foreman[] {
  const crews = registry.pools.filter(({ kind }) => kind === 'crew').map(({ at }) => at);
  return crews.length === 0 ? [] : [new Foreman(crews, staffedPools(scenario, registry))];
}

/** Pools whose units need people, greatest priority first, else in order of their names. */
function staffedPools({ places }: Scenario, registry: Registry) {
  return registry.pools
    .flatMap(({ at, kind, name, place }) => {
      const needs = kind === 'crew' ? undefined : needsOf(places[place], name, kind);
      if (needs === undefined) return [];
      return [{ pool: at, needs, priority: (places[place] as Servers | Fleet).crewPriority ?? 0 }];
    })
    .sort((a, b) => b.priority - a.priority);
}

/** Opening hours and staffing by the clock, and those who call for more people. */
export function makeShifts(
  scenario: Scenario,
  almanac: Almanac,
  registry: Registry,
): { shifts: Shift[]; reinforcements: Reinforcement[] } {
  const shifts: Shift[] = [];
  const reinforcements: Reinforcement[] = [];
  const { crews = {} } = scenario;
  const hoursOf = (names: string[]) => names.map((name) => new Hours(scenario.calendars[name], almanac));
  for (const entry of registry.pools) {
    if (entry.kind === 'crew') {
      const crew = crews[entry.place];
      const breaks = crew.breaks === undefined ? [] : [new Hours(crew.breaks, almanac)];
      const hours = [...hoursOf(crew.calendars), ...breaks];
      const shift = new Shift(entry.at, crew.count, crew.schedule, hours, almanac.startMinute);
      shifts.push(shift);
      if (crew.respond !== undefined) reinforcements.push(reinforcement(crew.respond, shift, registry));
      continue;
    }
    const place = scenario.places[entry.place];
    if (!hasShift(place, entry.kind)) continue;
    const schedule = place.kind === 'fleet' ? [] : place.schedule;
    shifts.push(new Shift(entry.at, entry.units ?? UNLIMITED, schedule, hoursOf(place.calendars), almanac.startMinute));
  }
  return { shifts, reinforcements };
}

function reinforcement(respond: NonNullable<Crew['respond']>, shift: Shift, registry: Registry): Reinforcement {
  const waited = ({ kind, place }: Entry) => kind !== 'room' && kind !== 'crane' && respond.at.includes(place);
  return new Reinforcement(
    respond,
    shift,
    registry.pools.filter(waited).map(({ at }) => at),
  );
}

/** The servers that fail, one by one, each with streams of its own. */
export function makeBreakdowns(
  scenario: Scenario,
  program: Program,
  registry: Registry,
  samplers: Samplers,
  { crews }: PlaceCodes,
): Breakdown[] {
  const made: Breakdown[] = [];
  for (const { at, kind, place: name, units } of registry.pools) {
    const place = scenario.places[name];
    if ((kind !== 'lane' && kind !== 'check') || !('breakdowns' in place) || place.breakdowns === undefined) continue;
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
      made.push(new Breakdown(unit, AT_BREAK[atBreak]));
      return unit;
    });
    ints[at + Pool.units] = program.list(list);
  }
  return made;
}
