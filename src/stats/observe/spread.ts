/**
 * Coarse bins for levels seen day after day (queue at nine o'clock, say), from which the 5th and 95th percentile over
 * days are read. Sixteen parts an octave from 1/16 up; bin 0 holds everything below 1/16.
 */
export const SPREAD_BINS = 22 * 16 + 1;

const view = new Float64Array(1);
const words = new Uint32Array(view.buffer);
view[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;
const OFFSET = (1023 - 4) * 16 - 1;

/** Bin of a level `x` ≥ 0. */
export function spreadBin(x: number): number {
  if (x < 1 / 16) return 0;
  view[0] = x;
  return Math.min(SPREAD_BINS - 1, (words[HIGH] >>> 16) - OFFSET);
}

/** Lower edge of bin `i` ≥ 1. */
function edge(i: number): number {
  const octave = (i - 1) >> 4;
  return ((1 << octave) / 16) * (1 + ((i - 1) & 15) / 16);
}

/** The `p`-quantile of the levels counted in `counts[offset … offset + SPREAD_BINS)`; NaN where there are none. */
export function spreadQuantile(counts: ArrayLike<number>, offset: number, p: number): number {
  let total = 0;
  for (let i = 0; i < SPREAD_BINS; i++) total += counts[offset + i];
  if (total === 0) return Number.NaN;
  const rank = p * total;
  let below = 0;
  for (let i = 0; i < SPREAD_BINS; i++) {
    const here = counts[offset + i];
    if (here > 0 && below + here >= rank) {
      if (i === 0) return 0;
      const low = edge(i);
      return low + (edge(i + 1) - low) * Math.max(0, (rank - below) / here);
    }
    below += here;
  }
  return edge(SPREAD_BINS);
}
