/** The root of a continuous function that changes its sign, where nothing is known of its slope. */

/** Steps closer than this to an end of the interval, relative to it, are lost in rounding. */
const LEAST = 4e-16;

/**
 * The x in [low, high] with f(x) = 0, where f(low) and f(high) differ in sign, to about 1e-15 of x: the regula falsi, in
 * which an end that stays twice has its value halved (M. Dowell and P. Jarratt, "A modified regula falsi method for
 * computing the root of an equation", 1971). The interval is halved where three steps have not done so, and no step is
 * lost in rounding, so that it ends soon whatever f is. Throws a RangeError where the signs are the same.
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let a = low;
  let fa = f(a);
  if (fa === 0) return a;
  let b = high;
  let fb = f(b);
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new RangeError(`root: no change of sign between ${low} and ${high}`);
  let width = Math.abs(b - a);
  for (let i = 1; i <= 200; i++) {
    const least = LEAST * Math.abs(b);
    if (Math.abs(b - a) <= 2 * least) return b;
    let x = b - (fb * (b - a)) / (fb - fa);
    if (i % 3 === 0) {
      if (Math.abs(b - a) > width / 2) x = a + (b - a) / 2;
      width = Math.abs(b - a);
    }
    if (Math.abs(x - b) < least) x = a < b ? b - least : b + least;
    const fx = f(x);
    if (fx === 0) return x;
    if (fx > 0 === fb > 0) {
      fa /= 2;
    } else {
      a = b;
      fa = fb;
    }
    b = x;
    fb = fx;
  }
  return b;
}

/** The x > 0 with f(x) = 0 for a continuous f that is negative near 0 and positive far out; `start` > 0 is a guess of it. */
export function positiveRoot(f: (x: number) => number, start: number): number {
  let low = start;
  let high = start;
  while (f(low) > 0) low /= 2;
  while (f(high) < 0) high *= 2;
  return root(f, low, high);
}
