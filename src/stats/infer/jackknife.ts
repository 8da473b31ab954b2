/**
 * A ratio of two sums over replications, such as the mean wait of all trucks: the waits of all replications together by
 * the trucks of all replications together. Each truck counts once, whereas in the mean of the replications' own means a
 * truck of a quiet replication counts for more.
 */
import { type Interval, interval } from './interval.ts';

/**
 * Jackknife estimate of Σ numerators / Σ denominators and its Student-t interval, by replication (R. G. Miller 1974):
 * leaving out each replication in turn gives n pseudo-values n·θ − (n − 1)·θ(−i), which are treated like independent
 * values. Their mean is the ratio less most of its bias, which is of the order of 1/n.
 * Null where fewer than two replications have a denominator above 0: without one of them nothing would be left.
 */
export function jackknife(
  numerators: readonly number[],
  denominators: readonly number[],
  confidence: number,
): Interval | null {
  const n = numerators.length;
  if (denominators.filter((x) => x > 0).length < 2) return null;
  const top = sum(numerators);
  const bottom = sum(denominators);
  const ratio = top / bottom;
  const pseudo = numerators.map((x, i) => n * ratio - (n - 1) * ((top - x) / (bottom - denominators[i])));
  return interval(pseudo, confidence);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, x) => total + x, 0);
}
