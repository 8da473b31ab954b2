/** The digamma function, the slope of ln Γ. */
import { log } from './log.ts';

/**
 * ψ(x) = d ln Γ(x) / dx for x > 0: from 10 up its asymptotic series (Abramowitz & Stegun 6.3.18), below by the recurrence
 * ψ(x) = ψ(x + 1) − 1/x. Absolute error below 1e-14 (relative, where |ψ| > 1).
 */
export function digamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 10; y++) shift += 1 / y;
  const z = 1 / (y * y);
  const series =
    z * (1 / 12 - z * (1 / 120 - z * (1 / 252 - z * (1 / 240 - z * (1 / 132 - z * (691 / 32760 - z / 12))))));
  return log(y) - 0.5 / y - series - shift;
}
