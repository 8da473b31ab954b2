import { expect, test } from 'vitest';
import { formatEstimate, formatNumber, meaningfulDecimals, roundedUp } from '../../src/results/digits.ts';

test.each<[number, number, string, string]>([
  [495.67, 4.98, '496 ± 5', '496 ± 5'],
  [495.67, 49.8, '500 ± 50', '500 ± 50'],
  [495.67, 0.0498, '495.67 ± 0.05', '495,67 ± 0,05'],
  [1_234_567.8, 1.2, '1,234,568 ± 1', '1.234.568 ± 1'],
  [1_234_567.8, 4321, '1,235,000 ± 4,000', '1.235.000 ± 4.000'],
  [-3.26, 0.41, '−3.3 ± 0.4', '−3,3 ± 0,4'],
  [-0.01, 0.4, '0.0 ± 0.4', '0,0 ± 0,4'],
  [9.97, 0.97, '10.0 ± 1.0', '10,0 ± 1,0'],
  [0, 0.002, '0.000 ± 0.002', '0,000 ± 0,002'],
])('%f ± %f', (mean, half, en, vi) => {
  expect(formatEstimate(mean, half, 'en')).toBe(en);
  expect(formatEstimate(mean, half, 'vi')).toBe(vi);
});

test.each<[number, string]>([
  [12, '12'],
  [12.345, '12.3'],
  [0.012345, '0.0123'],
  [98_765.4321, '98,765'],
  [0, '0'],
])('without an interval %f keeps three digits that matter', (mean, text) => {
  expect(formatEstimate(mean, 0, 'en')).toBe(text);
});

test('a plus where it is asked for', () => {
  expect(formatEstimate(3.26, 0.41, 'en', true)).toBe('+3.3 ± 0.4');
  expect(formatEstimate(0.01, 0.4, 'en', true)).toBe('0.0 ± 0.4');
  expect(formatEstimate(-3, 0, 'en', true)).toBe('−3');
});

test('the position of the first digit of the half-width', () => {
  expect([4.98, 0.23, 73, 1, 0.099999].map((half) => meaningfulDecimals(5, half))).toEqual([0, 1, -1, 0, 2]);
  expect(meaningfulDecimals(1, 1e-30)).toBe(9);
});

test('tens and hundreds are rounded exactly', () => {
  expect(formatNumber(2549.9, -2, 'en')).toBe('2,500');
  expect(formatNumber(999.9, -1, 'vi')).toBe('1.000');
});

test.each([
  [5.02, 5.1],
  [0.0473, 0.048],
  [0.05, 0.05],
  [0.3 * 0.1, 0.03],
  [99.2, 100],
  [1234, 1300],
  [7, 7],
  [0, 0],
])('a width of %d is told as %d, never narrower than it is', (width, told) => {
  expect(roundedUp(width)).toBe(told);
});
