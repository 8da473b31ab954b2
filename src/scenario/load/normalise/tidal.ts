import type { Servers } from '../../model/place.ts';
import type { Tidal } from '../../model/rule.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { WrittenTidal } from '../../schema/tidal.ts';
import type { Path } from '../located.ts';
import { type Context, exists } from './context.ts';

/** Tidal lanes with their groups checked: fixed numbers of lanes, as many in all at every time. */
export function normaliseTidal(context: Context): Record<string, Tidal> {
  const tidal: Record<string, Tidal> = {};
  const owner = new Map<string, string>();
  for (const [name, written] of Object.entries(context.written.tidal ?? {})) {
    const path = ['tidal', name];
    const groups = 'byClock' in written ? Object.keys(written.byClock[0].lanes) : written.byQueue.between;
    const at = 'byClock' in written ? [...path, 'byClock'] : [...path, 'byQueue', 'between'];
    if (groups.length !== 2 || groups[0] === groups[1]) {
      context.report.add(at, 'two lane groups');
      continue;
    }
    const places = groups.map((group) => groupOf(context, group, at));
    for (const group of groups) {
      const other = owner.get(group);
      if (other !== undefined) {
        context.report.add(at, 'lane groups that no other tidal lanes serve', { found: `${group}, as in ${other}` });
      }
      owner.set(group, name);
    }
    const between: Tidal['between'] = [groups[0], groups[1]];
    tidal[name] = { between, clearing: written.clearing ?? 0, rule: ruleOf(context, written, between, places, path) };
  }
  return tidal;
}

function ruleOf(
  context: Context,
  written: WrittenTidal,
  [one, other]: Tidal['between'],
  places: (Servers | null)[],
  path: Path,
): Tidal['rule'] {
  const all = places.reduce((sum, place) => sum + (place?.servers ?? 0), 0);
  const known = places.every((place) => place !== null);
  if ('byQueue' in written) {
    const { difference, every, least = 1 } = written.byQueue;
    if (every === 0) context.report.add([...path, 'byQueue', 'every'], 'a time longer than 0');
    if (known && places.some((place) => (place?.servers ?? 0) < least)) {
      context.report.add([...path, 'byQueue', 'least'], `at most the lanes of ${one} and of ${other} at the start`);
    }
    return { kind: 'queue', difference, every, least };
  }
  const pieces = written.byClock.map(({ from, lanes }) => ({
    from,
    lanes: [lanes[one], lanes[other]] as [number, number],
  }));
  const wrong = pieces.find(({ lanes }) => lanes[0] + lanes[1] !== all);
  if (known && wrong !== undefined) {
    context.report.add([...path, 'byClock'], `${all} lanes at every time, as ${one} and ${other} have together`, {
      found: `${wrong.lanes[0]} and ${wrong.lanes[1]} lanes`,
    });
  }
  return { kind: 'clock', pieces };
}

/** A place whose lanes can change over; null: it is none, which is told. */
function groupOf(context: Context, name: string, path: Path): Servers | null {
  if (!exists(context, 'places', name, path, `the name "${name}"`)) return null;
  const place = context.places[name];
  if (place === undefined) return null;
  if (place.kind !== 'lane' && place.kind !== 'check') {
    const groups = Object.keys(context.places).filter((key) => context.places[key].kind === 'lane');
    context.report.add(path, `lane groups${groups.length > 0 ? `: ${anyOf(groups, 12)}` : ''}`, {
      found: `the name "${name}"`,
    });
    return null;
  }
  if (place.servers !== null && place.schedule.length === 0 && place.extra === undefined) return place;
  context.report.add(path, 'lane groups with a fixed number of lanes, which the tidal lanes change', {
    found: `${name}, whose lanes are ${place.servers === null ? 'unlimited' : place.extra ? 'opened by a trigger' : 'set by the clock'}`,
  });
  return null;
}
