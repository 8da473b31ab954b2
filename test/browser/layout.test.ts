import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { renderReport } from '../../src/report/page.ts';
import { gallery } from '../report/gallery.ts';
import { inBrowser } from './browser.ts';
import { drawnIn, STUDIES } from './pages.ts';

/** Widths of a telephone, a desk and the text of a sheet of A4 [px]. */
const WIDTHS = [
  ['phone', 390, 'screen'],
  ['desktop', 1280, 'screen'],
  ['A4', 612, 'print'],
] as const;

/** Cases of numbers that no gate has. Tables too wide for a sheet are printed smaller by Chromium: by no more than this. */
const ABSURD = /absurd|tiny|huge/;
const SHRUNK = 1.4;

/** In the page: texts of pictures that leave their frame or lie on one another, and whether the page scrolls sideways. */
function faultsShown(most: number): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth * most) faults.push(`the page is ${root.scrollWidth} px wide`);
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const scale = svg.getScreenCTM()?.a ?? 1;
    const name = svg.getAttribute('aria-labelledby')?.split(' ')[0];
    const boxes = [...svg.querySelectorAll('text')]
      .filter((text) => text.textContent?.trim())
      .map((text) => {
        const { left, right, bottom } = text.getBoundingClientRect();
        // Of a line of text what letters and their marks fill, not the room that the face claims above and below.
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        return { said: text.textContent, left, right, top: bottom - 1.07 * size, bottom: bottom - 0.05 * size };
      });
    for (const { said, left, right, top, bottom } of boxes) {
      const out = left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1;
      if (out) faults.push(`${name}: "${said}" leaves the frame`);
    }
    boxes.forEach((one, i) => {
      for (const other of boxes.slice(i + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 1 && down > 1.5) faults.push(`${name}: "${one.said}" lies on "${other.said}"`);
      }
    });
  }
  return faults;
}

async function faultsOf(page: Page, html: string, wider = 1): Promise<string[]> {
  await page.setContent(html);
  await page.evaluate(() => globalThis.document.fonts.ready);
  const found: string[] = [];
  for (const [name, width, media] of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media });
    found.push(
      ...(await page.evaluate(faultsShown, media === 'print' ? wider : 1)).map((fault) => `${name}: ${fault}`),
    );
  }
  return found;
}

/** Where the words make the difference the cases are drawn in both languages; all others in the one whose words are longer. */
const WORDY = ['ordinary', 'money', 'static-check', 'overload', 'risk', 'precision', 'bottlenecks', 'one-scenario'];

inBrowser('on a telephone, a desk and a sheet of paper', (open) => {
  test('the face is that of the page', async () => {
    await open().setContent(STUDIES[0][1]('vi'));
    const loaded = await open().evaluate(async () => {
      await globalThis.document.fonts.ready;
      return [...globalThis.document.fonts].filter(({ status }) => status === 'loaded').length;
    });
    expect(loaded).toBeGreaterThanOrEqual(4);
  });

  test.each(gallery())('no label of $name lies on another or leaves its picture', async ({ name, results }) => {
    for (const lang of WORDY.includes(name) ? (['en', 'vi'] as const) : (['vi'] as const)) {
      const { html } = renderReport(results, drawnIn(lang));
      expect(await faultsOf(open(), html, ABSURD.test(name) ? SHRUNK : 1), lang).toEqual([]);
    }
  });

  test.each(STUDIES)('nor of the page of %s', async (_, draw) => {
    for (const lang of ['en', 'vi'] as const) expect(await faultsOf(open(), draw(lang)), lang).toEqual([]);
  });
});
