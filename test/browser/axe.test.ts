import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './browser.ts';
import { fullReport, STUDIES } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe calls serious or critical on the page that is shown, each with the first place where it occurs. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`);
}

const PAGES: [string, () => string][] = [
  ['the report in English', () => fullReport('en')],
  ['the report in Vietnamese', () => fullReport('vi')],
  ['the report in both', () => fullReport(['en', 'vi'])],
  ...STUDIES.flatMap(([name, draw]): [string, () => string][] => [
    [`${name} in English`, () => draw('en')],
    [`${name} in Vietnamese`, () => draw('vi')],
  ]),
];

inBrowser('axe', (open) => {
  test('finds what is wrong', async () => {
    await open().setContent(
      '<html lang="en"><title>t</title><main><h1>h</h1><p style="color:#ccc">pale</p><img src="x"></main>',
    );
    expect((await violations(open())).map((said) => said.split(' ')[0])).toEqual(['color-contrast', 'image-alt']);
  });

  test.each(PAGES)('finds nothing serious in %s, light or dark, with all its tables unfolded', async (_, draw) => {
    const page = open();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.setContent(draw());
    await page.evaluate(() => {
      for (const details of globalThis.document.querySelectorAll('details')) details.open = true;
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
  });
});
