/** What stands on the terminal after a run. */
import { join } from 'node:path';
import pc from 'picocolors';
import type { Experiment } from '../experiment/experiment.ts';
import { recommendationText } from '../report/parts/recommendation.ts';
import { viewOf } from '../report/view.ts';
import { wordsOf } from '../report/words/words.ts';
import type { Results } from '../results/document.ts';
import { printBottlenecks } from './bottlenecks.ts';
import { goalTable } from './goals.ts';
import type { Options } from './options.ts';
import { missedText, precisionText } from './precision.ts';
import { durationText, percentText } from './scale.ts';
import type { Shell } from './shell.ts';
import { growthLines, warmUpLines } from './steady.ts';
import { calibrationTable, keyTable } from './table.ts';
import { EXIT } from './usage.ts';
import type { Words } from './words/words.ts';

/** Titles, how it was run, the key metrics, and published figures where there are some. */
export function printResults(results: Results, options: Options, shell: Shell, words: Words): void {
  const { lang } = options;
  const paint = pc.createColors(shell.colours);
  for (const { name, title } of results.scenarios) shell.out(`${paint.bold(name)}  ${title[lang]}\n`);
  printHeading(results, options, shell, words);
  const look = { language: lang, words, columns: shell.columns };
  shell.out(`\n${keyTable(results, look)}\n\n`);
  const doubts = [...growthLines(results, look), ...warmUpLines(results, look)];
  if (doubts.length > 0) shell.out(`${doubts.map((line) => paint.yellow(line)).join('\n')}\n\n`);
  printPublished(results, options, shell, words);
  if (results.bottlenecks !== undefined) printBottlenecks(results, look, shell);
  if (results.goals !== undefined) shell.out(`${paint.bold(words.goals.title)}\n${goalTable(results, look)}\n\n`);
  // The report's own sentence, with its spaces that do not break.
  const recommended = recommendationText(viewOf(results, wordsOf(lang)))?.replaceAll('\u00a0', ' ');
  if (recommended !== undefined) shell.out(`${paint.bold(recommended)}\n\n`);
}

/** How it was run, and how precise that is. */
export function printHeading(results: Results, { lang }: Options, shell: Shell, words: Words): void {
  const paint = pc.createColors(shell.colours);
  const { replications, horizon, warmUp, seed, confidence } = results;
  const how = words.run.heading(
    String(replications),
    durationText(horizon, lang, words),
    durationText(warmUp, lang, words),
    seed,
    percentText(confidence, lang),
  );
  shell.out(`${paint.dim(how)}\n`);
  if (replications === 1) shell.out(`${paint.yellow(words.run.oneRun)}\n`);
  const precise = precisionText(results, { language: lang, words, columns: shell.columns });
  if (precise !== '') shell.out(`${precise}\n`);
}

/** Published figures beside the simulated ones. */
export function printPublished({ calibration }: Results, { lang }: Options, shell: Shell, words: Words): void {
  if (calibration.length === 0) return;
  const { bold } = pc.createColors(shell.colours);
  shell.out(`${bold(words.table.calibration(calibration[0].scenario))}\n`);
  shell.out(`${calibrationTable(calibration, { language: lang, words, columns: shell.columns })}\n\n`);
}

/** Where the files are: the report first, the others beside it. */
export function printFiles(folder: string, names: readonly string[], shell: Shell, words: Words): void {
  const others = new Set(
    names.filter((name) => name !== 'report.html').map((name) => name.replace(/^charts\/.*/, 'charts/')),
  );
  shell.out(`${words.run.files(join(folder, 'report.html'), [...others, 'manifest.json'].join(', '))}\n`);
}

/** Says what was kept where the run was interrupted, and what is not as precise as asked; gives the exit code. */
export function exitOf(
  { results, interrupted, asked }: Experiment,
  folder: string | null,
  { lang }: Options,
  shell: Shell,
  words: Words,
): number {
  if (interrupted) {
    const [finished, all] = [String(results.replications), asked === null ? null : String(asked)];
    const says = words.run;
    shell.err(
      `${folder === null ? says.interruptedUnsaved(finished, all) : says.interrupted(finished, all, folder)}\n`,
    );
    return EXIT.interrupted;
  }
  const missed = missedText(results, { language: lang, words, columns: shell.columns });
  if (missed === null) return EXIT.fine;
  shell.err(`${missed}\n`);
  return EXIT.missed;
}
