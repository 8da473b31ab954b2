/**
 * The beta law on [0, 1]: regularised incomplete beta function and quantile. Relative errors below 1e-13 for parameters
 * from 0.01 to 1e4, growing with the square root of the larger beyond.
 */
import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { log, log1p } from './log.ts';
import { HALF_LOG_TWO_PI, stirlingRest } from './log-gamma.ts';
import { normalQuantile } from './normal.ts';
import { type LogProbability, solve } from './solve.ts';

/** a ln(a / nx) + nx − a, where nx − a = `difference` and ln x = `logX` is the better source far below. */
function exponent(a: number, nx: number, difference: number, n: number, logX: number): number {
  return nx < 0.5 * a ? a * (log(a / n) - logX) + difference : deviance(a, nx, difference);
}

/** ln of x^a y^b / B(a, b) with y = 1 − x: the density of ln(x / y). */
export function betaLogWeight(a: number, b: number, x: number, y: number, logX: number, logY: number): number {
  const n = a + b;
  const difference = b * x - a * y;
  const powers = exponent(a, n * x, difference, n, logX) + exponent(b, n * y, -difference, n, logY);
  const rest = stirlingRest(n) - stirlingRest(a) - stirlingRest(b);
  return 0.5 * (log(a) + log(b / n)) - HALF_LOG_TWO_PI - powers + rest;
}

/**
 * P(X ≤ x) over the weight, by a continued fraction that converges fast for x < (a + 1) / (a + b + 2), in about the
 * square root of the larger parameter. It is the even part of Abramowitz & Stegun 26.5.8, written with a y − b x so that
 * nothing cancels (A. R. DiDonato and A. H. Morris, "Significant digit computation of the incomplete beta function
 * ratios", 1992); evaluated by Lentz's method.
 */
function fraction(a: number, b: number, x: number, y: number): number {
  const excess = a * y - b * x + 1;
  let d = (a + 1) / (a * excess);
  let c = Number.POSITIVE_INFINITY;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const odd = a + 2 * n - 1;
    const step = (n * (b - n) * x) / odd;
    const up = ((a + n - 1) * (a + b + n - 1) * x * step) / odd;
    const down = n + step + ((a + n) / (odd + 2)) * (excess + n * (1 + y));
    d = 1 / (down + up * d);
    c = down + up / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

/**
 * P(X ≤ x) for X beta(a, b): the regularised incomplete beta function. `y` is 1 − x, to be given where it is known
 * better than by subtraction.
 */
export function betaCdf(x: number, a: number, b: number, y = 1 - x): number {
  if (!(x > 0)) return 0;
  if (!(y > 0)) return 1;
  const weight = exp(betaLogWeight(a, b, x, y, log(x), log(y)));
  return x < (a + 1) / (a + b + 2) ? weight * fraction(a, b, x, y) : 1 - weight * fraction(b, a, y, x);
}

/** ln P(logit X ≤ t) and its slope in t. */
function lowerAt(a: number, b: number, t: number): LogProbability {
  const small = exp(-Math.abs(t));
  const near = 1 / (1 + small);
  const far = small * near;
  const logNear = -log1p(small);
  const logFar = logNear - Math.abs(t);
  const x = t < 0 ? far : near;
  const y = t < 0 ? near : far;
  const weight = betaLogWeight(a, b, x, y, t < 0 ? logFar : logNear, t < 0 ? logNear : logFar);
  if (x < (a + 1) / (a + b + 2)) {
    const sum = fraction(a, b, x, y);
    return { value: weight + log(sum), slope: 1 / sum };
  }
  const upper = exp(weight + log(fraction(b, a, y, x)));
  return { value: log1p(-upper), slope: exp(weight) / (1 - upper) };
}

/** ln(x / (1 − x)) where P(X ≤ x) = p for X beta(a, b), 0 < p < 1 and preferably p ≤ ½; `start` is a guess of it. */
export function betaLowerLogit(p: number, a: number, b: number, start?: number): number {
  const logP = log(p);
  const rest = stirlingRest(a) + stirlingRest(b) - stirlingRest(a + b);
  const logBeta =
    HALF_LOG_TWO_PI + (a - 0.5) * log(a / (a + b)) + (b - 0.5) * log(b / (a + b)) - 0.5 * log(a + b) + rest;
  const least = (logP + log(a) + logBeta) / a;
  const normal = log(a / b) + normalQuantile(p) * Math.sqrt(1 / a + 1 / b);
  return solve((t) => lowerAt(a, b, t), logP, start ?? (a > 1 && b > 1 ? normal : Math.min(least, 0)));
}

/** The x with P(X ≤ x) = p for X beta(a, b); 0 at p = 0, 1 at p = 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) return Number.NaN;
  if (p === 0 || p === 1) return p;
  if (p > 0.5) return 1 / (1 + exp(betaLowerLogit(1 - p, b, a)));
  const t = betaLowerLogit(p, a, b);
  return t < 0 ? exp(t) / (1 + exp(t)) : 1 / (1 + exp(-t));
}
