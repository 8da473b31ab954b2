/**
 * The rule of a known answer: the known value lies inside the 99.9 % Student-t interval over the replications, and the
 * interval is narrow, since a wide one would hold anything.
 */
import { interval } from '../../stats/infer/interval.ts';
import type { ExactValue } from './known-answer.ts';

/** Level of the intervals: a true value is missed by chance once in a thousand. */
export const LEVEL = 0.999;

/** Widest half of an interval as a share of the value. */
export const WIDEST = 0.02;
/** The same in heavy traffic, for second moments and for percentiles that the rows do not tell: they vary more. */
export const WIDEST_HEAVY = 0.05;
/** Use of the busiest place from which on traffic is heavy. */
const HEAVY = 0.85;

/** Share of the replications in which there must be something to observe; a short one may have nothing. */
const OBSERVED = 0.99;

/** What of a known value is only rounding where runs have no chance in them. */
const ROUNDING = 1e-9;

export type Verdict = 'met' | 'tooWide' | 'outside' | 'unobserved';

/** A known value beside what the replications gave. */
export interface Check {
  exact: ExactValue;
  mean: number;
  /** Ends of the 99.9 % interval. */
  ciLow: number;
  ciHigh: number;
  /** Replications in which it was observed. */
  n: number;
  /** Widest half of the interval that is allowed, as a share of the value. */
  widest: number;
  verdict: Verdict;
}

/** Judges the `values` of all replications, NaN where nothing was observed; `busiest` is the use of the busiest place. */
export function judge(exact: ExactValue, values: readonly number[], busiest: number): Check {
  const { mean, ciLow, ciHigh, n } = interval(values, LEVEL);
  const size = Math.abs(exact.value);
  const half = (ciHigh - ciLow) / 2;
  const widest = 'about' in exact || 'quantile' in exact || busiest > HEAVY ? WIDEST_HEAVY : WIDEST;
  const inside = Math.abs(mean - exact.value) <= Math.max(half, ROUNDING * size) + (exact.give ?? 0);
  let verdict: Verdict = 'met';
  if (n < OBSERVED * values.length) verdict = 'unobserved';
  else if (!inside) verdict = 'outside';
  else if (half > widest * size) verdict = 'tooWide';
  return { exact, mean, ciLow, ciHigh, n, widest, verdict };
}
