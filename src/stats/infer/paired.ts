/**
 * Two scenarios that shared their luck, replication by replication. Where the same trucks come on the same days to
 * both, most of the noise is common and cancels in the difference: the interval of the differences is then much
 * narrower than the two single intervals suggest.
 */
import { sampleCorrelation } from 'simple-statistics';
import { type Interval, interval, moments } from './interval.ts';

/** Difference of two paired series, and what the pairing was worth. */
export interface Paired extends Interval {
  /** Pearson correlation of the two over replications; null where one of them does not vary or n < 2. */
  correlation: number | null;
  /**
   * (var a + var b) / var(a − b): how many times more replications independent runs would have needed. Above 1 pairing
   * helped. Null where one of them does not vary, where the difference does not vary, or n < 2.
   */
  varianceRatio: number | null;
}

/**
 * Interval of a − b over the replications where both have a value (neither is NaN), at level `confidence`; the paired-t
 * of Law (2015), section 10.2.1. `a` and `b` are indexed by replication.
 */
export function paired(a: ArrayLike<number>, b: ArrayLike<number>, confidence: number): Paired {
  const length = Math.min(a.length, b.length);
  const left: number[] = [];
  const right: number[] = [];
  const differences: number[] = [];
  for (let i = 0; i < length; i++) {
    if (Number.isNaN(a[i]) || Number.isNaN(b[i])) continue;
    left.push(a[i]);
    right.push(b[i]);
    differences.push(a[i] - b[i]);
  }
  const difference = interval(differences, confidence);
  const of = moments(left);
  const from = moments(right);
  if (of.variance === 0 || from.variance === 0) return { ...difference, correlation: null, varianceRatio: null };
  return {
    ...difference,
    correlation: Math.max(-1, Math.min(1, sampleCorrelation(left, right))),
    varianceRatio: difference.variance === 0 ? null : (of.variance + from.variance) / difference.variance,
  };
}
