/**
 * The sample itself as a law, where no family fits: interpolated between its sorted values (the type 7 quantile of R. J.
 * Hyndman and Y. Fan, "Sample quantiles in statistical packages", 1996), as a scenario's `empirical` is drawn. It has as
 * many parameters as values, so it is not ranked among the families.
 */

/** At most `most` ≥ 2 values, in ascending order, whose empirical law follows that of the sample: its evenly spaced quantiles. */
export function empiricalValues(sorted: readonly number[], most: number): number[] {
  if (sorted.length <= most) return [...sorted];
  return Array.from({ length: most }, (_, i) => {
    const at = (i * (sorted.length - 1)) / (most - 1);
    const below = Math.floor(at);
    const rest = at - below;
    return rest === 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
  });
}
