import type { Scenario } from '../../scenario/model/scenario.ts';
import { add, type Ledger, total } from './ledger.ts';
import type { Supply } from './supply.ts';

/**
 * Places that share their servers, tidal lanes by the queue and places on one round, get so much of all that they are loaded
 * alike: no rule can do better for the one without doing worse for another.
 */
export function shareOut(scenario: Scenario, supplies: Map<string, Supply>, ledger: Ledger): Map<string, Supply> {
  const tides = Object.values(scenario.tidal ?? {}).filter(({ rule }) => rule.kind === 'queue');
  const rounds = Object.values(scenario.rounds ?? {});
  const shared = new Map(supplies);
  for (const { between } of tides) divide(between, (sum, units) => add(sum, units, 1));
  for (const { serves } of rounds) {
    divide(serves, (sum, units) => {
      for (let hour = 0; hour < sum.length; hour++) sum[hour] = Math.max(sum[hour], units[hour]);
    });
  }
  return shared;

  function divide(places: readonly string[], join: (sum: Float64Array, units: Float64Array) => void): void {
    const rows = places.map((place) => supplies.get(place) as Supply);
    const all = new Float64Array(rows[0].units.length);
    for (const { units } of rows) join(all, units);
    const asked = places.map((place) => total(ledger.rows.get(place)?.offered ?? new Float64Array(0)));
    const sum = asked.reduce((one, more) => one + more, 0);
    if (sum === 0) return;
    places.forEach((place, k) => {
      const units = all.map((n) => (n * asked[k]) / sum);
      shared.set(place, { ...rows[k], units, kind: 'none', bounds: [...rows[k].bounds, 'shared'] });
    });
  }
}
