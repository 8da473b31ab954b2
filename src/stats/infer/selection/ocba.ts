/**
 * Optimal computing budget allocation: how to share a fixed number of runs among plans so that the best is most likely
 * seen to be it. It gives no guarantee (KN does), but the most for a budget. (C.-H. Chen, J. Lin, E. Yücesan and S. E.
 * Chick, "Simulation budget allocation for further enhancing the efficiency of ordinal optimization", Discrete Event
 * Dynamic Systems 10, 2000.)
 */
import { normalCdf } from '../../../numeric/normal.ts';

/**
 * Share of the runs that each system should have in the end, summing to 1: N_i / N_j = (s_i/d_i)² / (s_j/d_j)² with d_i
 * the distance of mean i from the best, and N_b = s_b √Σ(N_i/s_i)² for the best itself. Where others are level with the
 * best they and it take all; where nothing varies, all shares are equal. `sds` are sample standard deviations.
 */
export function ocbaShares(means: readonly number[], sds: readonly number[], better: 'less' | 'more'): number[] {
  const bestMean = better === 'less' ? Math.min(...means) : Math.max(...means);
  const best = means.indexOf(bestMean);
  const distances = means.map((mean, i) => (i === best ? Number.POSITIVE_INFINITY : Math.abs(mean - bestMean)));
  const nearest = Math.min(...distances);
  // In units of the nearest distance, which keeps every weight finite.
  const weights = distances.map((d, i) => {
    const closeness = d === nearest ? 1 : nearest / d;
    return i === best ? 0 : sds[i] * closeness * closeness;
  });
  const shares = weights.map((weight, i) => weight * sds[i]);
  shares[best] = sds[best] * Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (total > 0 ? share / total : 1 / means.length));
}

/**
 * Runs to give to each system now, summing to `increment`, so that `counts` runs so far come as near to `shares` as
 * they can: who has had more than its share gets none, and the others share what is left. Whole runs go by largest
 * remainder, the first of equals first.
 */
export function ocbaIncrement(counts: readonly number[], shares: readonly number[], increment: number): number[] {
  let open = counts.map((_, i) => i);
  for (;;) {
    const had = open.reduce((sum, i) => sum + counts[i], 0);
    const owed = open.reduce((sum, i) => sum + shares[i], 0);
    const wanted = (i: number) => (had + increment) * (owed > 0 ? shares[i] / owed : 1 / open.length) - counts[i];
    const still = open.filter((i) => wanted(i) >= 0);
    if (still.length === open.length)
      return wholeRuns(
        counts.length,
        open.map((i) => [i, wanted(i)]),
        increment,
      );
    open = still;
  }
}

function wholeRuns(systems: number, wanted: [system: number, runs: number][], increment: number): number[] {
  const given = new Array<number>(systems).fill(0);
  for (const [i, runs] of wanted) given[i] = Math.floor(runs);
  const rest = increment - given.reduce((sum, runs) => sum + runs, 0);
  const byRemainder = wanted.toSorted(([, a], [, b]) => b - Math.floor(b) - (a - Math.floor(a)));
  for (const [i] of byRemainder.slice(0, rest)) given[i]++;
  return given;
}

/**
 * Probability that the plan with the best mean is the best, at least: 1 − Σ Φ(−d_i / √(s_b²/N_b + s_i²/N_i)) over the
 * others (Chen et al. 2000, equation 5), as if means and deviations were known and plans independent; common luck
 * makes it no less. Never below 0.
 */
export function ocbaProbability(
  means: readonly number[],
  sds: readonly number[],
  counts: readonly number[],
  better: 'less' | 'more',
): number {
  const best = means.indexOf(better === 'less' ? Math.min(...means) : Math.max(...means));
  const variance = (i: number) => (sds[i] * sds[i]) / counts[i];
  let wrong = 0;
  for (const i of means.keys()) {
    if (i === best) continue;
    const error = Math.sqrt(variance(best) + variance(i));
    const distance = Math.abs(means[i] - means[best]);
    wrong += error > 0 ? normalCdf(0 - distance / error) : distance > 0 ? 0 : 0.5;
  }
  return Math.max(0, 1 - wrong);
}
