/**
 * Morris screening: which of many factors matter, and which act straight and alone, from a few runs each. (M. D. Morris,
 * "Factorial sampling plans for preliminary computational experiments", Technometrics 33(2), 1991; μ* after F.
 * Campolongo, J. Cariboni and A. Saltelli, "An effective screening design for sensitivity analysis of large models",
 * Environmental Modelling & Software 22, 2007.)
 */
import { mean, sampleStandardDeviation } from 'simple-statistics';

/** What one factor does to the result when it moves across its whole range, on average over where the others stand. */
export interface ElementaryEffect {
  /** Mean of the effects: up or down. */
  mu: number;
  /** Mean of their sizes: whether the factor matters at all. */
  muStar: number;
  /** Their standard deviation: 0 where the factor acts straight and alone. 0 with one trajectory. */
  sigma: number;
}

/**
 * `count` random trajectories in [0, 1]^d on a grid of `levels` (even, usually 4): each a start and d steps of
 * Δ = levels / (2(levels − 1)), up or down, one for every factor in random order. Rows, d + 1 for each trajectory.
 */
export function morrisTrajectories(count: number, d: number, levels: number, next: () => number): number[][] {
  const half = levels / 2;
  const points: number[][] = [];
  for (let t = 0; t < count; t++) {
    // The lower of the two levels each factor takes, and whether it takes that one first.
    const lower = Array.from({ length: d }, () => Math.floor(next() * half));
    const up = lower.map(() => next() < 0.5);
    const at = lower.map((level, j) => (up[j] ? level : level + half));
    const waiting = at.map((_, j) => j);
    points.push(at.map((level) => level / (levels - 1)));
    while (waiting.length > 0) {
      const [j] = waiting.splice(Math.floor(next() * waiting.length), 1);
      at[j] += up[j] ? half : -half;
      points.push(at.map((level) => level / (levels - 1)));
    }
  }
  return points;
}

/** Effects of each factor from the trajectories and the result `y` at each of their rows. */
export function elementaryEffects(trajectories: readonly number[][], y: ArrayLike<number>): ElementaryEffect[] {
  const d = trajectories[0].length;
  const effects: number[][] = Array.from({ length: d }, () => []);
  for (let row = 1; row < trajectories.length; row++) {
    if (row % (d + 1) === 0) continue;
    const before = trajectories[row - 1];
    const after = trajectories[row];
    const j = after.findIndex((x, k) => x !== before[k]);
    effects[j].push((y[row] - y[row - 1]) / (after[j] - before[j]));
  }
  return effects.map((some) => ({
    mu: mean(some),
    muStar: mean(some.map(Math.abs)),
    sigma: some.length > 1 ? sampleStandardDeviation(some) : 0,
  }));
}
