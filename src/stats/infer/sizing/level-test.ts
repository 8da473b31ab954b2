/**
 * Is a mean on the good side of a target? Values are looked at now and then, more of them each time, until the interval
 * of their mean excludes the target, or is so narrow that the difference does not matter (the indifference zone).
 *
 * Whoever looks several times errs several times: the chance of error is split evenly over all looks there may be
 * (Bonferroni). For so few looks this costs hardly more values than the boundary that is exact for them (S. J. Pocock,
 * "Group sequential methods in the design and analysis of clinical trials", Biometrika 64, 1977, 191–199).
 */
import { log } from '../../../numeric/log.ts';
import { type Interval, interval } from '../interval.ts';

/** What a target asks of a mean. */
export interface Target {
  sense: 'atMost' | 'atLeast';
  value: number;
  /** Half-width from which on the mean is as good as on the target; at least 0. */
  indifference: number;
}

/**
 * `meets` and `misses` beyond the chance of error; `near`: the target is inside an interval as narrow as the indifference
 * zone; `open`: it is inside a wider one. Of the last two the mean says what counts.
 */
export type Finding = 'meets' | 'misses' | 'near' | 'open';

export interface Judged extends Interval {
  finding: Finding;
  /** The mean is on the good side of the target. */
  good: boolean;
}

/** Values at the first look, and how many times as many at each further one. */
const FIRST = 10;
const GROWTH = 2;
/** Values that are all alike may hide others: those that come up less often than this are not feared. */
const RARE = 0.1;

/** Numbers of values at which it is looked, up to `most` (from 2): 10, 20, 40, … */
export function looksUpTo(most: number): number[] {
  const looks: number[] = [];
  for (let n = FIRST; n < most; n *= GROWTH) looks.push(n);
  return [...looks, most];
}

/**
 * Judges a mean by its first values, as many as there are at one of the looks. NaN, nothing observed, is left out.
 * @param error chance that `meets` or `misses` is wrong at any of the looks, above 0 and below 1
 * @param looks how many looks there may be
 */
export function judge(
  values: ArrayLike<number>,
  { sense, value, indifference }: Target,
  error: number,
  looks: number,
): Judged {
  const tail = error / looks;
  const found = interval(values, 1 - 2 * tail);
  const { n, mean, ciLow, ciHigh, variance } = found;
  const good = sense === 'atMost' ? mean <= value : mean >= value;
  // Values that are all alike have no interval: of n of them, others come up less often than −ln(tail) / n (the rule of
  // three; Hanley & Lippman-Hand 1983).
  const trusted = n >= 2 && (variance > 0 || -log(tail) / n <= RARE);
  if (!trusted) return { ...found, finding: 'open', good };
  const apart = ciLow > value || ciHigh < value || (variance === 0 && good);
  if (apart) return { ...found, finding: good ? 'meets' : 'misses', good };
  return { ...found, finding: ciHigh - ciLow <= 2 * indifference ? 'near' : 'open', good };
}
