import { describe, expect, test } from 'vitest';
import { shorten, textWidth, wrap } from '../../src/report/charts/text.ts';
import { clean } from '../../src/report/clean.ts';
import { beVietnam } from './face.ts';

const NAME = 'Thêm 200 ô đỗ xe lạnh tại bãi Hữu Nghị';

test('marks above and below letters take no width, composed or not', () => {
  expect(textWidth('ế', 12)).toBe(textWidth('e', 12));
  expect(textWidth(NAME.normalize('NFC'), 12)).toBeCloseTo(textWidth(NAME.normalize('NFD'), 12), 9);
  expect(textWidth('ư', 12)).toBeGreaterThan(textWidth('u', 12));
  expect(textWidth(NAME, 12, true)).toBeGreaterThan(textWidth(NAME, 12));
});

const VOWELS = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'];
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VIETNAMESE = VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')));
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
const SIGNS = [...'đĐ\u00a0·–—−±×≤≥…“”‘’«»°²'];

describe.each([
  ['400Regular', false],
  ['600SemiBold', true],
] as const)('Be Vietnam Pro %s', (cut, bold) => {
  const advance = beVietnam(cut);
  const set = (text: string) => [...text].reduce((sum, char) => sum + (advance(char) ?? 0), 0);

  test('no letter, figure or sign is wider than it is taken for', () => {
    expect(VIETNAMESE.filter((letter) => [...letter].length > 1)).toEqual([]);
    for (const char of [...ASCII, ...VIETNAMESE, ...SIGNS]) {
      expect(advance(char), char).not.toBeNull();
      expect(textWidth(char, 1, bold), char).toBeGreaterThanOrEqual(advance(char) ?? 0);
    }
  });

  test('nor much narrower: a line of text is taken for an eighth wider at most', () => {
    for (const line of [
      NAME,
      'Thời gian xe ở cửa khẩu, phân vị 95%: 16,1 ± 0,3 giờ',
      'Trucks cleared in a day (trucks/day)',
    ]) {
      expect(textWidth(line, 1, bold) / set(line)).toBeLessThan(1.125);
    }
  });
});

test('what does not fit is cut with an ellipsis, between letters', () => {
  expect(shorten(NAME, 1000, 12)).toBe(NAME);
  const short = shorten(NAME.normalize('NFD'), 90, 12);
  expect(short).toMatch(/^Thêm 200 .+…$/u);
  expect(textWidth(short, 12)).toBeLessThanOrEqual(90);
  expect(shorten(NAME, 1, 12)).toBe('…');
});

test('lines break at spaces and are about as long as each other', () => {
  expect(wrap(NAME, 1000, 12)).toEqual([NAME]);
  const lines = wrap(NAME, 170, 12);
  expect(lines.join(' ')).toBe(NAME);
  expect(lines).toHaveLength(2);
  expect(Math.abs(textWidth(lines[0], 12) - textWidth(lines[1], 12))).toBeLessThan(60);
  expect(wrap('', 100, 12)).toEqual([]);
});

test('a word too long for a line is broken behind its hyphens, and cut where it must be', () => {
  expect(wrap('durian-season-lanes', 100, 12)).toEqual(['durian-', 'season-lanes']);
  const lines = wrap('w'.repeat(300), 100, 12);
  expect(lines.every((line) => textWidth(line, 12) <= 100)).toBe(true);
});

test('what no page can print is left out', () => {
  expect(clean('a\u0000b\u202ec\ud800d\ufffee\tf\ng 友谊关 🚚')).toBe('abcde f g 友谊关 🚚');
});
