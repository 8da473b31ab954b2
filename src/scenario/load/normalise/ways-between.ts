import type { Distribution } from '../../model/distribution.ts';
import type { Way } from '../../model/network.ts';
import { didYouMean } from '../../schema/closest.ts';
import type { WrittenNetwork } from '../../schema/network.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';

type Ways = Record<string, Record<string, Way>>;

/**
 * The way from every station to every other: as written, else as written for the way back, else the shortest over other
 * stations (Floyd and Warshall); a random time is never a part of a longer way.
 */
export function waysBetween(context: Context, path: Path, written: WrittenNetwork): Ways {
  const stations = Object.keys(written.stations).sort();
  const key = written.times === undefined ? 'distances' : 'times';
  const ways: Ways = Object.fromEntries(stations.map((from) => [from, {}]));
  const told: Record<string, Record<string, number | Distribution>> = written.times ?? written.distances ?? {};
  let complete = true;
  for (const [from, row] of Object.entries(told)) {
    for (const [to, value] of Object.entries(row)) {
      const known =
        checkStation(context, stations, from, [...path, key, from], true) &&
        checkStation(context, stations, to, [...path, key, from, to], true);
      complete &&= known;
      if (!known) continue;
      const way: Way = typeof value === 'number' ? { length: value } : { time: value };
      if (costOf(way) === 0 || from === to) {
        context.report.add([...path, key, from, to], 'a way of some length between two stations');
        complete = false;
      }
      ways[from][to] = way;
    }
  }
  if (!complete) return ways;
  for (const [from, row] of Object.entries(told)) for (const to of Object.keys(row)) ways[to][from] ??= ways[from][to];
  shorten(ways, stations);
  for (const from of stations) {
    const missing = stations.find((to) => to !== from && ways[from][to] === undefined);
    if (missing === undefined) continue;
    context.report.add([...path, key], `a way between any two stations: ${anyOf(stations)}`, {
      found: `none from ${from} to ${missing}`,
      fix: `add \`${from}: { ${missing}: ${key === 'times' ? '10 min' : '2 km'} }\``,
    });
    break;
  }
  return ways;
}

/** Whether a name is a station; the mistake is told otherwise. */
export function checkStation(context: Context, stations: string[], name: string, path: Path, atKey: boolean): boolean {
  if (stations.includes(name)) return true;
  context.report.add(path, `a station: ${anyOf(stations)}`, {
    found: `the name "${name}"`,
    fix: didYouMean(name, stations) || `add \`${name}: {}\` to the stations`,
    atKey,
  });
  return false;
}

/** Metres or minutes of a way that is not random; Infinity where there is none. */
function costOf(way: Way | undefined): number {
  if (way === undefined) return Number.POSITIVE_INFINITY;
  if ('length' in way) return way.length;
  return way.time.kind === 'constant' ? way.time.value : Number.POSITIVE_INFINITY;
}

/** Fills in what is not written. Sums are made in order of the names, so that the order in the file says nothing. */
function shorten(ways: Ways, stations: string[]): void {
  const written = new Set(stations.flatMap((from) => Object.keys(ways[from]).map((to) => `${from}|${to}`)));
  for (const over of stations) {
    for (const from of stations) {
      for (const to of stations) {
        if (from === to || written.has(`${from}|${to}`)) continue;
        const [first, second] = [ways[from][over], ways[over][to]];
        const sum = costOf(first) + costOf(second);
        if (!(sum < costOf(ways[from][to]))) continue;
        ways[from][to] = 'length' in first ? { length: sum } : { time: { kind: 'constant', value: sum } };
      }
    }
  }
}
