/** Combinations of a scenario's capacities within a cost, as plans to choose among. */
import type { Choice } from '../../results/choice.ts';
import { formatNumber } from '../../results/digits.ts';
import type { Language } from '../../results/language.ts';
import type { Varying } from '../../scenario/load/vary.ts';
import { pricesOf } from '../size/prices.ts';
import { costOf } from '../size/search.ts';
import { factorsOf, studiedOf } from '../studied.ts';
import { Unanswerable } from '../unanswerable.ts';
import type { Candidate } from './choose.ts';
import { frontierOf, sizeOf } from './frontier.ts';

/** Combinations that can be gone through, and of them that can be run. */
const MOST_COMBINATIONS = 1_000_000;
const MOST_PLANS = 500;

/**
 * The combinations that cost at most `costAtMost` (VND a year, or a sum of capacities where not all of them have a
 * price) and leave no room for one more of anything.
 * @throws {Unanswerable} where a range is not of whole numbers, none is within the cost, or there are too many
 */
export function combinationsWithin(
  varying: Varying,
  costAtMost: number,
): { candidates: Candidate[]; search: NonNullable<Choice['search']> } {
  const { base, varied } = varying;
  const broken = varied.find(({ whole }) => !whole);
  if (broken !== undefined) {
    throw new Unanswerable(
      `--vary ${broken.path}: a capacity is chosen among whole numbers, such as ${broken.path}=2..8`,
    );
  }
  const prices = pricesOf(base, varied);
  const axes = varied.map(({ from, to }, i) => ({ from, to, price: prices?.[i] ?? 1 }));
  if (sizeOf(axes) > MOST_COMBINATIONS) {
    throw new Unanswerable(`${sizeOf(axes)} combinations, at most ${MOST_COMBINATIONS}: narrow a range`);
  }
  const { combinations, all, affordable } = frontierOf(axes, costAtMost);
  const cheapest = costOf(
    axes,
    axes.map(({ from }) => from),
  );
  if (affordable === 0)
    throw new Unanswerable(`--cost-at-most: the least of everything costs ${cheapest}, more than ${costAtMost}`);
  if (combinations.length > MOST_PLANS) {
    throw new Unanswerable(`${combinations.length} combinations have to be run, at most ${MOST_PLANS}: narrow a range`);
  }
  const capacities = factorsOf(varying);
  const told = (values: readonly number[], language: Language) =>
    capacities.map(({ label }, i) => `${label[language]} = ${formatNumber(values[i], 0, language)}`).join(', ');
  const candidates = combinations.map(
    (values): Candidate => ({
      name: `${base.name}, ${values.map((value, i) => `${varied[i].path} = ${value}`).join(', ')}`,
      title: { en: told(values, 'en'), vi: told(values, 'vi') },
      values: [...values],
      cost: costOf(axes, values),
      scenario: varying.scenario(values),
    }),
  );
  const search = {
    scenario: studiedOf(base),
    capacities,
    prices: axes.map(({ price }) => price),
    priced: prices !== null,
    costAtMost,
    combinations: all,
    affordable,
  };
  return { candidates, search };
}
