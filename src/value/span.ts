/** The years that an appraisal looks at. */
import type { Costs } from '../scenario/model/costs.ts';
import { discountFactors } from './finance.ts';

/** Years from `base`, to which all is discounted, to `last`; service begins in `opens`. */
export interface Span {
  base: number;
  opens: number;
  last: number;
  /** Discount factors of base, base + 1, …, last. */
  factors: number[];
  /** Sum of the factors of the years of service: a present value divided by it is a sum a year. */
  annuity: number;
}

export function spanOf(costs: Costs): Span {
  const { base, life, discountRate } = costs;
  const opens = opening(costs);
  const last = opens + life - 1;
  const factors = discountFactors(discountRate, last - base);
  let annuity = 0;
  for (let t = opens - base; t < factors.length; t++) annuity += factors[t];
  return { base, opens, last, factors, annuity };
}

/** The first year of service: as written, or the year after the last money is spent. */
export function opening({ opens, base, build }: Costs): number {
  if (opens !== null) return opens;
  const spent = Object.values(build).flatMap((item) => Object.keys(item.spent).map(Number));
  return Math.max(base, ...spent) + 1;
}
