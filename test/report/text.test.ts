import { expect, test } from 'vitest';
import { shorten, textWidth, wrap } from '../../src/report/charts/text.ts';
import { clean } from '../../src/report/clean.ts';

const NAME = 'Thêm 200 ô đỗ xe lạnh tại bãi Hữu Nghị';

test('marks above and below letters take no width, composed or not', () => {
  expect(textWidth('ế', 12)).toBe(textWidth('e', 12));
  expect(textWidth(NAME.normalize('NFC'), 12)).toBeCloseTo(textWidth(NAME.normalize('NFD'), 12), 9);
  expect(textWidth('ư', 12)).toBeGreaterThan(textWidth('u', 12));
  expect(textWidth(NAME, 12, true)).toBeGreaterThan(textWidth(NAME, 12));
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
