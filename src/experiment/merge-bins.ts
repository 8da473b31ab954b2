/** From the two thousand fine bins of a distribution to the couple of hundred a document carries. */
import { BINS, lowerEdge, upperEdge } from '../stats/observe/bins.ts';

/** Most bins of a distribution in the document. */
export const MOST_BINS = 200;

/** `counts[i]` observations lie in [edges[i], edges[i + 1]). */
export interface Histogram {
  edges: number[];
  counts: number[];
}

/**
 * The counts in `fine[offset … offset + BINS)` in at most `most` bins. Empty bins at both ends are dropped and a run of
 * empty ones between becomes a single one; if that does not do, neighbours are joined by twos, fours, eights, …,
 * always at the same edges, so that the result depends on nothing but the counts. The zeros and what lies below the
 * lowest edge share the first bin, [0, 1/1024 min). No observations: no bins.
 */
export function mergeBins(fine: ArrayLike<number>, offset: number, most = MOST_BINS): Histogram {
  let width = 1;
  let merged = joined(fine, offset, width);
  while (merged.counts.length > most && width < BINS) {
    width *= 2;
    merged = joined(fine, offset, width);
  }
  return merged;
}

/** Bins 0 and 1 together, then groups of `width` bins; runs of empty groups joined, the outer ones dropped. */
function joined(fine: ArrayLike<number>, offset: number, width: number): Histogram {
  const edges: number[] = [];
  const counts: number[] = [];
  let end = 0;
  for (let first = 0; first < BINS; first = end) {
    end = first === 0 ? 2 : Math.min(BINS, first + width);
    let here = 0;
    for (let i = first; i < end; i++) here += fine[offset + i];
    if (here === 0) continue;
    const low = lowerEdge(first);
    if (edges.length === 0) {
      edges.push(low);
    } else if (edges[edges.length - 1] < low) {
      edges.push(low);
      counts.push(0);
    }
    edges.push(upperEdge(end - 1));
    counts.push(here);
  }
  return { edges, counts };
}
