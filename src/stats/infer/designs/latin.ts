/**
 * Latin hypercubes: n points in d dimensions such that every one of n equal slices of every dimension holds one. (M. D.
 * McKay, R. J. Beckman and W. J. Conover, "A comparison of three methods for selecting values of input variables in the
 * analysis of output from a computer code", Technometrics 21(2), 1979.)
 */
import { sampleCorrelation } from 'simple-statistics';

/** Where a point lies in its cell. */
export type Place = 'centre' | 'random';

/** n points of [0, 1)^d by row. `next` gives uniform numbers in [0, 1). */
export function latinHypercube(n: number, d: number, place: Place, next: () => number): number[][] {
  const columns = Array.from({ length: d }, () =>
    shuffled(n, next).map((slice) => (slice + (place === 'centre' ? 0.5 : next())) / n),
  );
  return Array.from({ length: n }, (_, row) => columns.map((column) => column[row]));
}

/** 0 … n − 1 in random order (R. Durstenfeld's shuffle, 1964). */
function shuffled(n: number, next: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/**
 * The Latin hypercube with the smallest `largestCorrelation` of `tries` random ones. Below 0.05 it may be called nearly
 * orthogonal (T. M. Cioppa and T. W. Lucas, "Efficient nearly orthogonal and space-filling Latin hypercubes",
 * Technometrics 49(1), 2007).
 */
export function bestLatinHypercube(n: number, d: number, place: Place, next: () => number, tries: number): number[][] {
  let best = latinHypercube(n, d, place, next);
  let least = largestCorrelation(best);
  for (let i = 1; i < tries; i++) {
    const other = latinHypercube(n, d, place, next);
    const correlation = largestCorrelation(other);
    if (correlation < least) [best, least] = [other, correlation];
  }
  return best;
}

/** The largest |Pearson correlation| of two columns of a design; 0 where it has only one. */
export function largestCorrelation(points: readonly number[][]): number {
  const columns = points[0].map((_, j) => points.map((point) => point[j]));
  let largest = 0;
  for (let i = 1; i < columns.length; i++) {
    for (let j = 0; j < i; j++) largest = Math.max(largest, Math.abs(sampleCorrelation(columns[i], columns[j])));
  }
  return largest;
}
