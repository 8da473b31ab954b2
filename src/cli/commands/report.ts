/** `smartgate report <results.json>`: the report drawn again from stored results, a stranger's as well. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFiles } from '../../experiment/files.ts';
import type { Results } from '../../results/document.ts';
import { type Manifest, readManifest } from '../../results/manifest.ts';
import { readResults } from '../../results/read.ts';
import type { Command } from '../call.ts';
import { findBrowser, printPdf } from '../pdf.ts';
import { draw } from '../save.ts';
import { EXIT } from '../usage.ts';

export const report: Command = async ({ files: [named], options }, shell, words) => {
  const { out, lang, quiet, pdf } = options;
  const browser = pdf ? await findBrowser(process.env, words) : null;
  const file = (await stat(named)).isDirectory() ? join(named, 'results.json') : named;
  const results = readResults(await readFile(file, 'utf8'), file);
  const folder = out ?? dirname(file);
  const drawn = await draw(results, lang, await manifestBeside(file, results));
  await writeFiles(folder, drawn);
  const pages = [...drawn.keys()].filter((name) => name.endsWith('.html')).map((name) => join(folder, name));
  const printed = pages.map((page) => page.replace(/html$/, 'pdf'));
  if (browser !== null) for (const [k, page] of pages.entries()) await printPdf(browser, page, printed[k]);
  if (!quiet) {
    shell.out(`${words.report.drawn(join(folder, 'report.html'))}\n`);
    if (browser !== null) shell.out(`${words.report.printed(printed.join(', '))}\n`);
  }
  return EXIT.fine;
};

/** The manifest of the run, where it lies beside the results and is of these results. */
async function manifestBeside(file: string, { scenarios }: Results): Promise<Manifest | undefined> {
  const text = await readFile(join(dirname(file), 'manifest.json'), 'utf8').catch(() => '');
  const manifest = readManifest(text);
  const hashes = (entries: readonly { sha256: string }[]) => entries.map(({ sha256 }) => sha256).join();
  return manifest !== null && hashes(manifest.scenarios) === hashes(scenarios) ? manifest : undefined;
}
