/**
 * Multiple comparisons with the best (Hsu 1984): for every system the interval of its mean less the best mean among
 * the others, all of them holding together. A system whose interval leaves no room for another to be better is surely
 * the best; one whose interval leaves no room for it to be better than some other is not; the rest cannot be told apart from the best.
 *
 * Hsu's own critical values are Dunnett's and want independent systems of equal variance. Systems that share their luck
 * are neither. The general theorem (Chang & Hsu 1992; Matejcik & Nelson 1995) needs no more than margins
 * w(i, j) such that, with the wanted confidence, the one best system stays within its margin of each of the others: k − 1
 * one-sided statements. Here each is made at 1 − α / (k − 1), on the variance of the paired difference, and holds with
 * the others by Bonferroni's inequality whatever the correlations: the version for common random numbers (Nelson &
 * Matejcik 1995) without their assumption that all differences have one variance.
 */

import { mean, sampleVariance } from 'simple-statistics';
import { studentQuantile } from '../../numeric/student.ts';

/** Which way is good. */
export type Good = 'less' | 'more';

/**
 * Of a system: it is surely the best (none is better); it may be, one of several that cannot be told apart; or some
 * other is surely at least as good. Of several that are exactly alike and best of all, the one that stands for the best
 * stays among those that may be with the wanted confidence; another may be left out.
 */
export type Standing = 'best' | 'maybe' | 'notBest';

/** A system's mean less the best mean among the others. */
export interface AgainstBest {
  mean: number;
  /** Ends of the interval. It never leaves out 0: the end at 0 says that the system is not worse, or not better, than the best of the others. */
  ciLow: number;
  ciHigh: number;
  standing: Standing;
}

/** How far the sample means of systems `i` and `j` may be from the truth in their difference; symmetric, ≥ 0. */
export type Margin = (i: number, j: number) => number;

/**
 * Intervals of k ≥ 2 systems from their sample means and the margins of their differences. With a constant margin, an
 * indifference zone, they are the intervals behind a second stage of Nelson & Matejcik.
 */
export function mcb(means: readonly number[], margin: Margin, good: Good): AgainstBest[] {
  // Where more is good everything is mirrored, so that below the best is always where one wants to be.
  const sign = good === 'less' ? 1 : -1;
  const size = means.map((x) => sign * x);
  const others = (i: number) => size.map((_, j) => j).filter((j) => j !== i);
  /** Largest of the differences to others, with the margin put on or taken off. */
  const behind = (i: number, among: number[], side: -1 | 0 | 1) =>
    among.reduce((most, j) => Math.max(most, size[i] - size[j] + side * margin(i, j)), Number.NEGATIVE_INFINITY);
  /** Those that no other is surely better than. */
  const group = size.flatMap((_, i) => (behind(i, others(i), -1) <= 0 ? i : []));
  return size.map((_, i): AgainstBest => {
    const low = Math.min(0, behind(i, others(i), -1));
    const rivals = group.filter((j) => j !== i);
    const high = rivals.length === 0 ? 0 : Math.max(0, behind(i, rivals, 1));
    const standing = !group.includes(i) ? 'notBest' : rivals.length === 0 ? 'best' : 'maybe';
    // Adding 0 leaves no minus zero behind.
    const [mean, ciLow, ciHigh] = [behind(i, others(i), 0), low, high].map((x) => sign * x + 0);
    return good === 'less' ? { mean, ciLow, ciHigh, standing } : { mean, ciLow: ciHigh, ciHigh: ciLow, standing };
  });
}

/**
 * Margins of systems that share their luck, from their values by replication (`columns[i][r]`, n ≥ 2 each):
 * t(1 − α / (k − 1), n − 1) · s(i, j) / √n with the standard deviation of the paired difference. What is below a
 * thousand-millionth of the values is rounding.
 */
export function pairedMargins(columns: readonly (readonly number[])[], confidence: number): Margin {
  const n = columns[0].length;
  const t = studentQuantile(1 - (1 - confidence) / (columns.length - 1), n - 1);
  const rounding = 1e-9 * columns.reduce((most, column) => Math.max(most, Math.abs(mean(column))), 0);
  const table = columns.map((a, i) =>
    columns.map((b, j) => {
      if (j <= i) return 0;
      const variance = sampleVariance(a.map((x, r) => x - b[r]));
      return Math.max(rounding, t * Math.sqrt(variance / n));
    }),
  );
  return (i, j) => table[Math.min(i, j)][Math.max(i, j)];
}
