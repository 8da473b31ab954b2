/** `smartgate compare <baseline> <alternative…>`: the same luck for all, differences in pairs. */
import { type Comparison, compare } from '../../experiment/compare.ts';
import { prepareFolder } from '../../experiment/files.ts';
import type { Levelled } from '../../experiment/levelling.ts';
import { toJson } from '../../results/write.ts';
import { bestLines } from '../best.ts';
import type { Command } from '../call.ts';
import { certainty } from '../certainty.ts';
import type { Options } from '../options.ts';
import { warnOfLoad } from '../preview.ts';
import { folderFor, save } from '../save.ts';
import { durationText, percentText } from '../scale.ts';
import { sentences } from '../sentences.ts';
import type { Shell } from '../shell.ts';
import { exitOf, printFiles, printResults } from '../summary.ts';
import type { Words } from '../words/words.ts';
import { openScenarios, type Read, withProgress } from '../work.ts';
import { valueTable } from '../worth.ts';

export const compareCommand: Command = async ({ files, options }, shell, words) => {
  const { json, quiet, out } = options;
  const read: Read = new Map();
  const scenarios = openScenarios(files, options, words, read);
  const folder = json && out === undefined ? null : folderFor(out, `compare-${scenarios[0].name}`, false);
  if (folder !== null) await prepareFolder(folder);
  if (!quiet) warnOfLoad(scenarios, options, shell, words);
  const { experiment, seconds } = await withProgress(shell, options, words, (how) =>
    compare(scenarios, { ...how, forkAt: options['fork-at'] }),
  );
  if (!quiet) tellLevelled(experiment, options, shell, words);
  if (json) shell.out(toJson(experiment.results));
  else if (!quiet) printComparison(experiment, options, shell, words);
  if (folder !== null) {
    const names = await save(folder, experiment, options, shell.argv, { simulate: seconds }, read);
    if (!json && !quiet) printFiles(folder, names, shell, words);
  }
  return exitOf(experiment, folder, options, shell, words);
};

/** On stderr, because it belongs to the way of running and not to the results. */
function tellLevelled({ levelled }: Comparison, options: Options, shell: Shell, words: Words): void {
  for (const { scenario, setting, own, used } of levelled) {
    const shown = [own, used].map((value) => settingText(setting, value, options, words));
    shell.err(`${words.compare.levelled(scenario, setting, shown[0], shown[1])}\n`);
  }
}

function printComparison({ results }: Comparison, options: Options, shell: Shell, words: Words): void {
  const { lang } = options;
  printResults(results, options, shell, words);
  for (const sentence of sentences(results, lang, words, shell.colours)) shell.out(`${sentence}\n`);
  const best = bestLines(results, lang, words);
  if (best.length > 0) shell.out(`\n${words.best.title}\n${best.join('\n')}\n`);
  shell.out(`\n${certainty(results, lang, words)}\n\n`);
  const { fork } = results;
  if (fork !== undefined) shell.out(`${words.compare.forked(durationText(fork.at, lang, words), fork.baseline)}\n\n`);
  if (results.value !== undefined) {
    shell.out(`${valueTable(results, { language: lang, words, columns: shell.columns })}\n\n`);
  }
}

function settingText(setting: Levelled['setting'], value: string | number, { lang }: Options, words: Words): string {
  if (typeof value === 'number') {
    if (setting === 'warmUp' || setting === 'horizon') return durationText(value, lang, words);
    if (setting === 'confidence') return percentText(value, lang);
  }
  return String(value);
}
