/**
 * Levels: whole numbers that jump (a queue, an occupancy), weighted by the time they last. One row of columns a level;
 * a change costs a few additions. Optional bins give percentiles over time: exact up to 127, then 64 parts an octave.
 */
const EXACT = 128;
const LEVEL_BINS = EXACT + 64 * 17;

function levelBin(n: number): number {
  if (n < EXACT) return n;
  const octave = 25 - Math.clz32(n); // 6 less than that of n, so that bins join at 128
  return Math.min(LEVEL_BINS - 1, 64 * octave + (n >> octave));
}

function binStart(i: number): number {
  if (i < EXACT) return i;
  const octave = (i >> 6) - 1;
  return (i - 64 * octave) << octave;
}

/** Columns of a level: whole numbers (present value, largest, offset of its bins or −1) and times (area, last change). */
const INTS = 4;
const MAX = 1;
const BINS_AT = 2;
const FLOATS = 2;
const SINCE = 1;

export class Levels {
  private readonly many: number;
  private readonly ints: Int32Array;
  private readonly floats: Float64Array;
  /** Time spent in each bin [min]. */
  private readonly time: Float64Array;

  /** `binned[i]`: whether level i keeps percentiles. */
  constructor(binned: boolean[]) {
    this.many = binned.length;
    this.ints = new Int32Array(INTS * this.many);
    this.floats = new Float64Array(FLOATS * this.many);
    let room = 0;
    for (let i = 0; i < this.many; i++) {
      this.ints[INTS * i + BINS_AT] = binned[i] ? room : -1;
      if (binned[i]) room += LEVEL_BINS;
    }
    this.time = new Float64Array(room);
  }

  /** Present value of a level. */
  value(level: number): number {
    return this.ints[INTS * level];
  }

  /** Largest value of a level since the last reset. */
  max(level: number): number {
    return this.ints[INTS * level + MAX];
  }

  /** Adds `change` to a level at time `now` [min]. */
  add(level: number, change: number, now: number): void {
    const { ints, floats } = this;
    const i = INTS * level;
    const f = FLOATS * level;
    const value = ints[i];
    const lasted = now - floats[f + SINCE];
    if (lasted > 0) {
      floats[f + SINCE] = now;
      floats[f] += value * lasted;
      const at = ints[i + BINS_AT];
      if (at >= 0) this.time[at + (value < EXACT ? value : levelBin(value))] += lasted;
    }
    const after = value + change;
    ints[i] = after;
    if (after > ints[i + MAX]) ints[i + MAX] = after;
  }

  /** ∫ value dt of a level from the last reset to `now` [value × min]. */
  areaAt(level: number, now: number): number {
    this.add(level, 0, now);
    return this.floats[FLOATS * level];
  }

  /** Everything back to empty at time 0. */
  clear(): void {
    for (let i = 0; i < this.many; i++) this.ints[INTS * i] = 0;
    this.reset(0);
  }

  /** Forgets what was seen, keeps the values: collection starts at `now`. */
  reset(now: number): void {
    for (let i = 0; i < this.many; i++) {
      this.ints[INTS * i + MAX] = this.ints[INTS * i];
      this.floats[FLOATS * i] = 0;
      this.floats[FLOATS * i + SINCE] = now;
    }
    this.time.fill(0);
  }

  /** Time-weighted `p`-quantile of a binned level: the smallest value not exceeded for a share `p` of the time. */
  quantile(level: number, p: number): number {
    const offset = this.ints[INTS * level + BINS_AT];
    let total = 0;
    for (let i = 0; i < LEVEL_BINS; i++) total += this.time[offset + i];
    let below = 0;
    for (let i = 0; i < LEVEL_BINS; i++) {
      below += this.time[offset + i];
      if (below >= p * total && below > 0) return Math.min(binStart(i), this.max(level));
    }
    return this.max(level);
  }
}
