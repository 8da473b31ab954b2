import { expect, test } from 'vitest';
import type { MetricRow } from '../../src/results/document.ts';
import { exactnessOf, isShareOfMean, strain } from '../../src/results/exactness.ts';
import type { PrecisionRow } from '../../src/results/sections/precision.ts';

const exactness = (precision: PrecisionRow[], replications: number, metrics: MetricRow[] = []) =>
  exactnessOf({ precision, replications, metrics });

const row = (more: Partial<PrecisionRow>): PrecisionRow => ({
  scenario: 'one',
  metric: 'wait',
  place: 'lane',
  flow: 'all',
  unit: 'min',
  goal: null,
  path: null,
  by: null,
  relative: 0.05,
  absolute: 1 / 60,
  wanted: 1,
  mean: 20,
  halfWidth: 0.5,
  n: 30,
  reached: 12,
  atMost: 100,
  curve: [],
  ...more,
});

test('the least precise is that which is nearest to what was asked', () => {
  const rows = [
    row({}),
    row({ metric: 'blocked', mean: 80, halfWidth: 3, wanted: 4 }),
    row({ metric: 'ride', halfWidth: 0 }),
  ];
  expect(exactness(rows, 30)).toEqual({
    ending: 'precise',
    least: rows[1],
    missed: [],
    small: [],
    growing: [],
    unseen: [],
  });
});

test('a goal that was told is no key figure', () => {
  const rows = [row({}), row({ goal: 'short', halfWidth: 3, wanted: 3 })];
  expect(exactness(rows, 30).least).toBe(rows[0]);
});

test('what was not reached, at the most replications or before them', () => {
  const rows = [row({}), row({ reached: null, halfWidth: 1.2 })];
  expect(exactness(rows, 100)).toMatchObject({ ending: 'most', missed: [rows[1]] });
  expect(exactness(rows, 30)).toMatchObject({ ending: 'stopped', missed: [rows[1]] });
});

test('what hardly any replication observed is not missed, and nothing is said of it', () => {
  const rows = [row({ n: 1, reached: null, halfWidth: 0 }), row({ n: 0, reached: null, mean: 0, halfWidth: 0 })];
  expect(exactness(rows, 10)).toEqual({
    ending: 'precise',
    least: null,
    missed: [],
    small: [],
    growing: [],
    unseen: rows,
  });
});

test('near zero a width is small enough without being the share that was asked', () => {
  const near = row({ mean: 0.01, halfWidth: 0.005, wanted: 1 / 60 });
  const zero = row({ mean: 0, halfWidth: 0, wanted: 1 / 60 });
  const own = row({ relative: null, absolute: 2, wanted: 2, mean: 1, halfWidth: 1.5 });
  expect([near, zero, own].map(isShareOfMean)).toEqual([false, true, false]);
  expect(exactness([near, zero, own], 30).small).toEqual([near]);
  expect([near, zero, own].map(strain)).toEqual([0.005 * 60, 0, 0.75]);
});

test('what grows has no mean that could be known', () => {
  const rows = [row({}), row({ metric: 'queueLength', halfWidth: 0.99 })];
  const { mean, n } = rows[1];
  const about = { scenario: 'one', metric: 'queueLength', place: 'lane', flow: 'all', unit: 'trucks' as const };
  const grows = { ...about, mean, ciLow: 19, ciHigh: 21, n, variance: 1, grows: 'queueLength @ lane' };
  expect(exactness(rows, 30, [grows])).toMatchObject({ ending: 'precise', least: rows[0], growing: [rows[1]] });
});
