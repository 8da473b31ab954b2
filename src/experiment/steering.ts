/** Replications to a precision: run on until every figure that matters is known well enough. */
import type { Unit } from '../results/document.ts';
import type { PrecisionRow } from '../results/sections/precision.ts';
import type { Precision as Asked, MetricRef } from '../scenario/model/scenario.ts';
import { writeMetric } from '../scenario/schema/metric.ts';
import { Precision } from '../stats/infer/precision.ts';
import type { Fold } from './fold.ts';
import { judged } from './goals.ts';
import type { Stopping } from './rounds.ts';
import type { Ran } from './runs.ts';

/** Points of a curve that are kept. */
const POINTS = 40;
/** Replications where no figure that matters is observed, so that nothing can tell how many are enough. */
const UNSTEERED = 10;

/** Half-widths beyond which nobody reads: half a point of a percentage, a second, half the first decimal of all else. */
const FINEST: Partial<Record<Unit, number>> = { share: 0.005, min: 1 / 60 };
const FINEST_ELSE = 0.05;

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
  private readonly most: number;
  private replications = 0;

  /** @param ran scenarios with folds that are still empty; the first one says what is asked and how many are the most */
  constructor(ran: readonly Ran[], asked: Asked) {
    const { confidence, replications } = ran[0].scenario.run;
    this.most = replications;
    this.steered = ran.flatMap((one) => figuresOf(one, asked, confidence));
  }

  /** Takes in the latest replication of every fold. */
  enough(): boolean {
    this.replications++;
    for (const { fold, index, precision } of this.steered) precision.add(fold.values(index)[this.replications - 1]);
    const observed = this.steered.filter(({ precision }) => precision.observed > 0);
    if (observed.length > 0) return observed.every(({ precision }) => precision.settled);
    return this.replications >= UNSTEERED;
  }

  /** Replications that it will take, as far as can be seen. */
  get likely(): number {
    return Math.min(this.most, Math.max(UNSTEERED, ...this.steered.map(({ precision }) => precision.likely)));
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
    const own = asked.absolute.find((one) => writeMetric(one) === writeMetric(ref))?.halfWidth;
    const relative = own === undefined ? asked.relative : null;
    const absolute = own ?? FINEST[of.unit(index)] ?? FINEST_ELSE;
    const precise = (mean: number) => (relative === null ? absolute : Math.max(relative * Math.abs(mean), absolute));
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
