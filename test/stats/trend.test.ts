import { linearRegression } from 'simple-statistics';
import { expect, test } from 'vitest';
import { crossing } from '../../src/stats/infer/crossing.ts';
import { trend } from '../../src/stats/infer/trend.ts';

test('a straight line is found again, and one value lies flat', () => {
  const { slope, start } = trend([3, 5, 7, 9]);
  expect([slope, start]).toEqual([2, 3]);
  expect(trend([4])).toEqual({ slope: 0, start: 4 });
});

test('agrees with a second implementation of least squares', () => {
  const values = [3.2, 1.1, 4.8, 4.1, 9.7, 2.6, 5.5, 8.9, 7.3];
  const { m, b } = linearRegression(values.map((y, x) => [x, y]));
  const { slope, start } = trend(values);
  expect(slope).toBeCloseTo(m, 12);
  expect(start).toBeCloseTo(b, 12);
});

test('the mean line crosses the limit where its band does: both ends by bisection', () => {
  const lines = [
    { start: 2, slope: 1.0 },
    { start: 5, slope: 1.3 },
    { start: 3, slope: 0.8 },
    { start: 1, slope: 1.2 },
    { start: 4, slope: 1.1 },
  ];
  const limit = 30;
  const T_95_4 = 2.7764451051977987; // Student's t, 4 degrees of freedom, 97.5 %
  /** The mean line at time t, and `sign` half-widths above it. */
  const edge = (t: number, sign: number) => {
    const at = lines.map(({ start, slope }) => start + slope * t);
    const mean = at.reduce((sum, x) => sum + x, 0) / 5;
    const variance = at.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / 4;
    return mean + sign * T_95_4 * Math.sqrt(variance / 5);
  };
  const when = (sign: number) => {
    let [low, high] = [0, 200];
    for (let k = 0; k < 200; k++) {
      const middle = (low + high) / 2;
      if (edge(middle, sign) < limit) low = middle;
      else high = middle;
    }
    return low;
  };
  const found = crossing(lines, limit, 0.95);
  expect(found?.mean).toBeCloseTo(27 / 1.08, 10);
  expect(found?.ciLow).toBeCloseTo(when(1), 8);
  expect(found?.ciHigh).toBeCloseTo(when(-1), 8);
});

test('lines that may not grow at all have no time, nor has a single one', () => {
  const doubtful = [
    { start: 0, slope: 1 },
    { start: 0, slope: -0.9 },
    { start: 0, slope: 0.4 },
  ];
  expect(crossing(doubtful, 30, 0.95)).toBeNull();
  expect(crossing([{ start: 0, slope: 1 }], 30, 0.95)).toBeNull();
});

test('two lines are enough, and lines that surely fall never reach a limit above them', () => {
  const two = [
    { start: 0, slope: 1 },
    { start: 0, slope: 1.001 },
  ];
  expect(crossing(two, 30, 0.95)?.mean).toBeCloseTo(30 / 1.0005, 12);
  const falling = [
    { start: 0, slope: -1 },
    { start: 1, slope: -1.1 },
    { start: 2, slope: -0.9 },
  ];
  expect(crossing(falling, 30, 0.95)).toBeNull();
});
