/**
 * When a difference may be called one. Many comparisons made at 95 % each will cry wolf: of twenty that are nothing,
 * one is "real". So the level of a verdict is raised by Bonferroni over the alternatives held against the same baseline
 * times the key metrics in which they are; the intervals that are printed keep their own level.
 */
import { halfWidth, type Interval } from './interval.ts';

/** Which way is good: `less`, `more`, or `none` where neither is good by itself (a utilisation, an occupancy). */
export type Better = 'less' | 'more' | 'none';

export type Verdict = 'better' | 'worse' | 'cannotTell';

/** Whether a difference is above or below zero beyond its chance error, whichever way is good. */
export type Sign = 'up' | 'down' | 'cannotTell';

/**
 * Level of each single verdict such that `comparisons` of them hold together at `confidence` (Bonferroni):
 * 1 − (1 − confidence) / comparisons.
 */
export function verdictConfidence(confidence: number, comparisons: number): number {
  return comparisons <= 1 ? confidence : 1 - (1 - confidence) / comparisons;
}

/**
 * Sign of a difference whose interval at level `confidence` leaves out zero. `scale` is the size of the things
 * compared: a difference below a thousand-millionth of it is rounding and no difference. Fewer than two replications
 * cannot tell anything.
 */
export function signOf(difference: Interval, confidence: number, scale: number): Sign {
  const { n, mean, variance } = difference;
  if (n < 2 || Math.abs(mean) <= 1e-9 * Math.abs(scale)) return 'cannotTell';
  const half = halfWidth(n, variance, confidence);
  if (mean - half > 0) return 'up';
  return mean + half < 0 ? 'down' : 'cannotTell';
}

/**
 * The verdict on a scenario from the sign of (scenario − baseline). Where neither way is good the verdict is always
 * `cannotTell`: the model can tell that the number moved (see its interval), but not whether that is to be wished.
 */
export function verdictOf(sign: Sign, better: Better): Verdict {
  if (sign === 'cannotTell' || better === 'none') return 'cannotTell';
  return (sign === 'down') === (better === 'less') ? 'better' : 'worse';
}
