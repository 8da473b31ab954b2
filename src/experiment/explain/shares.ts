import type { Sobol, SobolRow } from '../../results/explanation.ts';
import type { Varied } from '../../scenario/model/varied.ts';
import { sobolPoints } from '../../stats/infer/designs/sobol.ts';
import { moments } from '../../stats/infer/interval.ts';
import { luckVariance } from '../../stats/infer/sensitivity/luck.ts';
import { saltelliRows, sobolIndices } from '../../stats/infer/sensitivity/sobol-indices.ts';
import { valueAt } from '../sweep/points.ts';
import type { Point, Points } from './points.ts';

/** Bootstrap samples behind an interval. */
const TRIES = 1000;

/** Points to run for the indices: d + 2 for each of the base points, which are Sobol's. */
export function sobolRows(varied: readonly Varied[], basePoints: number): Point[] {
  const rows = saltelliRows(sobolPoints(basePoints, 2 * varied.length));
  return rows.map((row) => row.map((u, j) => inRange(varied[j], u)));
}

function inRange({ from, to, whole }: Varied, u: number): number {
  return Number(valueAt({ levels: null, range: { from, to, whole, steps: null } }, u));
}

/** Sobol indices of the mean of `replications` runs at each point, all points having the same luck. */
export async function shares(
  varied: readonly Varied[],
  rows: readonly Point[],
  points: Points,
  replications: number,
  confidence: number,
  next: () => number,
): Promise<Sobol> {
  const d = varied.length;
  const results = await points.everywhere(rows, replications);
  const y = results.map((values) => moments(values).mean);
  const { first, total } = sobolIndices(y, d, confidence, TRIES, next);
  // Only the ends of each group of d + 2 rows are points that have nothing to do with one another.
  const apart = results.filter((_, i) => i % (d + 2) === 0 || i % (d + 2) === d + 1);
  const { mean, variance } = moments(apart.map((values) => moments(values).mean));
  const found = varied.map((_, factor): SobolRow => ({ factor, first: first[factor], total: total[factor] }));
  return {
    replications,
    basePoints: rows.length / (d + 2),
    mean,
    deviation: Math.sqrt(variance),
    chance: variance > 0 ? Math.min(1, luckVariance(apart) / variance) : 0,
    rows: found.sort((a, b) => b.total.value - a.total.value || a.factor - b.factor),
  };
}
