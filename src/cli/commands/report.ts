/** `smartgate report <results.json>`: the report drawn again from stored results, a stranger's as well. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFiles } from '../../experiment/files.ts';
import { readResults } from '../../results/read.ts';
import type { Command } from '../call.ts';
import { draw } from '../save.ts';
import { EXIT } from '../usage.ts';

export const report: Command = async ({ files: [named], options }, shell, words) => {
  const { out, lang, quiet } = options;
  const file = (await stat(named)).isDirectory() ? join(named, 'results.json') : named;
  const results = readResults(await readFile(file, 'utf8'), file);
  const folder = out ?? dirname(file);
  await writeFiles(folder, await draw(results, lang));
  if (!quiet) shell.out(`${words.report.drawn(join(folder, 'report.html'))}\n`);
  return EXIT.fine;
};
