/** `smartgate reconcile <bulletin>`: a day's published figures against each other, and against the scenario. */
import pc from 'picocolors';
import { reconcile, replay } from '../../experiment/bulletin/reconcile.ts';
import { prepareFolder } from '../../experiment/files.ts';
import { override } from '../../experiment/overrides.ts';
import type { Results } from '../../results/document.ts';
import type { BulletinSection } from '../../results/sections/bulletin.ts';
import { toJson } from '../../results/write.ts';
import { loadBulletin } from '../../scenario/load/bulletin.ts';
import { booksTable } from '../bulletin.ts';
import type { Command } from '../call.ts';
import type { Options } from '../options.ts';
import { folderFor, save } from '../save.ts';
import type { Shell } from '../shell.ts';
import { exitOf, printFiles, printHeading, printPublished } from '../summary.ts';
import { EXIT, UsageError } from '../usage.ts';
import type { Words } from '../words/words.ts';
import { openingOf, type Read, withProgress } from '../work.ts';

export const reconcileCommand: Command = async ({ files: [file], options }, shell, words) => {
  const { json, quiet, out } = options;
  const read: Read = new Map();
  const { bulletin, scenario } = reconcile(loadBulletin(file, openingOf(options, read)));
  if (scenario === null) {
    if (json) throw new UsageError(words.bulletin.nothingToRun(file));
    printBooks(bulletin, options, shell, words);
    shell.out(`${words.bulletin.noScenario}\n`);
    return EXIT.fine;
  }
  const made = override(scenario, options);
  const folder = json && out === undefined ? null : folderFor(out, made.name, false);
  if (folder !== null) await prepareFolder(folder);
  const { experiment, seconds } = await withProgress(shell, options, words, (how) => replay(bulletin, made, how));
  const { results } = experiment;
  if (json) shell.out(toJson(results));
  else if (!quiet) printReplay(bulletin, results, options, shell, words);
  if (folder !== null) {
    const names = await save(folder, experiment, options, shell.argv, { simulate: seconds }, read);
    if (!json && !quiet) printFiles(folder, names, shell, words);
  }
  return exitOf(experiment, folder, options, shell, words);
};

function printBooks(bulletin: BulletinSection, { lang, quiet }: Options, shell: Shell, words: Words): void {
  if (quiet) return;
  const paint = pc.createColors(shell.colours);
  shell.out(`${paint.bold(bulletin.title[lang])}  ${paint.dim(bulletin.source)}\n\n`);
  shell.out(`${paint.bold(words.bulletin.books)}\n`);
  shell.out(`${booksTable(bulletin.rows, { language: lang, words, columns: shell.columns })}\n`);
  shell.out(`${paint.dim(words.bulletin.marks)}\n`);
  for (const { direction, term, total, gates } of bulletin.gaps) {
    const said = words.bulletin;
    shell.out(`${paint.yellow(said.gap(said.direction[direction], said[term], String(total), String(gates)))}\n`);
  }
  shell.out('\n');
}

function printReplay(bulletin: BulletinSection, results: Results, options: Options, shell: Shell, words: Words): void {
  printBooks(bulletin, options, shell, words);
  const [{ file }] = results.scenarios;
  shell.out(`${pc.createColors(shell.colours).bold(words.bulletin.replayed(file))}\n`);
  printHeading(results, options, shell, words);
  shell.out('\n');
  printPublished(results, options, shell, words);
}
