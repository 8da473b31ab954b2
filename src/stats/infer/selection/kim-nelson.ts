/**
 * Fully sequential selection of the best (KN): a system is dropped as soon as it is clearly behind another, so that work
 * goes to the close ones. Whenever the best is ahead of all others by at least the indifference zone, it is chosen with
 * probability `confidence`; systems may share their luck, which makes it faster. (S.-H. Kim and B. L. Nelson, "A fully
 * sequential procedure for indifference-zone selection in simulation", ACM TOMACS 11(3), 2001, with c = 1.)
 */
import { pow } from '../../../numeric/exp.ts';
import { paired } from '../paired.ts';

/** The question put to KN. */
export interface Selection {
  /** Number of systems, at least 2. */
  systems: number;
  /** Rounds of the first stage, in which nothing is dropped and variances are estimated; at least 2. */
  firstStage: number;
  /** Probability with which the best is to be chosen, between 1/2 and 1. */
  confidence: number;
  /** The smallest difference that matters, in the unit of the metric; above 0. */
  indifference: number;
  better: 'less' | 'more';
}

/** η = ((2α/(k − 1))^(−2/(n0 − 1)) − 1) / 2 and h² = 2η(n0 − 1). */
export function constants(systems: number, firstStage: number, confidence: number): { eta: number; h2: number } {
  const freedom = firstStage - 1;
  const eta = (pow((2 * (1 - confidence)) / (systems - 1), -2 / freedom) - 1) / 2;
  return { eta, h2: 2 * eta * freedom };
}

/** How far the sum of one system may be behind that of another after `rounds`: max(0, (δ/2)(h² S²/δ² − r)). */
export function allowance(h2: number, variance: number, indifference: number, rounds: number): number {
  return Math.max(0, (indifference / 2) * ((h2 * variance) / (indifference * indifference) - rounds));
}

/** One selection under way. Feed it round by round until it has `finished`. */
export class KimNelson {
  /** Rounds taken so far. */
  rounds = 0;
  /** Systems still in, by index, ascending; one of them when finished. */
  survivors: number[];
  private readonly question: Selection;
  private readonly h2: number;
  /** Sum of each system's values, turned so that the largest is best. */
  private readonly sums: Float64Array;
  /** Values of the first stage by system, then the variance of each difference. */
  private readonly first: number[][];
  private readonly variances: number[][] = [];

  constructor(question: Selection) {
    const { systems, firstStage, confidence, indifference } = question;
    if (!(systems >= 2 && firstStage >= 2)) {
      throw new RangeError(`KN needs 2 systems and 2 rounds to begin with, got ${systems} and ${firstStage}`);
    }
    if (!(indifference > 0)) throw new RangeError(`KN needs an indifference zone above 0, got ${indifference}`);
    if (!(confidence > 0.5 && confidence < 1)) {
      throw new RangeError(`KN needs a confidence between 1/2 and 1, got ${confidence}`);
    }
    this.question = question;
    this.h2 = constants(systems, firstStage, confidence).h2;
    this.sums = new Float64Array(systems);
    this.survivors = Array.from(this.sums, (_, i) => i);
    this.first = this.survivors.map(() => []);
  }

  get finished(): boolean {
    return this.survivors.length === 1;
  }

  /**
   * Takes the values of the next replication, indexed by system; those of systems no longer in are not looked at. Gives
   * back the systems dropped by it.
   */
  take(values: ArrayLike<number>): number[] {
    const { firstStage, better } = this.question;
    for (const i of this.survivors) {
      if (!Number.isFinite(values[i])) throw new RangeError(`KN needs a value of system ${i}, got ${values[i]}`);
      this.sums[i] += better === 'less' ? -values[i] : values[i];
      if (this.rounds < firstStage) this.first[i].push(values[i]);
    }
    this.rounds++;
    if (this.rounds < firstStage) return [];
    if (this.rounds === firstStage) this.estimate();
    const dropped = this.survivors.filter((i) => this.survivors.some((j) => this.beats(j, i)));
    this.survivors = this.survivors.filter((i) => !dropped.includes(i));
    return dropped;
  }

  private estimate(): void {
    const { confidence } = this.question;
    for (const one of this.first) {
      this.variances.push(this.first.map((other) => paired(one, other, confidence).variance));
    }
  }

  /** Whether j is far enough ahead of i to drop it. Where no allowance is left, the first of equals stays. */
  private beats(j: number, i: number): boolean {
    const left = allowance(this.h2, this.variances[i][j], this.question.indifference, this.rounds);
    const ahead = this.sums[j] - this.sums[i];
    return ahead > left || (ahead === 0 && left === 0 && j < i);
  }
}
