/**
 * The natural logarithm from + − × / alone, so that every JavaScript engine gives the same bits (`Math.log` may differ
 * in the last one). It is on the path of every exponential draw and therefore made for speed.
 *
 * x = 2^k m with m in [1, 2). The first seven bits of m, rounded, choose a short number n near 1/m and c, the double next
 * to 1/n, so that ln x = k ln 2 + ln c + ln(1 + r) with r = (m − c) n, |r| < 0.0051, which is all but exact. The large
 * parts are cut to 42 binary places and add up without rounding; ln(1 + r) is its Taylor polynomial of degree 7. At
 * both ends of [1, 2) c is an exact 1 or 2 and the large parts vanish, which keeps the relative error small around 1.
 * (P. T. P. Tang, "Table-driven implementation of the logarithm function in IEEE floating-point arithmetic", 1990.)
 */
import * as bits from './bits.ts';
import { cut, fixedLog, fixedOf, rest } from './fixed.ts';

/** Taken into this module, because V8 treats a module's own constants as constants and imported ones not: 4 ns for 7. */
const { HIGH, POWERS, view, words } = bits;

/** Binary places of the parts that add up exactly: 11 bits of k and 42 places make 53. */
const PLACES = 42n;
const ln2 = fixedLog(2n, 1n);
const LN2_HIGH = cut(ln2, PLACES);
const LN2_LOW = rest(ln2, PLACES);

/** ln 2. */
export const LN2 = LN2_HIGH + LN2_LOW;

/** For each of the 129 roundings of m: n (nine bits), c, ln c cut to 42 places, and what the cut left. */
const TABLE = new Float64Array(129 * 4);
for (let j = 0; j <= 128; j++) {
  const n = Math.floor((512 * 128) / (128 + j) + 0.5);
  const c = 512 / n;
  const excess = (fixedOf(c) * BigInt(n)) / 512n - fixedOf(1);
  const logC = fixedLog(512n, BigInt(n)) + excess;
  TABLE[4 * j] = n / 512;
  TABLE[4 * j + 1] = c;
  TABLE[4 * j + 2] = cut(logC, PLACES);
  TABLE[4 * j + 3] = rest(logC, PLACES);
}

const TWO_54 = POWERS[1023 + 54];

/** ln x for a normal double x > 0, unchecked: for the sampling path, where x is known to be one. Errors as for `log`. */
export function logNormal(x: number): number {
  view[0] = x;
  const high = words[HIGH];
  const exponent = high >>> 20;
  const row = (((high & 0xfffff) + 0x1000) >>> 13) << 2;
  const k = exponent - 1023;
  const r = (x * POWERS[2046 - exponent] - TABLE[row + 1]) * TABLE[row];
  const r2 = r * r;
  const bend = r2 * (r * (1 / 3) - 0.5 + r2 * (r * 0.2 - 0.25 + r2 * (r * (1 / 7) - 1 / 6)));
  return k * LN2_HIGH + TABLE[row + 2] + (r + (k * LN2_LOW + TABLE[row + 3] + bend));
}

/** Logarithms of all that is not a normal double above zero. */
function unusual(x: number): number {
  if (x > 0) return x === Number.POSITIVE_INFINITY ? x : logNormal(x * TWO_54) - 54 * LN2;
  return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
}

/**
 * The natural logarithm of `x`. Relative error below 1.8e-16 (1.1 ulp) for every x > 0, subnormal ones too; log(1) is 0,
 * log(0) is −Infinity, of a negative number NaN.
 */
export function log(x: number): number {
  view[0] = x;
  const high = words[HIGH];
  return (high - 0x100000) >>> 0 >= 0x7fe00000 ? unusual(x) : logNormal(x);
}

/**
 * ln(1 + x), accurate for small x: the rounding of 1 + x is put back as a first-order correction. Error below 1.5 ulp;
 * −Infinity at −1, NaN below.
 */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) return log(sum);
  return logNormal(sum) + (x - (sum - 1)) / sum;
}
