/**
 * Sobol indices: which share of the variance of a result comes from each factor alone (first), and with all its
 * interactions (total). (A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto and S. Tarantola, "Variance based
 * sensitivity analysis of model output: design and estimator for the total sensitivity index", Computer Physics
 * Communications 181, 2010.)
 */
import { quantileSorted } from 'simple-statistics';

/** An index with its bootstrap interval. */
export interface Index {
  value: number;
  ciLow: number;
  ciHigh: number;
}

export interface SobolIndices {
  first: Index[];
  total: Index[];
}

/**
 * Rows to evaluate for d factors, from base points of 2d dimensions (Sobol points, by preference a power of two of them):
 * d + 2 for each base point. Its first half is a, its second b; the rows are a, then a with each coordinate in turn
 * taken from b, then b.
 */
export function saltelliRows(base: readonly number[][]): number[][] {
  const d = base[0].length / 2;
  return base.flatMap((point) => {
    const a = point.slice(0, d);
    const b = point.slice(d);
    return [a, ...a.map((_, j) => a.with(j, b[j])), b];
  });
}

/**
 * Indices of d factors from the results `y` at `saltelliRows`: the estimator of Saltelli et al. (2010) for the first,
 * Jansen's for the total, both on centred results. Intervals are percentiles of `tries` ≥ 1 bootstrap samples of the
 * base points at level `confidence`, too wide where these are more even than by chance; `next` gives uniform numbers in
 * [0, 1). All is 0 where the result does not vary.
 */
export function sobolIndices(
  y: ArrayLike<number>,
  d: number,
  confidence: number,
  tries: number,
  next: () => number,
): SobolIndices {
  const n = y.length / (d + 2);
  const point = estimate(
    y,
    d,
    Array.from({ length: n }, (_, i) => i),
  );
  const samples = Array.from({ length: tries }, () =>
    estimate(
      y,
      d,
      Array.from({ length: n }, () => Math.floor(next() * n)),
    ),
  );
  const withInterval = (values: number[], of: (sample: Estimate) => number[]): Index[] =>
    values.map((value, j) => {
      const sorted = samples.map((sample) => of(sample)[j]).sort((a, b) => a - b);
      const tail = (1 - confidence) / 2;
      return { value, ciLow: quantileSorted(sorted, tail), ciHigh: quantileSorted(sorted, 1 - tail) };
    });
  return {
    first: withInterval(point.first, (sample) => sample.first),
    total: withInterval(point.total, (sample) => sample.total),
  };
}

interface Estimate {
  first: number[];
  total: number[];
}

/** Indices from the base points of these numbers. */
function estimate(y: ArrayLike<number>, d: number, chosen: readonly number[]): Estimate {
  const width = d + 2;
  let sum = 0;
  for (const i of chosen) sum += y[i * width] + y[i * width + d + 1];
  const mean = sum / (2 * chosen.length);
  const first = new Array<number>(d).fill(0);
  const total = new Array<number>(d).fill(0);
  let variance = 0;
  for (const i of chosen) {
    const a = y[i * width] - mean;
    const b = y[i * width + d + 1] - mean;
    variance += (a * a + b * b) / 2;
    for (let j = 0; j < d; j++) {
      const change = y[i * width + 1 + j] - mean - a;
      first[j] += b * change;
      total[j] += (change * change) / 2;
    }
  }
  const share = (part: number) => (variance > 0 ? part / variance : 0);
  return { first: first.map(share), total: total.map(share) };
}
