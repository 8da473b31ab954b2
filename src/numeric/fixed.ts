/**
 * Logarithms and exponentials in fixed point, on whole numbers of any size. Slow and exact to about 115 bits: they fill
 * the tables of `log` and `exp` when the module loads, the same on every engine.
 */

/** A number x is held as the whole number x × 2^120. */
const BITS = 120n;
const ONE = 1n << BITS;
/** 2^-120 as a double. */
const UNIT = 1 / Number(ONE);

/** ln(n / d) for whole n ≥ d > 0, n ≤ 2d: twice the artanh of (n − d) / (n + d), by its power series. Error < 2^-113. */
export function fixedLog(n: bigint, d: bigint): bigint {
  const ratio = ((n - d) * ONE) / (n + d);
  const square = (ratio * ratio) >> BITS;
  let sum = 0n;
  let power = ratio;
  for (let k = 1n; power > 0n; k += 2n) {
    sum += power / k;
    power = (power * square) >> BITS;
  }
  return 2n * sum;
}

/** e^x for a fixed-point x in [0, 1], by its power series. Error < 2^-114. */
export function fixedExp(x: bigint): bigint {
  let sum = 0n;
  let term = ONE;
  for (let k = 1n; term > 0n; k++) {
    sum += term;
    term = ((term * x) >> BITS) / k;
  }
  return sum;
}

/** A double as a fixed-point number; x must be a multiple of 2^-52. */
export function fixedOf(x: number): bigint {
  return BigInt(x * 4503599627370496) << (BITS - 52n);
}

/** The product of two fixed-point numbers. */
export function fixedTimes(a: bigint, b: bigint): bigint {
  return (a * b) >> BITS;
}

/** A fixed-point number cut after `bits` binary places, as a double (exact when it has at most 53 significant bits). */
export function cut(x: bigint, bits: bigint): number {
  return Number((x >> (BITS - bits)) << (BITS - bits)) * UNIT;
}

/** What `cut` leaves over, rounded to a double. */
export function rest(x: bigint, bits: bigint): number {
  return Number(x & ((1n << (BITS - bits)) - 1n)) * UNIT;
}

/** The double nearest to a fixed-point number, and what is left over. */
export function nearest(x: bigint): { near: number; left: number } {
  const near = Number(x) * UNIT;
  return { near, left: Number(x - fixedOf(near)) * UNIT };
}
