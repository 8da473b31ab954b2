/** The share of replications in which something happened. */
import { normalQuantile } from '../../numeric/normal.ts';

/** So many of `n`, and the interval of their share. */
export interface Share {
  count: number;
  n: number;
  /** From 0 to 1. */
  ciLow: number;
  ciHigh: number;
}

/**
 * Interval of a share from `count` hits in `n` ≥ 1 independent trials: all shares p from which the observed one is no
 * further away than z(1 − α/2) standard deviations √(p(1 − p)/n) of p itself (E. B. Wilson 1927). Unlike the interval
 * on the deviation of the observed share it never leaves [0, 1], and has a width even where all trials went one way.
 */
export function wilson(count: number, n: number, confidence: number): Share {
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const weight = (z * z) / n;
  const share = count / n;
  const middle = (share + weight / 2) / (1 + weight);
  const half = (z * Math.sqrt((share * (1 - share) + weight / 4) / n)) / (1 + weight);
  return {
    count,
    n,
    ciLow: count === 0 ? 0 : middle - half,
    ciHigh: count === n ? 1 : middle + half,
  };
}
