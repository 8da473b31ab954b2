/**
 * Log-linear bins: every octave is cut into equal parts, so a bin is never wider than 1/64 of its lower edge. Counts
 * of such bins can be added in any order, and a percentile read from them is interpolated inside one bin.
 *
 * Bin 0 holds zeros, bin 1 everything below `LOWEST`, the last bin everything from 2^24 min up.
 */

/** Parts of an octave; a power of two. */
const PER_OCTAVE = 64;
/** Lower edge of the first regular bin: 2^-10 min, a sixteenth of a second. */
const LOWEST = 1 / 1024;
const LAST = 34 * PER_OCTAVE + 2;
/** Number of bins; the last regular one ends at 2^24 min, some thirty years. */
export const BINS = LAST + 1;

const view = new Float64Array(1);
const words = new Uint32Array(view.buffer);
view[0] = 1;
/** Index of the word that holds sign, exponent and the first twenty bits of the mantissa. */
const HIGH = words[1] === 0 ? 0 : 1;
/** LOWEST × 2^octave. */
const OCTAVES = new Float64Array(36);
for (let octave = 0, start = LOWEST; octave < 36; octave++, start *= 2) OCTAVES[octave] = start;
/** (biased exponent of LOWEST) × 64, less the two bins in front. */
const OFFSET = (1023 - 10) * PER_OCTAVE - 2;

/** Bin of a value `x` ≥ 0; what rounding left below zero counts as zero. */
export function binOf(x: number): number {
  if (x < LOWEST) return x > 0 ? 1 : 0;
  view[0] = x;
  return Math.min(LAST, (words[HIGH] >>> 14) - OFFSET);
}

/** Lower edge of bin `i`. */
export function lowerEdge(i: number): number {
  if (i <= 1) return 0;
  const part = i - 2;
  const octave = Math.floor(part / PER_OCTAVE);
  return OCTAVES[octave] * (1 + (part - octave * PER_OCTAVE) / PER_OCTAVE);
}

/** Upper edge of bin `i`; the last bin is given the width of its neighbour. */
export function upperEdge(i: number): number {
  return lowerEdge(i + 1);
}

/**
 * The `p`-quantile of the observations counted in `counts[offset … offset + BINS)`, interpolated linearly inside its
 * bin and never above `max`; NaN where there are none.
 */
export function binQuantile(counts: ArrayLike<number>, offset: number, p: number, max: number): number {
  let total = 0;
  for (let i = 0; i < BINS; i++) total += counts[offset + i];
  if (total === 0) return Number.NaN;
  const rank = p * total;
  let below = 0;
  for (let i = 0; i < BINS; i++) {
    const here = counts[offset + i];
    if (here > 0 && below + here >= rank) {
      const low = lowerEdge(i);
      return Math.min(max, low + (upperEdge(i) - low) * Math.max(0, (rank - below) / here));
    }
    below += here;
  }
  return max;
}
