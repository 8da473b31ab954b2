import { expect, test } from 'vitest';
import { PALETTE, paletteCss, STYLES, seriesDash, seriesRole } from '../../src/report/palette.ts';

/** Relative luminance of a colour (WCAG 2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Roles that letters are set in. */
const TEXT = ['ink', 'muted', 'better', 'worse', 'cannotTell', 'target'];
/** Lines that only help the eye. */
const QUIET = ['paper', 'rule'];

test.each(Object.entries(PALETTE).filter(([role]) => !QUIET.includes(role)))(
  '%s stands out, light and dark',
  (role, colour) => {
    const least = TEXT.includes(role) ? 4.5 : 3;
    expect(contrast(colour.light, PALETTE.paper.light)).toBeGreaterThanOrEqual(least);
    expect(contrast(colour.dark, PALETTE.paper.dark)).toBeGreaterThanOrEqual(least);
  },
);

test('every scenario with a style has a dash of its own beside its colour', () => {
  const styles = Array.from({ length: STYLES }, (_, index) => index);
  expect(new Set(styles.map(seriesRole)).size).toBe(STYLES);
  expect(new Set(styles.map(seriesDash)).size).toBe(STYLES);
  expect(seriesRole(STYLES)).toBe('other');
});

test('every role can be dark', () => {
  const css = paletteCss();
  for (const role of Object.keys(PALETTE)) expect(css).toContain(`.f-${role}{fill:var(--${role})}`);
});
