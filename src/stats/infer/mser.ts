/**
 * Where the warm-up of a run ends, from the run itself: the marginal standard error rule (MSER) of White (1997), on batch
 * means of five as in White, Cobb and Spratt (2000). What is left out is as much as makes the error of the mean of the
 * rest least: Σ (b − b̄)² / m² over the m batches that stay.
 */

/** What is to be left out of the beginning of a series. */
export interface Truncation {
  /** Values to leave out; null where the series has not settled in its first half: a longer one is wanted. */
  values: number | null;
  /** The statistic when d = 0, 1, … batches are left out, up to half of them. */
  statistic: number[];
}

/**
 * MSER on batches of `size` values (5 by default); what is left over at the end is not looked at. The truncation is the
 * least d whose statistic is smallest, among those up to half the batches (beyond it too few stay to judge by). At the
 * half itself the statistic was still falling, so there is none.
 */
export function mser(values: readonly number[], size = 5): Truncation {
  const batches = meansOf(values, size);
  const half = Math.floor(batches.length / 2);
  const statistic: number[] = [];
  let best = 0;
  for (let d = 0; d <= half; d++) {
    statistic.push(errorOf(batches.slice(d)));
    if (statistic[d] < statistic[best]) best = d;
  }
  return { values: best < half ? best * size : null, statistic };
}

/** Squared standard error, of White: the sum of squares about the mean by the square of their number. */
function errorOf(batches: readonly number[]): number {
  const m = batches.length;
  if (m === 0) return 0;
  const mean = batches.reduce((sum, b) => sum + b, 0) / m;
  return batches.reduce((sum, b) => sum + (b - mean) * (b - mean), 0) / (m * m);
}

/** Means of neighbours, `size` at a time. */
function meansOf(values: readonly number[], size: number): number[] {
  return Array.from({ length: Math.floor(values.length / size) }, (_, k) => {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += values[k * size + i];
    return sum / size;
  });
}
