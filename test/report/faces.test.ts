import { expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { embeddedFaces } from '../../src/report/faces.ts';
import { renderReport } from '../../src/report/page.ts';
import { fixture } from './fixture.ts';

/** Code points of a `unicode-range`. */
function covers(range: string, char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return range.split(',').some((part) => {
    const [from, to = from] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return from <= code && code <= to;
  });
}

test('two cuts of the face, whose parts cover both languages between them', async () => {
  const rules = (await embeddedFaces()).trim().split('\n');
  expect(rules).toHaveLength(6);
  for (const weight of [400, 600]) {
    const ranges = rules.flatMap((rule) => {
      expect(rule).toMatch(
        /^@font-face\{.*url\(data:font\/woff2;base64,d09GMg[A-Za-z0-9+/=]+\) format\('woff2'\);.*\}$/,
      );
      return rule.includes(`font-weight:${weight};`) ? [rule.split('unicode-range:')[1].slice(0, -1)] : [];
    });
    expect(ranges).toHaveLength(3);
    for (const char of 'azAZ09đĐơƯạễỳỸ±–·…−')
      expect(
        ranges.some((range) => covers(range, char)),
        char,
      ).toBe(true);
  }
});

test('a page may use the faces it embeds, and is lighter than 200 KB with them where it says little', async () => {
  const [document, faces] = [await makeDocument(), await embeddedFaces()];
  const empty = { ...fixture(), scenarios: [] };
  const { html } = renderReport(empty, { lang: 'vi', document, faces });
  expect(html).toContain('font-src data:');
  expect(html.match(/@font-face/g)).toHaveLength(6);
  expect(html.length).toBeLessThan(200_000);
});
