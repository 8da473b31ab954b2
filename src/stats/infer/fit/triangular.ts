/**
 * The triangular law. Whatever its ends are, its likeliest peak is one of the values (S. Kotz and J. R. van Dorp, "Beyond
 * Beta", 2004, ch. 1); and for a given peak either end has one best place, given the other. So peak and ends are improved
 * in turn, from several values, and the best end of it counts.
 */
import { log } from '../../../numeric/log.ts';
import { root } from '../../../numeric/root.ts';
import type { FittedLaw } from './law.ts';

interface Triangle {
  min: number;
  mode: number;
  max: number;
}

/** Parts of the sample at which the search for the peak begins. */
const STARTS = [0, 0.25, 0.5, 0.75, 1];
/** Turns after which a search ends, wherever it stands; it takes some tens. */
const TURNS = 1000;

export function fitTriangular(sorted: readonly number[]): FittedLaw | null {
  const n = sorted.length;
  if (!(n >= 3 && sorted[n - 1] > sorted[0])) return null;
  let best = { min: sorted[0], mode: sorted[0], max: sorted[n - 1] };
  let most = Number.NEGATIVE_INFINITY;
  for (const start of STARTS) {
    const triangle = climb(sorted, Math.round(start * (n - 1)));
    const likelihood = logLikelihoods(sorted, triangle.min, triangle.max)[sorted.indexOf(triangle.mode)];
    if (likelihood > most) [best, most] = [triangle, likelihood];
  }
  const { min, mode, max } = best;
  const range = max - min;
  const share = (mode - min) / range;
  return {
    family: 'triangular',
    parameters: { min, mode, max },
    fitted: 3,
    logLikelihood: most,
    cdf: (x) => {
      if (!(x > min)) return 0;
      if (!(x < max)) return 1;
      return x <= mode
        ? ((x - min) * (x - min)) / (range * (mode - min))
        : 1 - ((max - x) * (max - x)) / (range * (max - mode));
    },
    quantile: (p) =>
      p < share ? min + Math.sqrt(p * range * (mode - min)) : max - Math.sqrt((1 - p) * range * (max - mode)),
  };
}

/** Improves ends and peak in turn until they stay, from the peak at value number `start`. */
function climb(sorted: readonly number[], start: number): Triangle {
  const n = sorted.length;
  let mode = sorted[start];
  let min = sorted[0];
  let max = sorted[n - 1];
  for (let turn = 0; turn < TURNS; turn++) {
    const last = { min, mode, max };
    min = mode - reach(sorted, mode, -1, max - mode);
    max = mode + reach(sorted, mode, 1, mode - min);
    const likelihoods = logLikelihoods(sorted, min, max);
    const now = likelihoods[sorted.indexOf(mode)];
    const peak = likelihoods.reduce((best, value, i) => (value > likelihoods[best] ? i : best), 0);
    const still = Math.abs(min - last.min) + Math.abs(max - last.max) < 1e-12 * (max - min);
    if (likelihoods[peak] > now) mode = sorted[peak];
    else if (still) break;
  }
  return { min, mode, max };
}

/**
 * How far an end should be from the peak, on the side of `sign`: the D with (D + w) / D · Σ u / (D − u) = n over the
 * distances u > 0 of the values on that side, w being the distance of the other end. 0 where no value is on that side.
 */
function reach(sorted: readonly number[], mode: number, sign: 1 | -1, w: number): number {
  const n = sorted.length;
  const side = sorted.map((x) => sign * (x - mode)).filter((u) => u > 0);
  if (side.length === 0) return 0;
  const farthest = sign === 1 ? side[side.length - 1] : side[0];
  const excess = (d: number) => {
    let sum = 0;
    for (const u of side) sum += u / (d - u);
    return ((d + w) / d) * sum - n;
  };
  return root(excess, farthest * (1 + 0.5 / n), farthest + (2 * side.length * (farthest + w)) / n);
}

/** ln of the likelihood with these ends, for a peak at each of the values; −∞ where a value would be impossible. */
function logLikelihoods(sorted: readonly number[], min: number, max: number): number[] {
  const n = sorted.length;
  const whole = n * log(2 / (max - min));
  const below = sumsBefore(sorted.map((x) => x - min));
  const above = sumsBefore(sorted.map((x) => max - x).reverse()).reverse();
  return sorted.map((_, i) => whole + below[i] + above[i]);
}

/** For each i, Σ ln(d_j / d_i) over the j < i; equal distances add nothing, not even where they are 0. */
function sumsBefore(distances: readonly number[]): number[] {
  let sum = 0;
  return distances.map((distance, i) => {
    const own = log(distance);
    const result = i === 0 || distance === 0 ? 0 : sum - i * own;
    sum += own;
    return result;
  });
}
