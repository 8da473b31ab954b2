import type { Place } from '../../model/place.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import { type Context, exists } from './context.ts';

const NOUNS: Record<Place['kind'], string> = {
  lane: 'a lane group',
  check: 'a check',
  yard: 'a yard',
  fleet: 'a fleet',
  network: 'a fleet',
  warehouse: 'a warehouse',
  permits: 'permits',
  batch: 'a batch',
  match: 'a match',
  transload: 'a place to transload',
  departures: 'departures',
};
const VERBS: Record<Place['kind'], string> = {
  lane: 'lane',
  check: 'check',
  yard: 'yard',
  fleet: 'cross',
  network: 'cross',
  warehouse: 'unload',
  permits: 'take',
  batch: 'batch',
  match: 'match',
  transload: 'transload',
  departures: 'depart',
};

/** The place of a stage, which must be of the kind its verb asks for; undefined: there is none. */
export function checkPlace(context: Context, name: string, kind: Place['kind'], path: Path): Place | undefined {
  const all = context.places;
  const place = Object.hasOwn(all, name) ? all[name] : undefined;
  if (place === undefined) {
    exists(context, 'places', name, path);
    return undefined;
  }
  if (place.kind === kind) return place;
  const ofKind = Object.keys(all).filter((key) => all[key].kind === kind);
  context.report.add(path, `${NOUNS[kind]}${ofKind.length > 0 ? `: ${anyOf(ofKind)}` : ', and there is none'}`, {
    found: `"${name}", ${['permits', 'departures'].includes(place.kind) ? 'which are' : 'which is'} ${NOUNS[place.kind]}`,
    fix: `did you mean \`${VERBS[place.kind]}: ${name}\`?`,
  });
  return undefined;
}
