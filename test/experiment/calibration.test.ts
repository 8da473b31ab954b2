import { expect, test } from 'vitest';
import { calibrationRows, residual } from '../../src/experiment/calibration.ts';
import { Fold } from '../../src/experiment/fold.ts';
import { rowOf } from '../../src/experiment/row.ts';
import type { Published } from '../../src/scenario/model/scenario.ts';
import { LAYOUT, makeScenario, outcomeOf } from './fake.ts';

test.each([
  [10, 8, 8, 0.25],
  [6, 8, 8, -0.25],
  [8, 8, 8, 0],
  [5, 4, 6, 0],
  [4, 4, 6, 0],
  [9, 4, 6, 0.5],
  [3, 4, 6, -0.25],
  [7, 0, 0, 7],
  [2, 0, 0, 2],
])('simulated %d against %d to %d: off by %d', (mean, low, high, off) => {
  expect(residual(mean, low, high)).toBe(off);
});

const published = (more: Partial<Published>): Published => ({
  title: { en: 'A figure', vi: 'Một con số' },
  metric: 'wait',
  place: 'lane',
  flow: 'all',
  at: null,
  value: 8,
  role: 'predicted',
  source: 'LAW',
  ...more,
});

function rows(...figures: Published[]) {
  const fold = new Fold('one', LAYOUT);
  for (let r = 0; r < 5; r++) fold.add(rowOf(outcomeOf(10, r)));
  const scenario = { ...makeScenario('one'), published: figures };
  return calibrationRows(scenario, fold.metricRows(0.95), fold.seriesRows(0.95));
}

test('a metric is found by its name, a level also by its time of day', () => {
  const [wait, level] = rows(
    published({}),
    published({ metric: 'queueLength', at: 480, value: [20, 24], role: 'fitted' }),
  );
  expect(wait).toMatchObject({ scenario: 'one', unit: 'min', at: null, publishedLow: 8, publishedHigh: 8 });
  expect(wait.mean).toBeCloseTo(10, 12);
  expect(wait.residual).toBeCloseTo(0.25, 12);
  expect(level).toMatchObject({
    unit: 'trucks',
    at: 480,
    publishedLow: 20,
    publishedHigh: 24,
    mean: 25,
    role: 'fitted',
  });
  expect(level.residual).toBeCloseTo(1 / 24, 12);
});

test('a figure for what nobody observed is there, and empty', () => {
  expect(rows(published({ metric: 'blocked' }))[0]).toMatchObject({ mean: 0, residual: 0, unit: 'min', empty: true });
});
