import { compileDistribution } from '../../kernel/distributions/compile.ts';
import type { Network } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { HOUR } from './hours.ts';
import type { Ledger } from './ledger.ts';
import { total } from './ledger.ts';
import { runOf } from './trip.ts';

/**
 * Adds the empty runs that the loads of a fleet with stations make necessary: from where more are put down than taken up,
 * each to the nearest station where it is the other way round. No dispatcher needs less.
 */
export function leastEmpty({ places }: Scenario, { trips, rows }: Ledger): void {
  for (const [name, loads] of trips) {
    const fleet = places[name];
    const asked = rows.get(name);
    if (fleet.kind !== 'network' || asked === undefined) continue;
    const spare = new Map<string, number>();
    for (const [way, many] of loads) {
      const [from, to] = way.split('|');
      spare.set(from, (spare.get(from) ?? 0) - many);
      spare.set(to, (spare.get(to) ?? 0) + many);
    }
    let minutes = 0;
    const wanting = [...spare].filter(([, many]) => many < 0).map(([station]) => station);
    for (const [station, many] of spare) {
      if (many > 0) minutes += many * Math.min(...wanting.map((to) => meanRun(fleet, station, to)));
    }
    const loaded = total(asked.offered) * HOUR;
    const more = loaded > 0 ? 1 + minutes / loaded : 1;
    for (let hour = 0; hour < asked.offered.length; hour++) asked.offered[hour] *= more;
    asked.time *= more;
    asked.square *= more * more;
  }
}

const meanRun = (fleet: Network, from: string, to: string) => compileDistribution(runOf(fleet, from, to)).mean;
