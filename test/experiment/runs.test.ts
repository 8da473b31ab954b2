import { expect, test } from 'vitest';
import { Fold } from '../../src/experiment/fold.ts';
import { perTruckRows } from '../../src/experiment/per-truck.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { rowOf } from '../../src/experiment/row.ts';
import { spreadRows } from '../../src/experiment/spread.ts';
import { BINS, binOf } from '../../src/stats/observe/bins.ts';
import { fakeGate, LAYOUT, LUCK, makeScenario, outcomeOf } from './fake.ts';

/** Replications with so many trucks of one and the same wait each. */
function folded(replications: [trucks: number, wait: number][]): Fold {
  const fold = new Fold('one', LAYOUT);
  for (const [r, [trucks, wait]] of replications.entries()) {
    const outcome = outcomeOf(wait, r);
    outcome.metrics[0] = trucks === 0 ? Number.NaN : wait;
    outcome.distributions.fill(0, 0, BINS);
    if (trucks > 0) outcome.distributions[binOf(wait)] = trucks;
    fold.add(rowOf(outcome));
  }
  return fold;
}

test('the mean of all trucks weighs a replication by its trucks', () => {
  const fold = folded([
    [100, 10],
    [300, 30],
    [0, 0],
    [200, 20],
  ]);
  const [row, ...others] = perTruckRows(fold, 0.95);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ scenario: 'one', metric: 'wait', place: 'lane', unit: 'min', n: 4, trucks: 600 });
  // 14000 / 600; leaving out one: 13000 / 500, 5000 / 300, 14000 / 600, 10000 / 400.
  const whole = 14_000 / 600;
  const pseudo = [26, 50 / 3, whole, 25].map((without) => 4 * whole - 3 * without);
  expect(row.mean).toBeCloseTo(pseudo.reduce((sum, x) => sum + x, 0) / 4, 10);
  expect(fold.metricRows(0.95)[0].mean).toBeCloseTo(20, 12);
});

test('one replication with trucks is not enough', () => {
  expect(
    perTruckRows(
      folded([
        [100, 10],
        [0, 0],
      ]),
      0.95,
    ),
  ).toEqual([]);
});

test('percentiles over replications of the key metrics', () => {
  const fold = folded(LUCK.map((luck): [number, number] => [1, 10 + luck]));
  const rows = spreadRows(fold, [{ metric: 'wait', place: 'lane', flow: 'all' }], 0.95);
  expect(rows.map(({ p, n }) => [p, n])).toEqual([
    [0.05, 7],
    [0.5, 7],
    [0.95, 7],
  ]);
  // 6, 9, 10, 11, 12, 13, 15: B(7, ½) is 0 with 0.008 and 7 with 0.008, at most 1 with 0.063.
  expect(rows[1]).toMatchObject({ value: 11, ciLow: 6, ciHigh: 15, unit: 'min' });
  expect(rows[0]).toMatchObject({ ciLow: null });
  expect(rows[2]).toMatchObject({ ciHigh: null });
});

test('what nobody observed, or the scenario does not have, is left out', () => {
  const fold = folded([
    [1, 10],
    [1, 12],
  ]);
  const keys = ['blocked', 'reneged'].map((metric) => ({ metric, place: 'lane', flow: 'all' }));
  expect(spreadRows(fold, keys, 0.95)).toEqual([]);
});

test('a goal tells in how many runs it is reached', async () => {
  const goal = {
    name: 'short',
    title: { en: 'Short', vi: 'Ngắn' },
    metric: 'wait',
    place: 'lane',
    flow: 'all',
    by: null,
    sense: 'atMost' as const,
    value: 10,
    source: '',
  };
  const { results } = await replicate({ ...makeScenario('base'), goals: [goal] }, { makeGate: fakeGate() });
  // Waits 13, 9, 12, 10 and 6 min. Wilson for 3 of 5: 0.23072 to 0.88238 (R, prop.test without correction).
  const [{ runs }] = results.goals ?? [];
  expect(runs).toMatchObject({ count: 3, n: 5 });
  expect(runs?.ciLow).toBeCloseTo(0.2307, 4);
  expect(runs?.ciHigh).toBeCloseTo(0.8824, 4);
});
