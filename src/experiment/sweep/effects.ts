import type { SweepEffect, SweepValue } from '../../results/sweep.ts';
import { interval } from '../../stats/infer/interval.ts';

/** The runs of a point: `values[r][metric]`; undefined where the gate refused. */
export interface PointRuns {
  values: readonly SweepValue[];
  runs: readonly (readonly number[] | undefined)[];
}

/** More values of a factor than these are no levels that points share. */
const MOST_LEVELS = 24;

/**
 * For each factor whose values several points share: the mean over these points, replication by replication. Points meet
 * the same luck, so the interval is that of the mean, however alike they are.
 */
export function effectsOf(points: readonly PointRuns[], metrics: number, confidence: number): SweepEffect[] {
  const [first] = points;
  return first.values.flatMap((_, factor) => {
    const groups = new Map<SweepValue, PointRuns[]>();
    for (const point of points) {
      const group = groups.get(point.values[factor]);
      if (group !== undefined) group.push(point);
      else groups.set(point.values[factor], [point]);
      if (groups.size > MOST_LEVELS) return [];
    }
    if (groups.size < 2 || [...groups.values()].some((group) => group.length < 2)) return [];
    return [...groups].map(([value, group]) => ({
      factor,
      value,
      points: group.length,
      estimates: Array.from({ length: metrics }, (_, k) => interval(meansOf(group, k), confidence)),
    }));
  });
}

/** The mean of a metric over points, for each replication in which all of them have a value. */
function meansOf(group: readonly PointRuns[], metric: number): number[] {
  const replications = Math.min(...group.map(({ runs }) => runs.length));
  return Array.from({ length: replications }, (_, r) => {
    const sum = group.reduce((total, { runs }) => total + (runs[r]?.[metric] ?? Number.NaN), 0);
    return sum / group.length;
  });
}
