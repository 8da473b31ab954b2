/** A straight line through values at equal distances, by least squares. */
export interface Trend {
  /** Growth from one value to the next. */
  slope: number;
  /** The line at the first value. */
  start: number;
}

/** The line through `values` at 0, 1, 2, …; flat where there is one value only. */
export function trend(values: readonly number[]): Trend {
  const n = values.length;
  const middle = (n - 1) / 2;
  const mean = values.reduce((sum, x) => sum + x, 0) / n;
  let slope = 0;
  for (const [i, x] of values.entries()) slope += (i - middle) * (x - mean);
  // Σ (i − middle)² of 0 … n − 1.
  slope = n > 1 ? slope / ((n * (n * n - 1)) / 12) : 0;
  return { slope, start: mean - slope * middle };
}
