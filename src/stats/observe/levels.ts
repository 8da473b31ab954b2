/**
 * Levels: whole numbers that jump (a queue, an occupancy), weighted by the time they last. A level is a row; a change
 * costs a few additions (those with `| 0` are not checked for overflow). Optional bins give percentiles over time: exact up to 127, then 64 parts an octave.
 */
import { memory, type Rows } from '../../memory/memory.ts';

const { ints, floats, NOW } = memory;

const EXACT = 128;
const LAST = EXACT + 64 * 17 - 1;
/** Cells of `floats` that the bins of a level take: time spent in each [min]. */
export const LEVEL_BINS = LAST + 1;

/** Cells of a level: present value, largest, offset of its bins (−1: none); ∫ value dt and time of the last change. */
export const Level = { value: 0, max: 1, bins: 2, area: 0, since: 1, width: 4 } as const;
const { max: MAX, bins: BINS, area: AREA, since: SINCE, width: WIDTH } = Level;

/** Bin of the value `n`, without a branch that a run might take late: V8 would throw its code away and begin anew. */
const binOf = (n: number): number => {
  const octave = 25 - Math.clz32(n | (EXACT - 1)); // 6 less than that of n, so that bins join at 128
  return Math.min(LAST, ((octave << 6) + (n >> octave)) | 0);
};

function binStart(i: number): number {
  if (i < EXACT) return i;
  const octave = (i >> 6) - 1;
  return (i - 64 * octave) << octave;
}

/** A new level at 0 without bins; `width` where its row holds more than a level. */
export function openLevel(rows: Rows, width: number = WIDTH): number {
  const level = rows.take(width);
  ints[level + BINS] = -1;
  return level;
}

/** Present value of a level. */
export function presentOf(level: number): number {
  return ints[level];
}

/** Largest value of a level since the last reset. */
export function largestOf(level: number): number {
  return ints[level + MAX];
}

/** Adds `by` to a level now. */
export function change(level: number, by: number): void {
  const i = ints;
  const f = floats;
  const now = f[NOW];
  const value = i[level];
  const lasted = now - f[level + SINCE];
  f[level + SINCE] = now;
  f[level] += value * lasted;
  const bins = i[level + BINS];
  if (bins >= 0) f[(bins + binOf(value)) | 0] += lasted;
  const after = (value + by) | 0;
  i[level] = after;
  if (by > 0 && after > i[level + MAX]) i[level + MAX] = after;
}

/** ∫ value dt of a level from the last reset to now [value × min]. */
export function areaOf(level: number): number {
  change(level, 0);
  return floats[level + AREA];
}

/** The same, and nothing is written: not even the last digits of what is measured depend on how often it is asked. */
export function areaSoFar(level: number): number {
  return floats[level] + ints[level] * (floats[NOW] - floats[level + SINCE]);
}

/** Forgets what was seen, keeps the value: collection starts now. */
export function resetLevel(level: number): void {
  ints[level + MAX] = ints[level];
  floats[level + AREA] = 0;
  floats[level + SINCE] = floats[NOW];
  const bins = ints[level + BINS];
  if (bins >= 0) floats.fill(0, bins, bins + LEVEL_BINS);
}

/** Time-weighted `p`-quantile of a binned level: the smallest value not exceeded for a share `p` of the time. */
export function levelQuantile(level: number, p: number): number {
  const bins = ints[level + BINS];
  let total = 0;
  for (let i = 0; i < LEVEL_BINS; i++) total += floats[bins + i];
  let below = 0;
  for (let i = 0; i < LEVEL_BINS; i++) {
    below += floats[bins + i];
    if (below >= p * total && below > 0) return Math.min(binStart(i), largestOf(level));
  }
  return largestOf(level);
}
