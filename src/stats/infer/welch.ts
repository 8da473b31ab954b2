/**
 * The picture by which a warm-up is judged by eye (Welch 1983; Law 2015, section 9.5.1): the means over replications at
 * every point of the run, smoothed by a moving average. The run has settled where the curve is flat.
 */

/**
 * Moving average of `means` over 2 w + 1 points, fewer near the beginning: point i < w over the 2 i + 1 about it. The
 * last w points have none, so that there are `means.length` − w values.
 * @throws {RangeError} unless 0 ≤ w ≤ a quarter of the points
 */
export function welch(means: readonly number[], w: number): number[] {
  if (!(Number.isInteger(w) && w >= 0 && 4 * w <= means.length)) {
    throw new RangeError(
      `a window of ${w} for ${means.length} points: expected a whole number from 0 to a quarter of them`,
    );
  }
  return Array.from({ length: means.length - w }, (_, i) => {
    const reach = Math.min(i, w);
    let sum = 0;
    for (let k = i - reach; k <= i + reach; k++) sum += means[k];
    return sum / (2 * reach + 1);
  });
}
