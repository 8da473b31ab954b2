/** A percentile of what single replications give, with an interval that asks nothing of the law behind it. */
import { betaCdf } from '../../numeric/beta.ts';

export interface Percentile {
  value: number;
  /** Ends of the interval, both of them values that were observed; null where the sample is too small to have one. */
  ciLow: number | null;
  ciHigh: number | null;
}

/**
 * The p-quantile (0 < p < 1) of n ≥ 1 independent values, interpolated between its neighbours in order of size, and the
 * interval between two of them: of n values, B are below the quantile, binomial(n, p), so that it lies between the
 * values of ranks l and u with probability P(l ≤ B ≤ u − 1) ≥ `confidence` (Conover 1999, section 3.2).
 */
export function percentile(values: readonly number[], p: number, confidence: number): Percentile {
  const sorted = [...values].sort((a, b) => a - b);
  const { lower, upper } = ranks(sorted.length, p, confidence);
  return {
    value: sampleQuantile(sorted, p),
    ciLow: lower < 1 ? null : sorted[lower - 1],
    ciHigh: upper > sorted.length ? null : sorted[upper - 1],
  };
}

/** Ranks of the ends, from 1; 0 or n + 1 where they leave the sample. Each is passed with a chance of at most α/2. */
export function ranks(n: number, p: number, confidence: number): { lower: number; upper: number } {
  const tail = (1 - confidence) / 2;
  return { lower: binomialQuantile(tail, n, p), upper: binomialQuantile(1 - tail, n, p) + 1 };
}

/** P(B ≤ k) of B binomial(n, p), through the beta law. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : betaCdf(1 - p, n - k, k + 1, p);
}

/** The least k with P(B ≤ k) ≥ q. */
function binomialQuantile(q: number, n: number, p: number): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, p) >= q) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The p-quantile of values in order of size: between the two neighbours of rank 1 + (n − 1)p. */
export function sampleQuantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}
