import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { override } from '../../src/experiment/overrides.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { print } from './table.ts';

const TRIES = 400;
const NAMES = 10;
/** The 99 % bound of a true 5 %: binomial(400, 0.05) is above it in less than one case of a hundred. */
const MOST = 30;

/** The same plan under ten names, each with streams, and so with luck, of its own. */
const plans = Array.from({ length: NAMES }, (_, i) => {
  const file = fileURLToPath(new URL('same.yaml', import.meta.url));
  const set = [`flows.trucks.stream=trucks-${i}`, `places.lane.stream=lane-${i}`];
  return { ...loadScenario(file, { set }), name: `plan-${i + 1}` };
});

test(`of ten names for one plan no more than ${MOST} in ${TRIES} comparisons find a winner`, async () => {
  const found = { verdict: 0, best: 0, leftOut: 0 };
  let rows = 0;
  for (let seed = 1; seed <= TRIES; seed++) {
    const { results } = await compare(plans.map((plan) => override(plan, { seed: String(seed) })));
    const keys = results.scenarios[0].keyMetrics.map(({ metric, place }) => `${metric}@${place}`);
    const told = results.differences.filter(
      ({ metric, place, flow }) => flow === 'all' && keys.includes(`${metric}@${place}`),
    );
    rows += told.length;
    if (told.some(({ verdict }) => verdict !== 'cannotTell')) found.verdict++;
    if (results.best?.some(({ standing }) => standing === 'best')) found.best++;
    // All are the best; the one that stands for it must stay among those that may be.
    if (results.best?.some(({ scenario, standing }) => scenario === 'plan-1' && standing === 'notBest'))
      found.leftOut++;
  }
  const told = (name: string, count: number) => [name, String(count), `${((count / TRIES) * 100).toFixed(2)} %`];
  print(
    `One plan under ${NAMES} names: comparisons of ${TRIES} with at least one false finding in ${rows / TRIES / (NAMES - 1)} key metrics`,
    ['finding', 'comparisons', 'share'],
    [
      told('better or worse than the baseline', found.verdict),
      told('surely the best', found.best),
      told('plan-1 left out of those that may be the best', found.leftOut),
    ],
  );
  expect(rows).toBe(TRIES * (NAMES - 1) * plans[0].keyMetrics.length);
  expect(found.verdict).toBeLessThanOrEqual(MOST);
  expect(found.best).toBeLessThanOrEqual(MOST);
  expect(found.leftOut).toBeLessThanOrEqual(MOST);
});
