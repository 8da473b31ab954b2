/** The logarithm of the gamma function, and what Stirling's formula leaves over. */
import { log, log1p } from './log.ts';

/** 1 − γ, γ being Euler's constant. */
const ONE_MINUS_EULER = 0.42278433509846713;
/** ½ ln 2π. */
export const HALF_LOG_TWO_PI = 0.9189385332046728;

/** ζ(k) − 1 for k = 2 … 29, Riemann's zeta function. */
const ZETA = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9,
];

/** ln Γ(2 + z) for |z| ≤ ½: z(1 − γ) + Σ (−z)^k (ζ(k) − 1) / k, the Taylor series about 2 (Abramowitz & Stegun 6.1.33). */
function nearTwo(z: number): number {
  let sum = 0;
  for (let k = 29; k >= 2; k--) sum = (k % 2 === 0 ? ZETA[k - 2] : -ZETA[k - 2]) / k + z * sum;
  return z * (ONE_MINUS_EULER + z * sum);
}

/**
 * ln Γ(a) − [(a − ½) ln a − a + ½ ln 2π] for a > 0: about 1 / 12a. From 10 up by Stirling's series (Abramowitz & Stegun
 * 6.1.41), below by its recurrence in steps of one. Absolute error below 2e-15.
 */
export function stirlingRest(a: number): number {
  let sum = 0;
  let x = a;
  for (; x < 10; x++) sum += (x + 0.5) * log1p(1 / x) - 1;
  const y = 1 / (x * x);
  const series =
    1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y * (1 / 156))))));
  return sum + series / x;
}

/**
 * ln Γ(x) for x > 0; Infinity at 0, NaN below. Relative error below 3e-15, also near its zeros at 1 and 2, where the
 * Taylor series about 2 is used; below 10 the argument is shifted to [1.5, 2.5), from 10 up Stirling's formula holds.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x >= 10) return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + stirlingRest(x);
  if (x < 0.5) return nearTwo(x) - log1p(x) - log(x);
  if (x < 1.5) return nearTwo(x - 1) - log1p(x - 1);
  let product = 1;
  let y = x;
  for (; y >= 2.5; y--) product *= y - 1;
  return log(product) + nearTwo(y - 2);
}
