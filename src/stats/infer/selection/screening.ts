/**
 * Which of k plans can still be the best, and how many replications would single it out. Both hold where plans share
 * their luck (common random numbers), since only differences within a replication enter.
 */
import { studentQuantile } from '../../../numeric/student.ts';
import { paired } from '../paired.ts';

/** t at which each of k − 1 one-sided comparisons may be made so that all hold together at `confidence`. */
function bonferroni(systems: number, n: number, confidence: number): number {
  return studentQuantile(1 - (1 - confidence) / (systems - 1), n - 1);
}

/**
 * Subset screening: the systems, by index, that are not surely worse than another. With probability `confidence` the true
 * best is among them. `data[i]` holds the values of system i by replication, n ≥ 2 of each; system i stays where for
 * every j its mean is at most t s_ij / √n worse, s_ij being the standard deviation of the differences and
 * t = t(1 − α/(k − 1), n − 1). (B. L. Nelson, J. Swann, D. Goldsman and W. Song, "Simple procedures for selecting the
 * best simulated system when the number of alternatives is large", Operations Research 49(6), 2001.)
 */
export function possiblyBest(
  data: readonly ArrayLike<number>[],
  better: 'less' | 'more',
  confidence: number,
): number[] {
  const sign = better === 'less' ? 1 : -1;
  const systems = data.map((_, i) => i);
  return systems.filter((i) =>
    systems.every((j) => {
      if (i === j) return true;
      const { mean, variance, n } = paired(data[i], data[j], confidence);
      return sign * mean <= bonferroni(data.length, n, confidence) * Math.sqrt(variance / n);
    }),
  );
}

/**
 * Replications of every system in all, so that the smallest (or largest) mean is the best with probability `confidence`
 * whenever the best is ahead by at least `indifference` > 0: max(n0, ⌈t² S² / δ²⌉) with S² the largest variance of a
 * difference of two systems in the n0 replications of `data`, and t as in `possiblyBest`. (G. M. Clark and W. Yang, "A
 * Bonferroni selection procedure when using common random numbers with unknown variances", WSC 1986; with the multiple
 * comparisons of B. L. Nelson and F. J. Matejcik, "Using common random numbers for indifference-zone selection and
 * multiple comparisons in simulation", Management Science 41(12), 1995.)
 */
export function secondStageSize(data: readonly ArrayLike<number>[], indifference: number, confidence: number): number {
  const n = data[0].length;
  let largest = 0;
  for (let i = 1; i < data.length; i++) {
    for (let j = 0; j < i; j++) largest = Math.max(largest, paired(data[i], data[j], confidence).variance);
  }
  const t = bonferroni(data.length, n, confidence);
  return Math.max(n, Math.ceil((t * t * largest) / (indifference * indifference)));
}
