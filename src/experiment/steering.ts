/** Replications to a precision: run on until every figure that matters is known well enough. */
import type { PrecisionRow } from '../results/sections/precision.ts';
import type { Precision as Asked, MetricRef } from '../scenario/model/scenario.ts';
import { Precision } from '../stats/infer/precision.ts';
import { areEnough, likelyOf, widthOf } from './enough.ts';
import type { Fold } from './fold.ts';
import { judged } from './goals.ts';
import type { Stopping } from './rounds.ts';
import type { Ran } from './runs.ts';

/** Points of a curve that are kept. */
const POINTS = 40;
/** A figure that matters, and what is asked of it. */
interface Steered extends Pick<PrecisionRow, 'goal' | 'path' | 'by' | 'relative' | 'absolute'> {
  scenario: string;
  ref: MetricRef;
  fold: Fold;
  index: number;
  precision: Precision;
  wanted: (mean: number) => number;
}

/**
 * Watches the key metrics of every scenario, and the metrics of its goals in the years in which those are judged. A
 * metric is known well enough when the half-width of its interval is at most the asked share of its mean, or so small
 * that nobody reads further (near zero no share of the mean can be reached); or when it is at most the
 * width asked for it alone. Of a goal it is also enough that the whole interval is on one side of its value. What no
 * replication has observed is not waited for.
 */
export class Steering implements Stopping {
  private readonly steered: Steered[];
  private readonly figures: Precision[];
  private readonly most: number;
  private replications = 0;

  /** @param ran scenarios with folds that are still empty; the first one says what is asked and how many are the most */
  constructor(ran: readonly Ran[], asked: Asked) {
    const { confidence, replications } = ran[0].scenario.run;
    this.most = replications;
    this.steered = ran.flatMap((one) => figuresOf(one, asked, confidence));
    this.figures = this.steered.map(({ precision }) => precision);
  }

  /** Takes in the latest replication of every fold. */
  enough(): boolean {
    this.replications++;
    for (const { fold, index, precision } of this.steered) precision.add(fold.values(index)[this.replications - 1]);
    return areEnough(this.figures, this.replications);
  }

  /** Replications that it will take, as far as can be seen. */
  get likely(): number {
    return likelyOf(this.figures, this.most);
  }

  /** A row for each figure. */
  rows(): PrecisionRow[] {
    return this.steered.map(({ scenario, ref, fold, index, goal, path, by, relative, absolute, precision, wanted }) => {
      const { mean, halfWidth } = precision.estimate;
      return {
        scenario,
        ...ref,
        unit: fold.unit(index),
        goal,
        path,
        by,
        relative,
        absolute,
        wanted: wanted(mean),
        mean,
        halfWidth,
        n: precision.observed,
        reached: precision.reached,
        atMost: this.most,
        curve: precision.curve(POINTS),
      };
    });
  }
}

/** The key metrics of a scenario, and what its goals are judged by where that is something else. */
function figuresOf(ran: Ran, asked: Asked, confidence: number): Steered[] {
  const { scenario, fold } = ran;
  const figures: Steered[] = [];
  const add = (ref: MetricRef, of: Fold, more: Pick<Steered, 'goal' | 'path' | 'by'>, value?: number) => {
    const index = of.indexOf(ref);
    if (figures.some((one) => one.goal === null && one.fold === of && one.index === index)) return;
    const { relative, absolute, wanted: precise } = widthOf(ref, of.unit(index), asked);
    const wanted = value === undefined ? precise : (mean: number) => Math.max(precise(mean), Math.abs(mean - value));
    const { metric, place, flow } = ref;
    const precision = new Precision(confidence, wanted);
    const what = { scenario: scenario.name, ref: { metric, place, flow }, ...more };
    figures.push({ ...what, relative, absolute, fold: of, index, precision, wanted });
  };
  for (const ref of scenario.keyMetrics) add(ref, fold, { goal: null, path: null, by: null });
  for (const { goal, fold: of, path } of judged(ran)) add(goal, of, { goal: goal.name, path, by: goal.by }, goal.value);
  return figures;
}
