/** What places have to offer by the hour: servers, bays, vehicles, permits, docks, cranes, people. */
import { Hours as OpenHours } from '../../gate/calendar/hours.ts';
import { Shift } from '../../gate/calendar/shift.ts';
import { limitsOf } from '../../gate/compile/dated.ts';
import { needsOf, tideOf, zoneName } from '../../gate/compile/places.ts';
import { compileDistribution } from '../../kernel/distributions/compile.ts';
import type { PreviewBound } from '../../results/sections/preview.ts';
import type { Needs } from '../../scenario/model/crew.ts';
import { stackOf } from '../../scenario/model/network.ts';
import type { Network, Place, Servers } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { eachHour, HOUR, type Hours } from './hours.ts';

/** How a row of the results serves. */
export interface Supply {
  /** Most units that can be at work, by hour; where they are unlimited, 1 while it is open. */
  units: Float64Array;
  unlimited: boolean;
  /** What it takes for a wait or a loss to be estimated: units that serve one truck each; bays, which are held. */
  kind: 'servers' | 'bays' | 'none';
  /** Trucks that one unit carries at once. */
  upTo: number;
  /** What was taken at its best. */
  bounds: PreviewBound[];
}

/** Points of an hour at which units are read: exact where they change on the five minutes. */
const READINGS = 12;
/** Where these are all the same, nothing changes in the hour: whatever changes does so for twenty minutes at least. */
const PROBES = [4, 8, 11];

type Schedule = { from: number; servers: number }[];

/** Open time of every calendar by hour. */
export function calendarsOf(scenario: Scenario, hours: Hours): Map<string, Float64Array> {
  const names = Object.keys(scenario.calendars);
  return new Map(names.map((name) => [name, along(hours, 1, [], openOf(scenario, [name], hours), [])]));
}

/** Every row of a place that has a capacity, and every crew, by its name. */
export function suppliesOf(scenario: Scenario, hours: Hours): Map<string, Supply> {
  const rows = new Map<string, Supply>();
  for (const [name, crew] of Object.entries(scenario.crews ?? {})) {
    const calendars = [...openOf(scenario, crew.calendars, hours)];
    if (crew.breaks !== undefined) calendars.push(new OpenHours(crew.breaks, hours.almanac));
    const units = along(hours, crew.count, crew.schedule, calendars, []);
    const extra = crew.respond?.extra ?? 0;
    rows.set(
      name,
      supply(
        units.map((n) => (n > 0 ? n + extra : 0)),
        'none',
        extra > 0 ? ['extra'] : [],
      ),
    );
  }
  for (const [name, place] of Object.entries(scenario.places)) {
    for (const [row, one] of partsOf(scenario, name, place, hours)) rows.set(row, staffed(one, place, row, rows));
  }
  return rows;
}

function supply(units: Float64Array, kind: Supply['kind'], bounds: PreviewBound[] = [], upTo = 1): Supply {
  return { units, unlimited: false, kind, upTo, bounds };
}

function partsOf(scenario: Scenario, name: string, place: Place, hours: Hours): [string, Supply][] {
  const open = 'calendars' in place ? openOf(scenario, place.calendars, hours) : [];
  const limits = limitsOf(scenario, name);
  const fixed = (units: number | null, kind: Supply['kind']) => {
    const row = supply(along(hours, units ?? 1, [], open, limits), kind);
    return units === null ? { ...row, unlimited: true } : row;
  };
  switch (place.kind) {
    case 'lane':
    case 'check':
      return [[name, serversOf(scenario, name, place, hours)]];
    case 'yard':
      return Object.entries(place.zones).map(([zone, { bays }]) => [
        zoneName(name, zone, Object.keys(place.zones).length),
        fixed(bays, 'bays'),
      ]);
    case 'fleet':
      return [
        [name, fixed(place.vehicles, 'servers')],
        [`${name}/load`, fixed(place.load.cranes, 'servers')],
        [`${name}/unload`, fixed(place.unload.cranes, 'servers')],
      ];
    case 'network':
      return [
        [name, working(fixed(place.vehicles, 'none'), place)],
        ...Object.entries(place.stations).flatMap(([station, { cranes, stack }]): [string, Supply][] => [
          ...(cranes === null ? [] : [[`${name}/${station}`, fixed(cranes, 'servers')] as [string, Supply]]),
          ...(stack === null ? [] : [[`${name}/${stackOf(station)}`, fixed(stack, 'bays')] as [string, Supply]]),
        ]),
      ];
    case 'permits':
      return [[name, fixed(place.count, 'servers')]];
    case 'warehouse':
      return [[`${name}/docks`, fixed(place.docks, 'servers')]];
    case 'transload':
      return [[name, fixed(place.docks, 'servers')]];
    case 'departures':
    case 'batch':
    case 'match':
      return [];
  }
}

