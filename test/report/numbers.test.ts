import { describe, expect, test } from 'vitest';
import { formatNumber, formatTick, formatWithin } from '../../src/report/numbers.ts';
import { clockText, durationText, estimateText, intervalText, scaleFor } from '../../src/report/quantity.ts';
import { wordsOf } from '../../src/report/words/words.ts';

const en = wordsOf('en');
const vi = wordsOf('vi');
/** Spaces as a reader sees them. */
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ');

describe('meaningful digits', () => {
  test.each([
    [495.67, 4.98, '496 ± 5'],
    [495.67, 49.8, '500 ± 50'],
    [495.67, 0.498, '495.7 ± 0.5'],
    [0.1234, 0.0456, '0.12 ± 0.05'],
    [1234567, 12345, '1,230,000 ± 10,000'],
    [3, 20, '0 ± 20'],
    [-0.004, 0.06, '0.00 ± 0.06'],
    [9.996, 0.98, '10.0 ± 1.0'],
    [12.5, 0, '12.5'],
    [12, 0, '12'],
    [12.3456, 0, '12.3'],
    [0.000123456, 0, '0.000123'],
    [0, 0, '0'],
  ])('%d with half-width %d is told as %s', (mean, half, text) => {
    expect(plain(formatWithin(mean, half, en))).toBe(text);
  });

  test('in the form of the language', () => {
    expect(plain(formatWithin(1234.56, 0.44, vi))).toBe('1.234,6 ± 0,4');
    expect(formatNumber(-1234.5, 1, vi)).toBe('−1.234,5');
    expect(plain(formatWithin(13.2, 0.21, vi, true))).toBe('+13,2 ± 0,2');
  });

  test('very large and very small numbers stay short', () => {
    expect(plain(formatWithin(1.772e11, 9e8, en))).toBe('177.2 ± 0.9 billion');
    expect(plain(formatWithin(1.772e302, 9e299, en))).toBe('(1.772 ± 0.009)·10^302');
    expect(plain(formatWithin(2e-9, 4e-10, vi))).toBe('(2,0 ± 0,4)·10^−9');
    expect(formatNumber(Number.NaN, 2, en)).toBe('–');
    expect(formatNumber(Number.POSITIVE_INFINITY, 2, en)).toBe('–');
  });

  test('an axis says millions', () => {
    expect(plain(formatTick(2_500_000, 500_000, en))).toBe('2.5 million');
    expect(plain(formatTick(2_500_000, 500_000, vi))).toBe('2,5 triệu');
    expect(formatTick(0.15, 0.05, en)).toBe('0.15');
    expect(formatTick(200, 50, en)).toBe('200');
  });
});

describe('quantities', () => {
  const estimate = (mean: number, half: number, n = 30) => ({
    mean,
    ciLow: mean - half,
    ciHigh: mean + half,
    n,
    variance: 1,
  });

  test('times are told in the unit that suits the largest of them', () => {
    expect(['0.5', '90', '120', '4320', '4321'].map((minutes) => scaleFor('min', Number(minutes), en).name)).toEqual([
      's',
      'min',
      'h',
      'h',
      'days',
    ]);
    expect(plain(durationText(1440, en))).toBe('24 h');
    expect(plain(durationText(70 * 1440, vi))).toBe('70 ngày');
  });

  test('shares are told in per cent', () => {
    const scale = scaleFor('share', 1, en);
    expect(plain(estimateText(estimate(0.9333, 0.0042), scale, en) + scale.suffix)).toBe('93.3 ± 0.4%');
  });

  test('one run has no interval', () => {
    const scale = scaleFor('min', 60, en);
    expect(estimateText(estimate(61.234, 0, 1), scale, en)).toBe('61.2');
    expect(intervalText(estimate(61.234, 5, 1), scale, en)).toBeNull();
    expect(intervalText(estimate(61.234, 5.4), scale, vi)).toBe('từ 56 đến 67');
  });

  test('times of day', () => {
    expect([0, 60, 1200, 1439.6].map(clockText)).toEqual(['00:00', '01:00', '20:00', '24:00']);
  });
});
