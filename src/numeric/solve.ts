/** The one root finder of this folder. */

/** A cumulative probability F at y: its logarithm, and the slope d ln F / dy. */
export interface LogProbability {
  value: number;
  slope: number;
}

/**
 * The y at which ln F(y) = `target`, for an F that increases and is log-concave (gamma laws are so in ln x, beta laws in
 * the logit). Newton's method then never fails: whatever the start, from the second step on it climbs to the root from
 * the left. It stops where the steps end at rounding.
 */
export function solve(at: (y: number) => LogProbability, target: number, start: number): number {
  let y = start;
  let last = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 200; i++) {
    const { value, slope } = at(y);
    const step = (target - value) / slope;
    const size = Math.abs(step);
    if (size < 1e-8 && size >= last) return y;
    y += step;
    if (size <= 1e-16 * Math.abs(y)) return y;
    last = size;
  }
  return y;
}
