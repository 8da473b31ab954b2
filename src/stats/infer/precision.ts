/**
 * How many replications are enough: the replications algorithm of Hoad, Robinson & Davies (2010), "Automated selection
 * of the number of replications for a discrete-event simulation", Journal of the Operational Research Society 61,
 * 1632–1644. After every replication the half-width of the Student-t interval of the cumulative mean is held against
 * the one that is wanted. The first number of replications at which it is small enough counts only if it stays so for
 * some more: with few values a lucky variance makes an interval look narrow.
 */
import { halfWidth } from './interval.ts';

/** Values that must confirm the first precise one, of up to 100: the `kLimit` of the paper. */
const LOOK_AHEAD = 5;
/** Fewest values that are believed. */
const LEAST = 5;

/**
 * Values behind the `n`-th that must be as precise before it is believed, f(kLimit, n) of the paper: kLimit, and
 * kLimit · n / 100 (rounded down) beyond 100.
 */
export function lookAhead(n: number): number {
  return Math.floor((LOOK_AHEAD * Math.max(n, 100)) / 100);
}

/** The estimate after so many replications. */
export interface CurvePoint {
  /** Replications, from 1. */
  n: number;
  /** Mean of their values. */
  mean: number;
  /** Half the width of its interval. */
  halfWidth: number;
}

/** Half-width that is wanted of a mean; at least 0. */
export type Wanted = (mean: number) => number;

/** Watches one metric, value by value, until its mean is as precise as wanted. */
export class Precision {
  /** Replications so far, and those that observed something. */
  private replications = 0;
  private values = 0;
  private mean = 0;
  /** Sum of squared deviations from the mean, by the recurrence of Welford (1962). */
  private squares = 0;
  /** What and which replication began the latest series of precise estimates; null: the latest is not precise. */
  private since: { values: number; replications: number } | null = null;
  private readonly points: CurvePoint[] = [];
  private readonly confidence: number;
  private readonly wanted: Wanted;
  private readonly least: number;

  /**
   * @param confidence level of the intervals, 0 < confidence < 1
   * @param wanted half-width that is small enough
   * @param least fewest values that are believed, from 2
   */
  constructor(confidence: number, wanted: Wanted, least = LEAST) {
    this.confidence = confidence;
    this.wanted = wanted;
    this.least = least;
  }

  /** Takes in the next replication; NaN is one that observed nothing, and tells nothing. */
  add(value: number): void {
    this.replications++;
    if (Number.isNaN(value)) return;
    this.values++;
    const off = value - this.mean;
    this.mean += off / this.values;
    this.squares += off * (value - this.mean);
    if (this.values < 2) return;
    this.points.push({ n: this.replications, mean: this.mean, halfWidth: this.halfWidth });
    const precise = this.values >= this.least && this.halfWidth <= this.wanted(this.mean);
    if (!precise) this.since = null;
    else this.since ??= { values: this.values, replications: this.replications };
  }

  /** Replications that observed something. */
  get observed(): number {
    return this.values;
  }

  /** Mean and half-width so far; a half-width of 0 where there are fewer than two values. */
  get estimate(): Omit<CurvePoint, 'n'> {
    return { mean: this.mean, halfWidth: this.values < 2 ? 0 : this.halfWidth };
  }

  /** Replications at which the mean became precise, to stay so until now; null: it is not. */
  get reached(): number | null {
    return this.since?.replications ?? null;
  }

  /** Whether it stayed precise for as long as it takes to be believed. */
  get settled(): boolean {
    return this.since !== null && this.values - this.since.values >= lookAhead(this.since.values);
  }

  /** Replications that it will take in all: a guess, as half-widths fall with the root of the number of values. */
  get likely(): number {
    const first = this.since?.values ?? this.guess();
    const values = first + lookAhead(first);
    const each = this.values === 0 ? 1 : this.replications / this.values;
    return Math.max(this.replications, Math.ceil(values * each));
  }

  private guess(): number {
    if (this.values < this.least) return this.least;
    const ratio = this.halfWidth / this.wanted(this.mean);
    return Math.ceil(this.values * ratio * ratio);
  }

  /**
   * Mean and half-width by replication: all of them from the second value on, or `most` evenly spread ones of which the
   * last is the latest.
   */
  curve(most: number): CurvePoint[] {
    const last = this.points.length - 1;
    const step = Math.max(1, Math.ceil(this.points.length / most));
    return this.points.filter((_, i) => (last - i) % step === 0);
  }

  /** Half the width of the interval now. */
  private get halfWidth(): number {
    return halfWidth(this.values, this.squares / (this.values - 1), this.confidence);
  }
}
