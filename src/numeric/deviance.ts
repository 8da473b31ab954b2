/** The exponent of gamma and beta densities without its cancellation. */
import { log } from './log.ts';

/**
 * a ln(a / x) + x − a for a, x > 0: zero at x = a, else positive. `difference` is x − a, asked for apart because the
 * caller may know it better. Near x = a the logarithm is expanded in (x − a) / (x + a), so that nothing cancels:
 * relative error below 1e-15 given the difference. (C. Loader, "Fast and accurate computation of binomial
 * probabilities", 2000.)
 */
export function deviance(a: number, x: number, difference: number): number {
  const v = difference / (a + x);
  if (!(v > -0.25 && v < 0.25)) return a * log(a / x) + difference;
  const v2 = v * v;
  let sum = 0;
  for (let k = 31; k >= 3; k -= 2) sum = 1 / k + v2 * sum;
  return v * (difference - 2 * a * v2 * sum);
}