/** Servers by calendars, clock and dated events, with all extra ones, and those of tidal lanes by the clock. */
function serversOf(scenario: Scenario, name: string, place: Servers, hours: Hours): Supply {
  const tide = tideOf(scenario, name);
  const bounds: PreviewBound[] = [];
  let { servers, schedule } = place;
  if (tide?.rule.kind === 'clock') {
    const side = tide.between.indexOf(name);
    const { pieces } = tide.rule;
    schedule = [pieces[pieces.length - 1], ...pieces].map(({ from, lanes }, k) => ({
      from: k === 0 ? 0 : from,
      servers: lanes[side],
    }));
    servers = schedule[0].servers;
  }
  const extra = place.extra?.servers ?? 0;
  if (extra > 0) bounds.push('extra');
  if (place.setup !== undefined && place.setup.when !== 'always') bounds.push('setup');
  if (place.upTo !== undefined) bounds.push('rides');
  const open = openOf(scenario, place.calendars, hours);
  const limits = limitsOf(scenario, name);
  const units = along(hours, servers ?? 1, servers === null ? [] : schedule, open, limits).map((n) =>
    n > 0 ? (n + extra) * available(place) : 0,
  );
  const simple = ![place.upTo, place.startAt, place.absence, place.sharing, place.breakdowns].some(
    (rule) => rule !== undefined,
  );
  const row = supply(units, simple ? 'servers' : 'none', bounds, place.upTo?.trucks ?? 1);
  return servers === null ? { ...row, unlimited: true } : row;
}

/** Share of its time in which a server is not out of order: it is repaired at once. */
function available({ breakdowns }: Servers): number {
  if (breakdowns === undefined) return 1;
  const [between, repair] = [breakdowns.between, breakdowns.repair].map((law) => compileDistribution(law).mean);
  return between / (between + repair);
}

/** Vehicles that run until they fail. */
function working(row: Supply, { breakdowns, charging }: Network): Supply {
  const bounds: PreviewBound[] = ['emptyRuns'];
  if (charging !== undefined || breakdowns !== undefined) bounds.push('alwaysReady');
  return { ...row, bounds };
}

/** No more units work than there are people for, if all were sent there. */
function staffed(row: Supply, place: Place, name: string, crews: Map<string, Supply>): Supply {
  const needs = Object.entries(peopleOf(place, name));
  if (needs.length === 0) return row;
  const units = row.units.map((n, hour) => {
    const people = needs.map(([crew, each]) => (crews.get(crew) as Supply).units[hour] / each);
    return row.unlimited ? Math.min(...people) : Math.min(n, ...people);
  });
  return { ...row, units, unlimited: false };
}

/** People of each crew whom a unit of a row needs while it serves. */
export function peopleOf(place: Place, row: string): Needs {
  return needsOf(place, row, place.kind === 'fleet' && row.includes('/') ? 'crane' : 'dock') ?? {};
}

function openOf(scenario: Scenario, calendars: string[], { almanac }: Hours): OpenHours[] {
  return calendars.map((calendar) => new OpenHours(scenario.calendars[calendar], almanac));
}

/** Mean units in every hour, by the rules of a shift. */
function along(
  hours: Hours,
  units: number,
  schedule: Schedule,
  open: OpenHours[],
  limits: { from: number; to: number; units: number }[],
): Float64Array {
  if (schedule.length + open.length + limits.length === 0) return eachHour(hours, () => units);
  const shift = new Shift(-1, units, schedule, open, hours.almanac.startMinute, limits);
  const at = (start: number, k: number) => shift.capacityAt(start + ((k + 0.5) * HOUR) / READINGS);
  return eachHour(hours, (start) => {
    const first = at(start, 0);
    if (PROBES.every((k) => at(start, k) === first)) return first;
    let sum = 0;
    for (let k = 0; k < READINGS; k++) sum += at(start, k);
    return sum / READINGS;
  });
}
