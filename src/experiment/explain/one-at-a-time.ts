import type { Tornado } from '../../results/explanation.ts';
import type { Varied } from '../../scenario/model/varied.ts';
import { interval } from '../../stats/infer/interval.ts';
import type { Paired } from '../../stats/infer/paired.ts';
import { tornado, tornadoRows } from '../../stats/infer/sensitivity/tornado.ts';
import type { Point, Points } from './points.ts';

/** Share of a figure that is rounding. */
export const ROUNDING = 1e-9;

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
  const base = interval(results[0], confidence);
  // A difference below a thousand-millionth of what is compared is rounding, and no difference.
  const plain = ({ mean, ciLow, ciHigh, n, variance }: Paired) =>
    Math.max(Math.abs(ciLow), Math.abs(ciHigh)) <= ROUNDING * Math.abs(base.mean)
      ? { mean: 0, ciLow: 0, ciHigh: 0, n, variance: 0 }
      : { mean, ciLow, ciHigh, n, variance };
  return {
    replications,
    base,
    rows: tornado(results, confidence).map(({ factor, low, high, swing }) => ({
      factor,
      low: plain(low),
      high: plain(high),
      swing: plain(swing),
    })),
  };
}
