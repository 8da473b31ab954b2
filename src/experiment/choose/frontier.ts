/**
 * Combinations of capacities worth a look under a cost: more of anything never makes a plan worse, so the best is among
 * those that leave no room for one more of anything. All others have less than one of these.
 */
import { type Axis, type Combination, costOf } from '../size/search.ts';

export interface Frontier {
  combinations: Combination[];
  /** Combinations within the ranges, and those of them within the cost. */
  all: number;
  affordable: number;
}

/** Of all combinations within `most`, in the order of their values, the first axis changing slowest. */
export function frontierOf(axes: readonly Axis[], most: number): Frontier {
  const combinations: Combination[] = [];
  let affordable = 0;
  const fits = (combination: Combination) => costOf(axes, combination) <= most * (1 + 1e-12);
  const visit = (before: number[]): void => {
    const axis = before.length;
    if (axis < axes.length) {
      for (let value = axes[axis].from; value <= axes[axis].to; value++) visit([...before, value]);
      return;
    }
    if (!fits(before)) return;
    affordable++;
    const room = before.some((value, i) => value < axes[i].to && fits(before.with(i, value + 1)));
    if (!room) combinations.push(before);
  };
  visit([]);
  return { combinations, all: sizeOf(axes), affordable };
}

/** Combinations within the ranges. */
export function sizeOf(axes: readonly Axis[]): number {
  return axes.reduce((product, { from, to }) => product * (to - from + 1), 1);
}
