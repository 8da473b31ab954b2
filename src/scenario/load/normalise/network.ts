import type { Distribution } from '../../model/distribution.ts';
import {
  type Breakdowns,
  CHARGERS,
  type Charging,
  type Idle,
  REPAIR,
  ROAD,
  type SingleLane,
  type Station,
  type Way,
} from '../../model/network.ts';
import type { Network } from '../../model/place.ts';
import type { WrittenNetwork } from '../../schema/network.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';
import { checkStation, waysBetween } from './ways-between.ts';

type Ways = Record<string, Record<string, Way>>;
type Common = Pick<Network, 'title' | 'stream' | 'stock'>;

/** A fleet whose vehicles run between stations: ways filled in, names of stations checked. */
export function network(
  context: Context,
  name: string,
  written: WrittenNetwork,
  common: Common,
  calendars: string[],
): Network {
  const path: Path = ['places', name];
  const { vehicles, charging, breakdowns, singleLane } = written;
  const stations = stationsOf(context, path, written);
  const names = Object.keys(stations);
  const idle = idleOf(context, path, written, names);
  if ((written.times === undefined) === (written.distances === undefined)) {
    const both = written.times !== undefined;
    context.report.add([...path, both ? 'times' : 'distances'], 'either distances or times', {
      found: both ? 'both distances and times' : '',
    });
  }
  if (written.distances !== undefined && written.speed === undefined) {
    context.report.add([...path, 'speed'], 'a speed at which distances are driven');
  }
  if (written.speed !== undefined) checkSpeed(context, path, written.speed);
  const ways = waysBetween(context, path, written);
  return {
    kind: 'network',
    vehicles,
    stations,
    ways,
    speed: written.speed ?? null,
    dispatch: written.dispatch ?? 'nearestIdle',
    idle,
    start: startOf(context, path, written, names, idle),
    ...(charging && { charging: chargingOf(context, path, charging, names, ways) }),
    ...(breakdowns && { breakdowns: breakdownsOf(context, path, breakdowns) }),
    ...(singleLane && { singleLane: laneOf(context, path, singleLane, names, ways) }),
    calendars,
    ...common,
  };
}

function stationsOf(context: Context, path: Path, { stations }: WrittenNetwork): Record<string, Station> {
  const names = Object.keys(stations);
  if (names.length < 2) context.report.add([...path, 'stations'], 'two stations or more');
  for (const kept of [ROAD, CHARGERS, REPAIR]) {
    if (names.includes(kept)) {
      context.report.add([...path, 'stations', kept], `another name; \`${kept}\` is that of a part of the fleet`, {
        found: `the name "${kept}"`,
        atKey: true,
      });
    }
  }
  return Object.fromEntries(
    Object.entries(stations).map(([name, { title, cranes, service, stack }]) => {
      if (cranes === 0 || stack === 0) {
        const key = cranes === 0 ? 'cranes' : 'stack';
        context.report.add([...path, 'stations', name, key], 'a number above 0, or unlimited');
      }
      return [
        name,
        {
          ...(title && { title }),
          cranes: cranes ?? null,
          service: service ?? { kind: 'constant', value: 0 },
          stack: stack ?? null,
        },
      ];
    }),
  );
}

function idleOf(context: Context, path: Path, written: WrittenNetwork, names: string[]): Idle {
  const idle = written.idle ?? { kind: 'stay' };
  if (idle.kind === 'return') checkStation(context, names, idle.to, [...path, 'idle', 'return'], false);
  if (idle.kind === 'balance') {
    for (const name of Object.keys(idle.at))
      checkStation(context, names, name, [...path, 'idle', 'balance', name], true);
    checkFleet(context, [...path, 'idle', 'balance'], idle.at, written.vehicles, 'most');
  }
  return idle;
}

/** Refuses numbers by station that are not (or are more than) all vehicles. */
function checkFleet(
  context: Context,
  path: Path,
  at: Record<string, number>,
  vehicles: number,
  rule: 'all' | 'most',
): void {
  const sum = Object.values(at).reduce((total, many) => total + many, 0);
  if (rule === 'all' ? sum === vehicles : sum <= vehicles) return;
  context.report.add(path, `numbers that add up to ${rule === 'all' ? '' : 'at most '}the ${vehicles} vehicles`, {
    found: `${sum} in all`,
  });
}

