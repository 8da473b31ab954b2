/**
 * Intervals over replications. A replication gives one value, replications are independent, so Student's t holds;
 * values of single trucks inside one replication are never used here, because neighbours in a queue are alike.
 */
import { mean, sampleVariance } from 'simple-statistics';
import { studentQuantile } from '../../numeric/student.ts';

/** A mean with its two-sided interval. */
export interface Interval {
  mean: number;
  /** Ends of the interval; both equal to `mean` where `n` < 2: one run is not a result, and says nothing of its error. */
  ciLow: number;
  ciHigh: number;
  /** Number of values. */
  n: number;
  /** Sample variance, divided by n − 1; 0 where n < 2. */
  variance: number;
}

/** Number, mean and sample variance of the values, NaN left out. */
export interface Moments {
  n: number;
  mean: number;
  variance: number;
}

/** Mean and sample variance; NaN stands for "nothing observed" and is left out. */
export function moments(values: ArrayLike<number>): Moments {
  const seen = Array.from(values).filter((value) => !Number.isNaN(value));
  const n = seen.length;
  if (n === 0) return { n, mean: 0, variance: 0 };
  return { n, mean: mean(seen), variance: n > 1 ? sampleVariance(seen) : 0 };
}

/**
 * Student-t interval of the mean at level `confidence` (0 < confidence < 1): mean ± t(1 − α/2, n − 1) · s / √n.
 * With no value at all everything is 0 and n = 0.
 */
export function interval(values: ArrayLike<number>, confidence: number): Interval {
  const { n, mean, variance } = moments(values);
  const half = halfWidth(n, variance, confidence);
  return { mean, ciLow: mean - half, ciHigh: mean + half, n, variance };
}

/** Half the width of the interval of `n` values with this sample variance; 0 where n < 2. */
export function halfWidth(n: number, variance: number, confidence: number): number {
  if (n < 2 || variance === 0) return 0;
  return quantile(1 - (1 - confidence) / 2, n - 1) * Math.sqrt(variance / n);
}

/** A document has thousands of rows and a handful of degrees of freedom: each quantile is computed once. */
const known = new Map<string, number>();

function quantile(p: number, df: number): number {
  const key = `${p}|${df}`;
  let t = known.get(key);
  if (t === undefined) {
    t = studentQuantile(p, df);
    if (known.size > 1000) known.clear();
    known.set(key, t);
  }
  return t;
}
