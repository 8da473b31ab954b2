import { expect, test } from 'vitest';
import { crossValidationError } from '../../../src/stats/infer/metamodel/validation.ts';

test('a mean, each value by the mean of all others', () => {
  // 0 is said to be 4.5, 3 to be 3, 6 to be 1.5.
  const error = crossValidationError([[1], [1], [1]], [0, 3, 6], 3);
  expect(error).toBeCloseTo(Math.sqrt((4.5 * 4.5 + 0 + 4.5 * 4.5) / 3), 12);
});

test('two folds: every other row by the rest', () => {
  // The mean of 0 and 6 is 3, and the 2 stands alone.
  expect(crossValidationError([[1], [1], [1]], [0, 2, 6], 2)).toBeCloseTo(Math.sqrt((4 + 1 + 16) / 3), 12);
});

test('leaving one out is what the leverages say (residual / (1 − leverage))', () => {
  const x = [1, 2, 4, 7, 8];
  const y = [3, 1, 4, 1, 5];
  const rows = x.map((value) => [1, value]);
  const mean = x.reduce((sum, v) => sum + v, 0) / x.length;
  const spread = x.reduce((sum, v) => sum + (v - mean) * (v - mean), 0);
  const slope = x.reduce((sum, v, i) => sum + (v - mean) * y[i], 0) / spread;
  const level = y.reduce((sum, v) => sum + v, 0) / y.length - slope * mean;
  const squares = x.map((v, i) => {
    const leverage = 1 / x.length + ((v - mean) * (v - mean)) / spread;
    return ((y[i] - level - slope * v) / (1 - leverage)) ** 2;
  });
  const wanted = Math.sqrt(squares.reduce((sum, v) => sum + v, 0) / x.length);
  expect(crossValidationError(rows, y, x.length)).toBeCloseTo(wanted, 10);
});

test('where the others determine nothing it is refused', () => {
  expect(() =>
    crossValidationError(
      [
        [1, 0],
        [1, 0],
        [1, 1],
      ],
      [1, 2, 3],
      3,
    ),
  ).toThrow(RangeError);
});
