/**
 * Levels: whole numbers that jump (a queue, an occupancy), weighted by the time they last. One row of columns a level;
 * a change costs a few additions. Optional bins give percentiles over time: exact up to 127, then 64 parts an octave.
 */
const EXACT = 128;
export const LEVEL_BINS = EXACT + 64 * 17;

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

export class Levels {
  /** Level → its present value. */
  readonly value: Int32Array;
  /** Level → ∫ value dt since the last reset [value × min], up to `since`. */
  readonly area: Float64Array;
  readonly since: Float64Array;
  readonly max: Int32Array;
  /** Level → offset of its bins, −1 for none. */
  private readonly offset: Int32Array;
  private readonly time: Float64Array;

  /** `binned[i]`: whether level i keeps percentiles. */
  constructor(binned: boolean[]) {
    const many = binned.length;
    this.value = new Int32Array(many);
    this.area = new Float64Array(many);
    this.since = new Float64Array(many);
    this.max = new Int32Array(many);
    this.offset = new Int32Array(many);
    let room = 0;
    for (let i = 0; i < many; i++) {
      this.offset[i] = binned[i] ? room : -1;
      if (binned[i]) room += LEVEL_BINS;
    }
    this.time = new Float64Array(room);
  }

  /** Adds `change` to a level at time `now` [min]. */
  add(level: number, change: number, now: number): void {
    const value = this.value[level];
    const lasted = now - this.since[level];
    if (lasted > 0) {
      this.since[level] = now;
      this.area[level] += value * lasted;
      const offset = this.offset[level];
      if (offset >= 0) this.time[offset + (value < EXACT ? value : levelBin(value))] += lasted;
    }
    const after = value + change;
    this.value[level] = after;
    if (after > this.max[level]) this.max[level] = after;
  }

  /** Brings the area of a level up to `now` and gives it. */
  areaAt(level: number, now: number): number {
    this.add(level, 0, now);
    return this.area[level];
  }

  /** Everything back to empty at time 0. */
  clear(): void {
    this.value.fill(0);
    this.reset(0);
  }

  /** Forgets what was seen, keeps the values: collection starts at `now`. */
  reset(now: number): void {
    this.area.fill(0);
    this.since.fill(now);
    this.max.set(this.value);
    this.time.fill(0);
  }

  /** Time-weighted `p`-quantile of a binned level: the smallest value not exceeded for a share `p` of the time. */
  quantile(level: number, p: number): number {
    const offset = this.offset[level];
    let total = 0;
    for (let i = 0; i < LEVEL_BINS; i++) total += this.time[offset + i];
    let below = 0;
    for (let i = 0; i < LEVEL_BINS; i++) {
      below += this.time[offset + i];
      if (below >= p * total && below > 0) return Math.min(binStart(i), this.max[level]);
    }
    return this.max[level];
  }
}
