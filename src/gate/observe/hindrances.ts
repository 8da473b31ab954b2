import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Registry } from '../compile/registry.ts';
import { wantingPlaces } from '../compile/upstream.ts';
import { HindranceWatch, type Kept } from './hindrance-watch.ts';

/** Makes what sees which place keeps which others from working; null where the scenario does not ask. */
export function makeHindranceWatch(scenario: Scenario, registry: Registry): HindranceWatch | null {
  if (registry.hindrances === null) return null;
  return new HindranceWatch(keptPlaces(registry), wantingPlaces(scenario, registry));
}

/** Places of which trucks keep bays or vehicles while they wait for others. */
function keptPlaces(registry: Registry): Kept[] {
  const kept = new Map<string, Kept>();
  for (const { place, by, cell } of registry.hindrances?.keepings ?? []) {
    const pool = registry.pools.find(({ name, kind }) => name === place && ['yard', 'stack', 'fleet'].includes(kind));
    if (pool === undefined || pool.units === null) continue;
    const known = kept.get(place) ?? { place, units: pool.units, by: [] };
    known.by.push({ place: by, cell });
    kept.set(place, known);
  }
  return [...kept.values()];
}
