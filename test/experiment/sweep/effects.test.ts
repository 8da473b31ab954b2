import { expect, test } from 'vitest';
import { effectsOf } from '../../../src/experiment/sweep/effects.ts';
import { interval } from '../../../src/stats/infer/interval.ts';

test('the mean over the points with a value, replication by replication', () => {
  // y = 10 a + b + luck of the replication, the same luck at all points.
  const luck = [0, 3, -1];
  const points = [1, 2].flatMap((a) =>
    [5, 7].map((b) => ({ values: [a, b], runs: luck.map((l) => [10 * a + b + l]) })),
  );
  const effects = effectsOf(points, 1, 0.95);
  expect(effects.map(({ factor, value, points: n }) => [factor, value, n])).toEqual([
    [0, 1, 2],
    [0, 2, 2],
    [1, 5, 2],
    [1, 7, 2],
  ]);
  // With a = 1: (15 + 17) / 2 and the luck; the luck does not average out over points.
  expect(effects[0].estimates[0]).toEqual(interval([16, 19, 15], 0.95));
  expect(effects[3].estimates[0]).toEqual(interval([22, 25, 21], 0.95));
});

test('replications that some point has not, or that were refused, are left out', () => {
  const points = [
    { values: ['x'], runs: [[1], [2], undefined, [4]] },
    { values: ['x'], runs: [[3], [6], [8]] },
    { values: ['y'], runs: [[0]] },
    { values: ['y'], runs: [[Number.NaN]] },
  ];
  const [x, y] = effectsOf(points, 1, 0.95);
  expect(x.estimates[0]).toEqual(interval([2, 4], 0.95));
  expect(y.estimates[0].n).toBe(0);
});

test('a factor whose values no two points share has none, nor one of many values, nor one that does not vary', () => {
  const runs = [[1]];
  expect(
    effectsOf(
      [1, 2, 3].map((a) => ({ values: [a, 7], runs })),
      1,
      0.95,
    ),
  ).toEqual([]);
  const many = Array.from({ length: 60 }, (_, i) => ({ values: [i % 30], runs }));
  expect(effectsOf(many, 1, 0.95)).toEqual([]);
});
