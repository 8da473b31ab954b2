import type { Tornado } from '../../results/explanation.ts';
import type { Varied } from '../../scenario/model/varied.ts';
import { interval } from '../../stats/infer/interval.ts';
import type { Paired } from '../../stats/infer/paired.ts';
import { tornado, tornadoRows } from '../../stats/infer/sensitivity/tornado.ts';
import type { Point, Points } from './points.ts';

/** Points of a tornado: the scenario as it is, then each factor at its low and at its high end. */
export function tornadoPoints(varied: readonly Varied[]): Point[] {
  return tornadoRows(varied.map(({ from, to }) => ({ low: from, base: null, high: to })));
}

/** Each factor from its low to its high end while all others stay as they are. */
export async function oneAtATime(
  varied: readonly Varied[],
  points: Points,
  replications: number,
  confidence: number,
): Promise<Tornado> {
  const results = await points.at(tornadoPoints(varied), replications);
  const plain = ({ mean, ciLow, ciHigh, n, variance }: Paired) => ({ mean, ciLow, ciHigh, n, variance });
  return {
    replications,
    base: interval(results[0], confidence),
    rows: tornado(results, confidence).map(({ factor, low, high, swing }) => ({
      factor,
      low: plain(low),
      high: plain(high),
      swing: plain(swing),
    })),
  };
}
