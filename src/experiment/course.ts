/** The course of a scenario's runs: what Welch's picture, the warm-up and growth are read from. */
import type { Layout } from '../gate/outcome.ts';
import type { CourseRow } from '../results/sections/course.ts';
import { interval } from '../stats/infer/interval.ts';
import { welch } from '../stats/infer/welch.ts';
import { type Fold, unitOf } from './fold.ts';

/** Batches that are told as one where nothing follows the clock, as MSER-5 has it. */
const FIVE = 5;
/** Reach of Welch's window on either side: a part of the batches, and three at least, which makes a week of days. */
const REACH = 20;
const LEAST_REACH = 3;
/** Digits of a number of the course: it is looked at, not reckoned with. */
const DIGITS = 6;

type Column = Layout['course']['columns'][number];

/** A mean along the runs of a scenario. */
export interface Along extends Column {
  /** By replication, the means of its batches; NaN where nothing was observed. */
  replications: readonly Float64Array[];
}

/** Every mean that was followed along the runs. */
export function coursesOf(fold: Fold): Along[] {
  const { batches, columns } = fold.layout.course;
  return columns.map((column, k) => ({
    ...column,
    replications: fold.courses.map((all) => all.subarray(k * batches, (k + 1) * batches)),
  }));
}

/** Neighbouring batches in which everything that follows the clock has its turn: a week of days, or one. */
export function spanOf({ course }: Layout): number {
  return Math.max(1, Math.round(course.period / course.width));
}

/** Means of `span` neighbours from each value on: a week of days is the same whatever its first, a value alone is itself. */
export function steadied(values: Float64Array, span: number): number[] {
  return Array.from({ length: Math.max(0, values.length - span + 1) }, (_, k) => meanOf(values.subarray(k, k + span)));
}

/** Mean of those that were observed; NaN where none was. */
export function meanOf(values: ArrayLike<number>): number {
  let [sum, n] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    sum += values[i];
    n++;
  }
  return sum / n;
}

/** Rows of the document for these columns: means over the replications with the half-width of their interval. */
export function courseRows(fold: Fold, columns: readonly Along[], confidence: number): CourseRow[] {
  const { width, period } = fold.layout.course;
  const many = period === 0 ? FIVE : 1;
  return columns.map((column) => {
    const { metric, place, flow, replications } = column;
    const batches = Math.floor(replications[0].length / many);
    const points = Array.from({ length: batches }, (_, k) =>
      interval(
        replications.map((values) => meanOf(values.subarray(k * many, (k + 1) * many))),
        confidence,
      ),
    );
    const told = (n: number, x: number) => (n === 0 ? null : Number(x.toPrecision(DIGITS)));
    const window = Math.min(Math.floor(batches / 4), Math.max(LEAST_REACH, Math.floor(batches / REACH)));
    // Nobody may be done in the first days, nor in some of a quiet time.
    const first = points.findIndex(({ n }) => n > 0);
    const rest = points.slice(Math.max(0, first));
    const whole = first >= 0 && rest.every(({ n }) => n > 0) && rest.length >= 4 * window;
    const smooth = whole
      ? welch(
          rest.map(({ mean }) => mean),
          window,
        ).map((y) => told(1, y))
      : [];
    return {
      scenario: fold.scenario,
      metric,
      place,
      flow,
      unit: unitOf(column),
      width: width * many,
      mean: points.map(({ n, mean }) => told(n, mean)),
      half: points.map(({ n, mean, ciHigh }) => told(n, ciHigh - mean)),
      window,
      smooth: smooth.length > 0 ? [...Array<null>(first).fill(null), ...smooth] : [],
    };
  });
}
