/** The standard normal law: density, distribution function, both tails, and quantile. */
import { exp } from './exp.ts';
import { log } from './log.ts';

/** 1 / √(2π). */
const PEAK = 0.3989422804014327;

/** The density e^(−x²/2) / √(2π). x is split so that its square is exact where it is large; relative error < 1e-15. */
export function normalDensity(x: number): number {
  const size = Math.abs(x);
  if (size > 40) return 0;
  const head = Math.floor(size * 16) / 16;
  return PEAK * exp(-head * head * 0.5) * exp(-(size - head) * (size + head) * 0.5);
}

/** φ-weighted series Σ x^(2k+1) / (2k+1)!! : the probability of (0, x) for 0 ≤ x < 1.5 (Abramowitz & Stegun 26.2.11). */
function fromMiddle(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > 1e-17 * sum; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return normalDensity(x) * sum;
}

/** P(X > x) for x ≥ 1.5 by the continued fraction 1/(x + 1/(x + 2/(x + …))) (Abramowitz & Stegun 26.2.14). */
function tail(x: number): number {
  let below = x;
  for (let k = Math.floor(16 + 360 / (x * x)); k >= 1; k--) below = x + k / below;
  return normalDensity(x) / below;
}

/** P(X > x). Relative error below 3e-15 as far as the result is a normal number (x < 37.5). */
export function normalUpper(x: number): number {
  if (x >= 1.5) return tail(x);
  if (x <= -1.5) return 1 - tail(-x);
  return x < 0 ? 0.5 + fromMiddle(-x) : 0.5 - fromMiddle(x);
}

/** P(X ≤ x). Relative error below 3e-15 as far as the result is a normal number (x > −37.5). */
export function normalCdf(x: number): number {
  return normalUpper(-x);
}

/** The central part of AS 241, |p − ½| ≤ 0.425. */
function middle(q: number): number {
  const r = 0.180625 - q * q;
  return (
    (q *
      (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
        13731.69376550946) *
        r +
        1971.5909503065513) *
        r +
        133.14166789178438) *
        r +
        3.3871328727963665)) /
    (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
      1)
  );
}

/** The tails of AS 241; `s` is √(−ln p) of the smaller tail. */
function outside(s: number): number {
  if (s <= 5) {
    const r = s - 1.6;
    return (
      (((((((7.745450142783414e-4 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
        1.4234371107496835) /
      (((((((1.0507500716444169e-9 * r + 5.475938084995345e-4) * r + 0.015198666563616457) * r + 0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
        1)
    );
  }
  const r = s - 5;
  return (
    (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r + 0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * r + 1.4215117583164459e-7) * r + 1.8463183175100548e-5) * r +
      7.868691311456133e-4) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
      1)
  );
}

/**
 * The x with P(X ≤ x) = p. Relative error about 1e-15; −Infinity at 0, Infinity at 1, NaN outside [0, 1].
 * (M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution", 1988.)
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return middle(q);
  if (p > 0 && p < 1) {
    const z = outside(Math.sqrt(-log(q < 0 ? p : 1 - p)));
    return q < 0 ? -z : z;
  }
  return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
}
