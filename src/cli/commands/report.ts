/** `smartgate report <file or folder>`: the report drawn again from a stored document, a stranger's as well. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Files, writeFiles } from '../../experiment/files.ts';
import { sha256OfText } from '../../experiment/manifest.ts';
import { readManifest, readStudyManifest } from '../../results/manifest.ts';
import { DOCUMENTS, isStudyDocument, readStored } from '../../results/stored.ts';
import type { Command } from '../call.ts';
import { drawResults, drawStudy, type Wanted } from '../draw.ts';
import { findBrowser, printPdf } from '../pdf.ts';
import { EXIT, UsageError } from '../usage.ts';
import type { Words } from '../words/words.ts';

export const report: Command = async ({ files: [named], options }, shell, words) => {
  const { out, quiet, pdf } = options;
  const browser = pdf ? await findBrowser(process.env, words) : null;
  const file = (await stat(named)).isDirectory() ? join(named, await documentIn(named, words)) : named;
  const folder = out ?? dirname(file);
  const drawn = await drawAgain(file, options);
  await writeFiles(folder, drawn);
  // A sheet of paper is in one language.
  const sheets =
    browser !== null && options.both ? await drawAgain(file, { ...options, both: false, png: false }) : drawn;
  const printed = browser === null ? [] : await printPages(browser, sheets, folder);
  if (!quiet) {
    shell.out(`${words.report.drawn(join(folder, 'report.html'))}\n`);
    if (browser !== null) shell.out(`${words.report.printed(printed.join(', '))}\n`);
  }
  return EXIT.fine;
};

/** Prints the pages among these files into a folder, and gives the names of the prints. */
async function printPages(browser: string, files: Files, folder: string): Promise<string[]> {
  const printed: string[] = [];
  for (const [name, page] of files) {
    if (!name.endsWith('.html')) continue;
    printed.push(join(folder, name.replace(/html$/, 'pdf')));
    await printPdf(browser, page, printed[printed.length - 1]);
  }
  return printed;
}

/** The one document of a folder: `report.html` can be of one only. */
async function documentIn(folder: string, words: Words): Promise<string> {
  const names = await readdir(folder);
  const found = DOCUMENTS.filter((name) => names.includes(name));
  if (found.length === 0) throw new UsageError(words.report.nothing(folder, DOCUMENTS.join(', ')));
  if (found.length > 1) throw new UsageError(words.report.several(folder, found.join(', ')));
  return found[0];
}

/** Pages and pictures of the document in a file, and with what it was made where the manifest of it lies beside it. */
async function drawAgain(file: string, wanted: Wanted): Promise<Files> {
  const text = await readFile(file, 'utf8');
  const document = readStored(text, file);
  const beside = await readFile(join(dirname(file), 'manifest.json'), 'utf8').catch(() => '');
  if (isStudyDocument(document)) {
    const manifest = readStudyManifest(beside);
    const its = manifest?.document.sha256 === sha256OfText(text);
    return drawStudy(document, wanted, (its && manifest) || undefined);
  }
  const manifest = readManifest(beside);
  const hashes = (entries: readonly { sha256: string }[]) => entries.map(({ sha256 }) => sha256).join();
  const its = manifest !== null && hashes(manifest.scenarios) === hashes(document.scenarios);
  return drawResults(document, wanted, its ? manifest : undefined);
}
