import { spawnSync } from 'node:child_process';
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findBrowser } from '../../src/cli/pdf.ts';
import { en } from '../../src/cli/words/en.ts';

/** `SMARTGATE_BROWSER=required` does not accept that these tests are left out where something is missing. */
const required = process.env.SMARTGATE_BROWSER === 'required';

/** The Chromium of this machine, or else the one that comes as a package. */
async function programOf(): Promise<LaunchOptions> {
  try {
    return { executablePath: await findBrowser(process.env, en) };
  } catch {
    return packed();
  }
}

/** Made for a service that has no libraries: told that it runs there, the package brings those that it needs. */
async function packed(): Promise<LaunchOptions> {
  const before = { ...process.env };
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chrome } = await import('@sparticuz/chromium');
  const executablePath = await chrome.executablePath();
  const env = { ...process.env } as Record<string, string>;
  // What is set for the browser is for no other program.
  for (const name of ['AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  return { executablePath, env };
}

async function start(): Promise<Browser | null> {
  try {
    const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];
    return await chromium.launch({ ...(await programOf()), args });
  } catch (error) {
    if (required) throw error;
    console.warn(`no browser could be started, its tests are skipped: ${String(error).split('\n')[0]}`);
    return null;
  }
}

const browser = await start();

/** Tests on a page of a real browser; `open` gives a fresh one. */
export function inBrowser(name: string, tests: (open: () => Page) => void): void {
  describe.skipIf(browser === null)(name, () => {
    let page: Page;
    beforeAll(async () => {
      page = await (browser as Browser).newPage();
    });
    afterAll(async () => {
      await page.close();
      await browser?.close();
    });
    tests(() => page);
  });
}

/** Whether this program is installed; where it is not, that is said, and fails where it is required. */
export function installed(program: string): boolean {
  const there = spawnSync(program, ['-v']).error === undefined;
  if (!there && required) throw new Error(`${program} is not installed`);
  if (!there) console.warn(`${program} is not installed: tests that need it are skipped`);
  return there;
}
