/**
 * How much of the differences between points is chance where all points have the same luck: luck that is common to all
 * of them moves them together and does no harm, and what remains is the residual of a two-way layout without
 * interaction, points by replications. (H. Scheffé, The Analysis of Variance, 1959, section 4.2.)
 */

/**
 * Variance that chance leaves in the mean of a point, beside what is common to all points: the residual mean square
 * over the number of replications. `results[point][replication]`, at least two of each; 0 where there are fewer.
 */
export function luckVariance(results: readonly ArrayLike<number>[]): number {
  const points = results.length;
  const replications = points === 0 ? 0 : results[0].length;
  if (points < 2 || replications < 2) return 0;
  const ofPoint = results.map((row) => meanOf(row));
  const ofReplication = Array.from({ length: replications }, (_, r) => meanOf(results.map((row) => row[r])));
  const all = meanOf(ofPoint);
  let squares = 0;
  for (let i = 0; i < points; i++) {
    for (let r = 0; r < replications; r++) {
      const rest = results[i][r] - ofPoint[i] - ofReplication[r] + all;
      squares += rest * rest;
    }
  }
  return squares / ((points - 1) * (replications - 1)) / replications;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
