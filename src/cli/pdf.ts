/** Pages printed as PDF by a Chromium of this machine: text that can be selected, an outline, fonts inside. */
import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { UsageError } from './usage.ts';
import type { Words } from './words/words.ts';

/** What Chromium is called where it is installed. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];
/** A page takes a second or two; a browser that hangs is given up [ms]. */
const PATIENCE = 120_000;

/** The browser that `CHROME_PATH` names, or the first one found in `PATH`. Throws a `UsageError` where there is none. */
export async function findBrowser(environment: NodeJS.ProcessEnv, words: Words): Promise<string> {
  const named = environment.CHROME_PATH;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates =
    named !== undefined ? [named] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const file of candidates) {
    const there = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (there) return file;
  }
  throw new UsageError(named === undefined ? words.report.noBrowser : words.report.noSuchBrowser(named));
}

/** Prints a page; the file appears whole or not at all. */
export async function printPdf(browser: string, page: string | Uint8Array, pdf: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'smartgate-browser-'));
  const source = join(profile, 'page.html');
  const temporary = resolve(`${pdf}.${process.pid}.tmp`);
  try {
    await writeFile(source, page);
    await promisify(execFile)(
      browser,
      [
        ...['--headless', '--disable-gpu', '--no-first-run', '--disable-extensions', `--user-data-dir=${profile}`],
        // Chromium refuses its sandbox to the administrator. The page is ours, and may load and run nothing.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...['--no-pdf-header-footer', '--generate-pdf-document-outline', `--print-to-pdf=${temporary}`],
        pathToFileURL(source).href,
      ],
      { timeout: PATIENCE },
    );
    await rename(temporary, pdf);
  } finally {
    await rm(temporary, { force: true });
    await rm(profile, { recursive: true, force: true });
  }
}
