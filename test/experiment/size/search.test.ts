import alea from 'seedrandom/lib/alea.js';
import { expect, test } from 'vitest';
import { type Axis, type Combination, cheapest, costOf, mostQuestions } from '../../../src/experiment/size/search.ts';

const every = (axes: readonly Axis[]): Combination[] =>
  axes.reduce<number[][]>(
    (rows, { from, to }) => rows.flatMap((row) => Array.from({ length: to - from + 1 }, (_, k) => [...row, from + k])),
    [[]],
  );

/** What the search finds, and what it asked about. */
async function search(axes: readonly Axis[], budget: number, meets: (one: Combination) => boolean) {
  const asked: string[] = [];
  const found = await cheapest(axes, budget, async (one) => {
    asked.push(one.join());
    return meets(one);
  });
  return { found, asked };
}

test('one capacity: the smallest of 400 by nine questions at most, wherever it is', async () => {
  const axes = [{ from: 1, to: 400, price: 1 }];
  expect(mostQuestions(axes)).toBe(9);
  for (let least = 1; least <= 401; least++) {
    const { found, asked } = await search(axes, Number.POSITIVE_INFINITY, ([many]) => many >= least);
    expect(found).toEqual(least === 401 ? null : [least]);
    expect(asked.length).toBeLessThanOrEqual(9);
  }
});

test('several capacities: as cheap as the cheapest of all, for five hundred requirements by chance', async () => {
  for (let k = 0; k < 500; k++) {
    const next = alea(`search-${k}`).double;
    const many = 1 + Math.floor(next() * 3);
    const axes = Array.from({ length: many }, () => {
      const from = Math.floor(next() * 3);
      return { from, to: from + Math.floor(next() * 9), price: Math.floor(next() * 5) };
    });
    // More of anything is never worse: sums with weights, and a least number of each.
    const weights = axes.map(() => 1 + Math.floor(next() * 4));
    const least = axes.map(({ from }) => from + Math.floor(next() * 3));
    const wanted = next() * 40;
    const meets = (one: Combination) =>
      one.every((value, i) => value >= least[i]) &&
      one.reduce((sum, value, i) => sum + weights[i] * value, 0) >= wanted;
    const budget = next() < 0.5 ? Number.POSITIVE_INFINITY : Math.floor(next() * 60);
    const costs = every(axes)
      .filter((one) => meets(one) && costOf(axes, one) <= budget)
      .map((one) => costOf(axes, one));
    const { found, asked } = await search(axes, budget, meets);
    expect(found === null ? null : costOf(axes, found)).toBe(costs.length === 0 ? null : Math.min(...costs));
    if (found !== null) expect(meets(found)).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(mostQuestions(axes));
    expect(new Set(asked).size).toBe(asked.length);
  }
});
