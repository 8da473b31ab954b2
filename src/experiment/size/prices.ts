import type { Costs } from '../../scenario/model/costs.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Varied } from '../../scenario/model/varied.ts';
import { discountFactors } from '../../value/finance.ts';

/**
 * What one more of each capacity costs in a year [VND]: the capital of a piece, spread evenly over its life at the
 * discount rate, and its running cost; of people, their pay. Null where one of them has no price: then one of each
 * counts as much as one of any other.
 */
export function pricesOf({ costs }: Scenario, varied: readonly Varied[]): number[] | null {
  if (costs === undefined) return null;
  const prices = varied.flatMap(({ path }) => priceOf(costs, path) ?? []);
  return prices.length < varied.length ? null : prices;
}

/** The price of what is built at the place of a path, or of the people of its crew; null where there is not one alone. */
function priceOf({ build, crews, discountRate, life }: Costs, path: string): number | null {
  const [kind, name] = path.split('.');
  if (kind === 'crews') return crews[name]?.pay ?? null;
  const pieces = kind === 'places' ? Object.values(build).filter(({ at }) => at === name) : [];
  if (pieces.length !== 1) return null;
  const [piece] = pieces;
  const factors = discountFactors(discountRate, piece.life ?? life).slice(1);
  return piece.capital / factors.reduce((sum, factor) => sum + factor, 0) + piece.running;
}