/** Vehicles by station at the start: as written; else all where they return to when idle, or spread evenly. */
function startOf(
  context: Context,
  path: Path,
  { start, vehicles }: WrittenNetwork,
  names: string[],
  idle: Idle,
): Record<string, number> {
  if (start !== undefined) {
    for (const name of Object.keys(start)) checkStation(context, names, name, [...path, 'start', name], true);
    checkFleet(context, [...path, 'start'], start, vehicles, 'all');
    return start;
  }
  if (idle.kind === 'return') return { [idle.to]: vehicles };
  const sorted = [...names].sort();
  const [each, more] = [Math.floor(vehicles / names.length), vehicles % names.length];
  return Object.fromEntries(sorted.map((name, k) => [name, each + (k < more ? 1 : 0)]));
}

/** A speed must stay above 0, or a trip would never end. */
function checkSpeed(context: Context, path: Path, law: Distribution): void {
  if (lowest(law) > 0) return;
  context.report.add(
    [...path, 'speed'],
    'a law of speed whose lowest value is above 0, such as { triangular: [20 km/h, 25 km/h, 28 km/h] }',
  );
}

function lowest(law: Distribution): number {
  switch (law.kind) {
    case 'constant':
      return law.value;
    case 'uniform':
    case 'triangular':
    case 'beta':
      return law.min;
    case 'empirical':
    case 'discrete':
      return Math.min(...law.values);
    case 'mixture':
      return Math.min(...law.of.map(lowest));
    default:
      return 0;
  }
}

type WrittenBreakdowns = NonNullable<WrittenNetwork['breakdowns']>;

function breakdownsOf(context: Context, path: Path, { between, repair, technicians }: WrittenBreakdowns): Breakdowns {
  if (between.kind === 'constant' && between.value === 0) {
    context.report.add([...path, 'breakdowns', 'between'], 'a running time between breakdowns that is longer than 0');
  }
  return { between, repair, technicians: technicians ?? null };
}

type WrittenCharging = NonNullable<WrittenNetwork['charging']>;

/** Share of the range below which a vehicle charges, where none is given. */
const BELOW = 0.2;

function chargingOf(context: Context, path: Path, written: WrittenCharging, names: string[], ways: Ways): Charging {
  const here = [...path, 'charging'];
  const { range, at, chargers, time } = written;
  const below = written.below ?? BELOW;
  const byLength = lengthsOf(ways);
  if (checkStation(context, names, at, [...here, 'at'], false) && 'length' in range && byLength.length > 0) {
    // A vehicle that just need not charge may still run empty to a load, carry it, and then run to the chargers.
    const longest = Math.max(...byLength.map(({ length }) => length));
    const back = Math.max(...byLength.filter(({ to }) => to === at).map(({ length }) => length));
    const needed = 2 * longest + back;
    if (below * range.length < needed) {
      context.report.add(here, `a reserve for the way to a load, with it, and to the chargers: ${needed} m`, {
        found: `a reserve of ${Math.round(below * range.length)} m`,
        fix: needed <= range.length ? `write \`below: ${Math.ceil((100 * needed) / range.length)} %\`` : '',
      });
    }
  }
  if ('length' in range && byLength.length === 0 && Object.keys(ways).length > 0) {
    context.report.add([...here, 'range'], 'a time such as 8 h, since ways are written as times');
  }
  return { range, at, chargers, time, below };
}

function lengthsOf(ways: Ways): { from: string; to: string; length: number }[] {
  return Object.entries(ways).flatMap(([from, row]) =>
    Object.entries(row).flatMap(([to, way]) => ('length' in way ? [{ from, to, length: way.length }] : [])),
  );
}

type WrittenLane = NonNullable<WrittenNetwork['singleLane']>;

function laneOf(context: Context, path: Path, written: WrittenLane, names: string[], ways: Ways): SingleLane {
  const here = [...path, 'singleLane'];
  const { between, section } = written;
  const known = between.flat().map((name) => checkStation(context, names, name, [...here, 'between'], false));
  const twice = between[0].filter((name) => between[1].includes(name));
  if (twice.length > 0) {
    context.report.add([...here, 'between'], 'sides that have no station in common', {
      found: `${anyOf(twice)} on both`,
    });
  }
  if ('length' in section && known.every(Boolean)) {
    const lengths = lengthsOf(ways).filter(({ from, to }) => between[0].includes(from) && between[1].includes(to));
    const short = lengths.find(({ length }) => length < section.length);
    if (lengths.length === 0)
      context.report.add([...here, 'section'], 'a time such as 2 min, since ways are written as times');
    else if (short !== undefined) {
      context.report.add([...here, 'section'], `at most the ${short.length} m from ${short.from} to ${short.to}`);
    }
  }
  return { between, section, headway: written.headway ?? 0, platoon: written.platoon ?? null };
}
