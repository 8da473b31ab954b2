import { expect, test } from 'vitest';
import { wilson } from '../../src/stats/infer/wilson.ts';

/** Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i: %f to %f', (count, n, low, high) => {
  const { ciLow, ciHigh } = wilson(count, n, 0.95);
  expect(ciLow).toBeCloseTo(low, 4);
  expect(ciHigh).toBeCloseTo(high, 4);
});

test('the ends are the shares whose own deviation just reaches the observed one', () => {
  for (const [count, n] of [
    [27, 30],
    [3, 8],
    [1, 2],
  ]) {
    const { ciLow, ciHigh } = wilson(count, n, 0.95);
    for (const p of [ciLow, ciHigh]) {
      expect(Math.abs(count / n - p) / Math.sqrt((p * (1 - p)) / n)).toBeCloseTo(1.95996398454, 9);
    }
  }
});

test('all or none keep a width, and the two sides mirror each other', () => {
  expect(wilson(8, 8, 0.95).ciHigh).toBe(1);
  expect(wilson(0, 8, 0.95).ciLow).toBe(0);
  expect(wilson(8, 8, 0.95).ciLow).toBeCloseTo(1 - wilson(0, 8, 0.95).ciHigh, 12);
  // n / (n + z²)
  expect(wilson(8, 8, 0.95).ciLow).toBeCloseTo(8 / (8 + 1.95996398454 * 1.95996398454), 9);
});

test('none of n begins at 0 and all of n ends at 1, without a last digit of rounding', () => {
  for (let n = 1; n <= 100; n++) {
    expect(wilson(0, n, 0.95).ciLow).toBe(0);
    expect(wilson(n, n, 0.95).ciHigh).toBe(1);
  }
});
