import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './browser.ts';
import { fullReport } from './pages.ts';

const PAGE = fullReport(['en', 'vi']);

async function shownOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.sheet')]
      .filter(({ offsetHeight }) => offsetHeight > 0)
      .map(({ lang }) => lang),
  );
}

inBrowser('without a mouse', (open) => {
  test('Tab comes to the switch first, which shows that it is there, and an arrow chooses the other language', async () => {
    const page = open();
    await page.setContent(PAGE);
    expect(await shownOf(page)).toEqual(['en']);
    await page.keyboard.press('Tab');
    const outline = () =>
      page.evaluate(() => getComputedStyle(document.activeElement?.nextElementSibling as Element).outlineStyle);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('language-en');
    expect(await outline()).toBe('solid');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('language-vi');
    expect(await shownOf(page)).toEqual(['vi']);
    await page.emulateMedia({ media: 'print' });
    expect(await shownOf(page)).toEqual(['vi']);
    expect(await page.isVisible('label')).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  test('Enter unfolds the figures of a picture, and the page then holds them', async () => {
    const page = open();
    await page.setContent(PAGE);
    await page.focus('.sheet[lang=en] figure summary');
    const unfolded = () =>
      page.evaluate(() => document.querySelector<HTMLDetailsElement>('.sheet[lang=en] figure details')?.open);
    expect(await unfolded()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await unfolded()).toBe(true);
  });

  test('a wide table on a telephone takes the focus by Tab and scrolls by the arrows', async () => {
    const page = open();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.setContent(PAGE);
    const wide = await page.evaluateHandle(() =>
      [...document.querySelectorAll<HTMLElement>('.sheet[lang=en] .scroll')].find(
        (box) => box.checkVisibility({ contentVisibilityAuto: true }) && box.scrollWidth > box.clientWidth,
      ),
    );
    for (let i = 0; i < 400; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((box) => document.activeElement === box, wide)) break;
    }
    expect(await page.evaluate((box) => document.activeElement === box, wide)).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((box) => (box?.scrollLeft ?? 0) > 0, wide, { timeout: 5000 });
  });

  test('nothing moves, for those who asked that nothing should', async () => {
    const page = open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setContent(PAGE);
    const moving = await page.evaluate(() => {
      const styles = [...document.querySelectorAll('*')].map((node) => getComputedStyle(node));
      const slow = styles.filter(
        (s) => s.animationName !== 'none' || s.transitionDuration !== '0s' || s.scrollBehavior === 'smooth',
      );
      return slow.length + document.querySelectorAll('animate, animateTransform, animateMotion').length;
    });
    expect(moving).toBe(0);
  });
});
