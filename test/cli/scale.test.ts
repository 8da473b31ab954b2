import { expect, test } from 'vitest';
import { durationText, percentText, scaleFor } from '../../src/cli/scale.ts';
import { wordsOf } from '../../src/cli/words/words.ts';

const en = wordsOf('en');
const vi = wordsOf('vi');

test.each([
  [0.5, 's', 'giây'],
  [12, 'min', 'phút'],
  [120, 'min', 'phút'],
  [121, 'h', 'giờ'],
  [4320, 'h', 'giờ'],
  [4321, 'days', 'ngày'],
  [0, 'min', 'phút'],
])('%f minutes are shown in %s, %s', (largest, inEnglish, inVietnamese) => {
  expect(scaleFor('min', largest, en).name).toBe(inEnglish);
  expect(scaleFor('min', largest, vi).name).toBe(inVietnamese);
});

test.each([
  [288_000, '200 days', '200 ngày'],
  [1440, '1 day', '1 ngày'],
  [0, '0 min', '0 phút'],
  [90, '90 min', '90 phút'],
  [2190, '36.5 h', '36,5 giờ'],
  [46 / 60, '46 s', '46 giây'],
])('%f minutes are %s', (minutes, inEnglish, inVietnamese) => {
  expect(durationText(minutes, 'en', en)).toBe(inEnglish);
  expect(durationText(minutes, 'vi', vi)).toBe(inVietnamese);
});

test('levels', () => {
  expect([0.95, 0.9875, 0.99, 1 - 0.05 / 3].map((level) => percentText(level, 'en'))).toEqual([
    '95 %',
    '98.75 %',
    '99 %',
    '98.3333 %',
  ]);
  expect(percentText(0.9875, 'vi')).toBe('98,75 %');
});
