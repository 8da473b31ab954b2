/** What `size`, `explain` and `choose` have in common: their folder, and their end. */
import { join } from 'node:path';
import { type Files, finishFolder, prepareFolder, writeFiles } from '../experiment/files.ts';
import { studyManifestOf } from '../experiment/manifest.ts';
import type { Study } from '../results/stored.ts';
import { drawStudy } from './draw.ts';
import type { Options } from './options.ts';
import type { Shell } from './shell.ts';
import { EXIT } from './usage.ts';
import type { Words } from './words/words.ts';
import { type Read, threadsOf } from './work.ts';

/** Folder of a study, ready to be written to; null where the document goes to stdout only. */
export async function studyFolder({ json, out }: Options, name: string): Promise<string | null> {
  if (json && out === undefined) return null;
  const folder = out ?? join('output', name);
  await prepareFolder(folder);
  return folder;
}

/** How a study was made, and where to. */
export interface Made {
  folder: string | null;
  seconds: number;
  read: Read;
}

/**
 * Prints a study, `textOf` it or the document, and leaves it in its folder with its pages and the manifest; a study that
 * is null was interrupted. Gives the exit code, `codeOf` a study that is whole.
 */
export async function endStudy<One extends Study>(
  study: One | null,
  { folder, seconds, read }: Made,
  { textOf, codeOf }: { textOf: (study: One) => string; codeOf: (study: One) => number },
  options: Options,
  shell: Shell,
  words: Words,
): Promise<number> {
  const { json, quiet } = options;
  if (study === null) {
    shell.err(`${folder === null ? words.study.interruptedUnsaved : words.study.interrupted(folder)}\n`);
    return EXIT.interrupted;
  }
  if (json) shell.out(`${JSON.stringify(study)}\n`);
  else if (!quiet) shell.out(textOf(study));
  if (folder !== null) {
    const document = `${study.command}.json`;
    const text = `${JSON.stringify(study)}\n`;
    // The numbers are on the disk before anything is drawn.
    await writeFiles(folder, new Map([[document, text]]));
    const threads = threadsOf(options);
    const manifestOf = (files: Files, stages: Record<string, number>) =>
      studyManifestOf(
        { seed: study.seed, threads, document: { file: document, text } },
        { commandLine: shell.argv, seconds: stages, files: [document, ...files.keys()], read },
      );
    const simulate = Math.round(seconds * 1000) / 1000;
    const start = performance.now();
    const drawn = await drawStudy(study, options, manifestOf(new Map(), { simulate }));
    await writeFiles(folder, drawn);
    const report = Math.round(performance.now() - start) / 1000;
    await finishFolder(folder, manifestOf(drawn, { simulate, report }));
    if (!json && !quiet) shell.out(`\n${words.study.files(join(folder, 'report.html'), document)}\n`);
  }
  return codeOf(study);
}
