/**
 * The exponential function from + − × / alone, so that every JavaScript engine gives the same bits.
 *
 * x = k ln 2 / 128 + r with |r| < 0.0028; e^x = 2^(k/128) e^r, where 2^(j/128) comes from a table in two parts and e^r is
 * its Taylor polynomial of degree 5. (P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE
 * floating-point arithmetic", 1989.)
 */
import * as bits from './bits.ts';
import { cut, fixedExp, fixedLog, fixedTimes, nearest, rest } from './fixed.ts';
import { log } from './log.ts';

/** Taken into this module for speed, as in `log`. */
const { POWERS } = bits;

const step = fixedLog(2n, 1n) >> 7n;
/** ln 2 / 128 cut to 42 binary places, so that its product with k is exact, and the remainder. */
const STEP_HIGH = cut(step, 42n);
const STEP_LOW = rest(step, 42n);
const STEPS = 1 / (STEP_HIGH + STEP_LOW);

/** 2^(j/128) for j = 0 … 127 in two parts. */
const TABLE = new Float64Array(256);
const ratio = fixedExp(step);
let root = fixedExp(0n);
for (let j = 0; j < 128; j++) {
  const { near, left } = nearest(root);
  TABLE[2 * j] = near;
  TABLE[2 * j + 1] = left;
  root = fixedTimes(root, ratio);
}

/** Adding and subtracting 1.5 × 2^52 rounds a number below 2^51 to the nearest whole one. */
const ROUND = 1.5 * POWERS[1023 + 52];
/** ln of the largest double, and of half the smallest. */
const HIGHEST = 709.782712893384;
const LOWEST = -745.1332191019412;

/** e^r − 1 for |r| < 0.0028, relative error below 2^-53. */
function rise(r: number): number {
  return r + r * r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
}

/** a × 2^q for any whole q from −1100 to 1100, in two factors where one would leave the range. */
function scaled(a: number, q: number): number {
  if (q > 1023) return a * POWERS[2046] * POWERS[q];
  return a * POWERS[q + 1023 + 200] * POWERS[1023 - 200];
}

/** e^x. Error below 0.7 ulp (1 ulp of the result where that is subnormal); 0 below −745.13, Infinity above 709.78. */
export function exp(x: number): number {
  if (!(x >= LOWEST && x <= HIGHEST)) return x < 0 ? 0 : x > 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  const whole = x * STEPS + ROUND - ROUND;
  const r = x - whole * STEP_HIGH - whole * STEP_LOW;
  const k = whole | 0;
  const j = (k & 127) << 1;
  const q = k >> 7;
  const a = TABLE[j] + (TABLE[j + 1] + TABLE[j] * rise(r));
  return q > -1022 && q < 1024 ? a * POWERS[q + 1023] : scaled(a, q);
}

/** e^x − 1, accurate for small x. Error below 3 ulp. */
export function expm1(x: number): number {
  if (!(x > -38 && x < 38)) return exp(x) - 1;
  const whole = x * STEPS + ROUND - ROUND;
  const r = x - whole * STEP_HIGH - whole * STEP_LOW;
  if (whole === 0) return rise(r);
  const k = whole | 0;
  const j = (k & 127) << 1;
  const scale = POWERS[(k >> 7) + 1023];
  return scale * TABLE[j] - 1 + scale * (TABLE[j + 1] + TABLE[j] * rise(r));
}

/**
 * x^y for x ≥ 0 as e^(y ln x). Relative error below (1 + |y ln x|) × 2.5e-16: 2e-15 where the result lies between 1e-3
 * and 1e3, 1.8e-13 at the ends of the range. NaN for a negative x.
 */
export function pow(x: number, y: number): number {
  return y === 0 ? 1 : exp(y * log(x));
}
