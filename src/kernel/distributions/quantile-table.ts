/**
 * An inverse distribution function as a table of polynomials, for laws without a closed form.
 *
 * Each half of the law is tabulated by its own tail probability v, u below one half and 1 − u above, so both tails are
 * right down to v = 2^-54. [2^-54, ½) falls into 53 octaves, each cut into equal parts, as many as it needs; a part is
 * found from the exponent and the leading bits of v, and holds the polynomial of degree 5 in the distance from its left
 * end (`refine` makes them and vouches for the error).
 */
import * as bits from '../../numeric/bits.ts';
import { requirePositive } from './checks.ts';
import type { Sampler } from './sampler.ts';

/** Taken into this module for speed: V8 treats a module's own constants as constants, imported ones not. */
const { HALF_STEP, HIGH, view, words } = bits;

/** Octaves of a half: 53, and one for v = ½ itself. */
export const OCTAVES = 54;
/** Numbers of a part: its left end and six coefficients; the eighth keeps parts aligned. */
export const WIDTH = 8;
/** Biased exponent of the first octave. */
export const FIRST_EXPONENT = 1023 - OCTAVES;
const FIRST = FIRST_EXPONENT;

/** Columns of a table; octave o of the lower half is row o, of the upper half row 54 + o. */
export interface QuantileTable {
  /** Where the parts of a row begin in `parts`. */
  starts: Int32Array;
  /** By how many bits the mantissa's first twenty are shifted to give the part within the row. */
  shifts: Int32Array;
  parts: Float64Array;
}

/** A law drawn by table: `low` + `lowScale` × tabulated in the lower half, `high` + `highScale` × tabulated above. */
export class Tabulated implements Sampler {
  readonly mean: number;
  readonly variance: number;
  private readonly starts: Int32Array;
  private readonly shifts: Int32Array;
  private readonly parts: Float64Array;
  /** low, lowScale, high, highScale. */
  private readonly places: Float64Array;

  constructor(mean: number, variance: number, table: QuantileTable, places: [number, number, number, number]) {
    requirePositive('table', 'variance', variance);
    this.mean = mean;
    this.variance = variance;
    this.starts = table.starts;
    this.shifts = table.shifts;
    this.parts = table.parts;
    this.places = Float64Array.from(places);
  }

  sample(u: number): number {
    const half = (u + u) | 0;
    const v = Math.max(Math.min(u, 1 - u), HALF_STEP);
    view[0] = v;
    const high = words[HIGH];
    const row = (high >>> 20) - FIRST + half * OCTAVES;
    const parts = this.parts;
    const i = this.starts[row] + (((high & 0xfffff) >>> this.shifts[row]) << 3);
    const d = v - parts[i];
    const d2 = d * d;
    const value =
      parts[i + 1] + d * parts[i + 2] + d2 * (parts[i + 3] + d * parts[i + 4] + d2 * (parts[i + 5] + d * parts[i + 6]));
    return this.places[half << 1] + this.places[(half << 1) + 1] * value;
  }
}
