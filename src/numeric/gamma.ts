/**
 * The gamma law of scale 1: regularised incomplete gamma functions and quantiles; the chi-square law. Relative errors
 * below 1e-13 for shapes from 0.01 to 1e6 (of a probability, as far as it is not rounded up to 1; of a quantile, after
 * division by the shape where that is below one, since x then varies as p^(1/shape)).
 */
import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { log, log1p } from './log.ts';
import { HALF_LOG_TWO_PI, logGamma, stirlingRest } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import { type LogProbability, solve } from './solve.ts';

/** ln of x^a e^−x / Γ(a), the density of ln X; `logX` is ln x and counts where x is far below a or underflows. */
export function gammaLogWeight(a: number, x: number, logX: number): number {
  const exponent = x < 0.5 * a ? a * (log(a) - logX) + (x - a) : deviance(a, x, x - a);
  return 0.5 * log(a) - HALF_LOG_TWO_PI - exponent - stirlingRest(a);
}

/** P(X ≤ x) over the weight: 1/a + x/(a(a+1)) + …, for x < a + 1 (Abramowitz & Stegun 6.5.29). */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = a + 1; term > 1e-17 * sum; n++) {
    term *= x / n;
    sum += term;
  }
  return sum;
}

/** P(X > x) over the weight by Legendre's continued fraction, for x ≥ a + 1 (Abramowitz & Stegun 6.5.31; Lentz). */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const up = -n * (n - a);
    b += 2;
    d = 1 / (b + up * d);
    c = b + up / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

/** P(X ≤ x) for X gamma of the given shape and scale 1 (the regularised lower incomplete gamma function). */
export function gammaCdf(x: number, shape: number): number {
  if (!(x > 0)) return 0;
  const weight = exp(gammaLogWeight(shape, x, log(x)));
  return x < shape + 1 ? weight * series(shape, x) : 1 - weight * fraction(shape, x);
}

/** P(X > x) for X gamma of the given shape and scale 1 (the regularised upper incomplete gamma function). */
export function gammaUpper(x: number, shape: number): number {
  if (!(x > 0)) return 1;
  const weight = exp(gammaLogWeight(shape, x, log(x)));
  return x < shape + 1 ? 1 - weight * series(shape, x) : weight * fraction(shape, x);
}

/** ln P(X ≤ e^y) and its slope in y. */
function lowerAt(a: number, y: number): LogProbability {
  const x = exp(y);
  const weight = gammaLogWeight(a, x, y);
  if (x < a + 1) {
    const sum = series(a, x);
    return { value: weight + log(sum), slope: 1 / sum };
  }
  const upper = exp(weight) * fraction(a, x);
  return { value: log1p(-upper), slope: exp(weight) / (1 - upper) };
}

/** ln P(X > e^−y) and its slope in y. */
function upperAt(a: number, minusY: number): LogProbability {
  const x = exp(-minusY);
  const weight = gammaLogWeight(a, x, -minusY);
  if (x < a + 1) {
    const lower = exp(weight + log(series(a, x)));
    return { value: log1p(-lower), slope: exp(weight) / (1 - lower) };
  }
  const sum = fraction(a, x);
  return { value: weight + log(sum), slope: 1 / sum };
}

/** Wilson and Hilferty's approximation: (X / a)^(1/3) is nearly normal with mean 1 − 1/9a and variance 1/9a. */
function nearly(a: number, z: number): number {
  const root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  return a * root * root * root;
}

/** ln x where P(X ≤ x) = p, for 0 < p ≤ ½; `start` is a guess of ln x. */
export function gammaLowerLog(p: number, a: number, start?: number): number {
  const logP = log(p);
  const least = (logP + logGamma(a + 1)) / a;
  const guess = nearly(a, normalQuantile(p));
  const y = start ?? (a > 0.5 && log(guess) > least ? log(guess) : least);
  return solve((at) => lowerAt(a, at), logP, y);
}

/** ln x where P(X > x) = q, for 0 < q ≤ ½; `start` is a guess of ln x. */
export function gammaUpperLog(q: number, a: number, start?: number): number {
  const logQ = log(q);
  const guess = a > 0.5 ? nearly(a, -normalQuantile(q)) : -logQ;
  const y = start ?? log(guess);
  return -solve((at) => upperAt(a, at), logQ, -y);
}

/** The x with P(X ≤ x) = p for X gamma of the given shape and scale 1; 0 at p = 0, Infinity at p = 1. */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 0 && p <= 1 && shape > 0)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  return exp(p <= 0.5 ? gammaLowerLog(p, shape) : gammaUpperLog(1 - p, shape));
}

/** The x with P(X ≤ x) = p for X chi-square with `freedom` degrees of freedom (any number > 0). */
export function chiSquareQuantile(p: number, freedom: number): number {
  return 2 * gammaQuantile(p, freedom / 2);
}

/** P(X ≤ x) for X chi-square with `freedom` degrees of freedom (any number > 0). */
export function chiSquareCdf(x: number, freedom: number): number {
  return gammaCdf(x / 2, freedom / 2);
}
