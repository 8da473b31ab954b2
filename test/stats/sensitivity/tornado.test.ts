import { expect, test } from 'vitest';
import { paired } from '../../../src/stats/infer/paired.ts';
import { tornado, tornadoRows } from '../../../src/stats/infer/sensitivity/tornado.ts';

const FACTORS = [
  { low: 1, base: 2, high: 4 },
  { low: -1, base: 0, high: 1 },
  { low: 0, base: 5, high: 5 },
];

test('one factor at a time', () => {
  expect(tornadoRows(FACTORS)).toEqual([
    [2, 0, 5],
    [1, 0, 5],
    [4, 0, 5],
    [2, -1, 5],
    [2, 1, 5],
    [2, 0, 0],
    [2, 0, 5],
  ]);
});

test('swings of a known function, the widest first', () => {
  // y = x1 + 10 x2² + 3 x3 + luck: the second has no swing from end to end, but both ends lie 10 from the base.
  const luck = [0.5, -1, 2, 4];
  const results = tornadoRows(FACTORS).map(([a, b, c]) => luck.map((z) => a + 10 * b * b + 3 * c + z));
  const swings = tornado(results, 0.95);
  expect(swings.map(({ factor }) => factor)).toEqual([2, 1, 0]);
  expect(swings.map(({ low, high, swing }) => [low.mean, high.mean, swing.mean])).toEqual([
    [-15, 0, 15],
    [10, 10, 0],
    [-1, 2, 3],
  ]);
  expect(swings[0].low).toMatchObject({ n: 4, ciLow: -15, ciHigh: -15, correlation: 1 });
});

test('intervals are those of the pairs', () => {
  const results = [
    [1, 2, 3],
    [2, 2, 5],
    [0, 2, 2],
  ];
  expect(tornado(results, 0.9)).toEqual([
    {
      factor: 0,
      low: paired([2, 2, 5], [1, 2, 3], 0.9),
      high: paired([0, 2, 2], [1, 2, 3], 0.9),
      swing: paired([0, 2, 2], [2, 2, 5], 0.9),
    },
  ]);
});
