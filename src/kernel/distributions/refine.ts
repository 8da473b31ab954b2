/**
 * Makes the tables of `quantile-table`. On every part stands the quintic that has the value, slope and curvature of the
 * quantile function at both ends (Hermite interpolation). Its error within the part is Q⁽⁶⁾ h⁶ (t(1 − t))³ / 720 for some
 * sixth derivative in the part, greatest about the middle t = ½; it is measured there against the function itself, and
 * an octave is halved again until every middle is right to the tolerance and to 1e-10 in probability. Callers ask for a tenth of what they promise,
 * which leaves room for the variation of Q⁽⁶⁾ across a part. A part is also halved until its Bézier points are in order,
 * which makes the quintic monotone. (C. de Boor, "A Practical Guide to Splines"; G. Farin, "Curves and Surfaces".)
 */
import { POWERS } from '../../numeric/bits.ts';
import { OCTAVES, type QuantileTable, WIDTH } from './quantile-table.ts';

/** Value, slope and curvature of a quantile function at one tail probability. */
export interface Point {
  value: number;
  slope: number;
  curve: number;
}

/** The quantile function of one half as a function of its tail probability v in (0, ½]. */
export type Tail = (v: number) => Point;

/** The tolerance in probability: a value may be that of a u this far off, where that is the stricter rule. */
const SHIFT = 1e-10;
/** No value need be better than this part of itself. */
const ROUNDING = 1e-15;
/** An octave is cut into at most 2^10 parts. */
const DEEPEST = 10;
/** Values below this are all the same to a simulation; a part that ends below it is flat. */
const NOTHING = 1e-200;

/** The quintic between two points `h` apart, as its coefficients in the distance from the left one. */
function quintic(a: Point, b: Point, h: number): number[] {
  if (Math.abs(a.value) < NOTHING && Math.abs(b.value) < NOTHING) return [a.value, 0, 0, 0, 0, 0];
  const rise = (b.value - a.value - h * (a.slope + (h / 2) * a.curve)) / h;
  const turn = b.slope - a.slope - h * a.curve;
  const bend = h * (b.curve - a.curve);
  const c3 = (10 * rise - 4 * turn + bend / 2) / h / h;
  const c4 = (-15 * rise + 7 * turn - bend) / h / h / h;
  const c5 = (6 * rise - 3 * turn + bend / 2) / h / h / h / h;
  return [a.value, a.slope, a.curve / 2, c3, c4, c5];
}

function valueAt(c: number[], d: number): number {
  return c[0] + d * (c[1] + d * (c[2] + d * (c[3] + d * (c[4] + d * c[5]))));
}

/** Whether the Bézier points of the quintic ascend, or descend, to within rounding. */
function monotone(a: Point, b: Point, h: number): boolean {
  if (Math.abs(a.value) < NOTHING && Math.abs(b.value) < NOTHING) return true;
  const slack = 1e-15 * Math.max(Math.abs(a.value), Math.abs(b.value));
  const bezier = [
    a.value,
    a.value + (h * a.slope) / 5,
    a.value + h * (0.4 * a.slope + (h * a.curve) / 20),
    b.value - h * (0.4 * b.slope - (h * b.curve) / 20),
    b.value - (h * b.slope) / 5,
    b.value,
  ];
  const sign = b.value < a.value ? -1 : 1;
  for (let i = 1; i < 6; i++) if (sign * (bezier[i] - bezier[i - 1]) < -slack) return false;
  return true;
}

/** The points at the ends of the parts of the octave [left, 2 left). */
function refineOctave(tail: Tail, left: number, tolerance: number): Point[] {
  let points = [tail(left), tail(2 * left)];
  for (let level = 0; ; level++) {
    const count = points.length - 1;
    const h = left / count;
    const finer: Point[] = [points[0]];
    let good = true;
    for (let i = 0; i < count; i++) {
      const middle = tail(left + (i + 0.5) * h);
      const error = Math.abs(valueAt(quintic(points[i], points[i + 1], h), h / 2) - middle.value);
      const allowed = Math.max(Math.min(tolerance, SHIFT * Math.abs(middle.slope)), ROUNDING * Math.abs(middle.value));
      const flat = Math.abs(points[i].value) < NOTHING && Math.abs(points[i + 1].value) < NOTHING;
      if (!(flat || (error <= allowed && monotone(points[i], points[i + 1], h)))) good = false;
      finer.push(middle, points[i + 1]);
    }
    if (good) return points;
    if (level === DEEPEST) throw new Error(`no table of a quantile function: too steep at tail probability ${left}`);
    points = finer;
  }
}

/** The table of a law from its two halves, with an absolute error of at most `tolerance` at the middles of its parts. */
export function makeTable(lower: Tail, upper: Tail, tolerance: number): QuantileTable {
  const starts = new Int32Array(2 * OCTAVES);
  const shifts = new Int32Array(2 * OCTAVES).fill(20);
  const parts: number[] = [];
  for (const half of [0, 1]) {
    const tail = half === 0 ? lower : upper;
    // From the middle outwards, so that each root is sought from a neighbour's.
    for (let octave = OCTAVES - 1; octave >= 0; octave--) {
      const left = POWERS[1023 - OCTAVES + octave];
      starts[half * OCTAVES + octave] = parts.length;
      if (octave === OCTAVES - 1) {
        parts.push(left, tail(left).value, 0, 0, 0, 0, 0, 0);
        continue;
      }
      const points = refineOctave(tail, left, tolerance);
      const count = points.length - 1;
      const h = left / count;
      for (let i = 0; i < count; i++) parts.push(left + i * h, ...quintic(points[i], points[i + 1], h), 0);
      for (let c = count; c > 1; c /= 2) shifts[half * OCTAVES + octave]--;
    }
  }
  if (parts.length % WIDTH !== 0) throw new Error('table parts out of step');
  return { starts, shifts, parts: Float64Array.from(parts) };
}
