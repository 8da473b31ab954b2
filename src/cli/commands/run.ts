/** `smartgate run <scenario…>`: each scenario by itself, with results of its own. */
import { prepareFolder } from '../../experiment/files.ts';
import { replicate } from '../../experiment/replicate.ts';
import { toJson } from '../../results/write.ts';
import type { Command } from '../call.ts';
import { warnOfLoad } from '../preview.ts';
import { folderFor, save } from '../save.ts';
import { exitOf, printFiles, printResults } from '../summary.ts';
import { EXIT, UsageError } from '../usage.ts';
import { openScenarios, withProgress } from '../work.ts';

export const run: Command = async ({ files, options }, shell, words) => {
  const { json, quiet, out, lang } = options;
  if (json && files.length > 1) throw new UsageError(words.usage.oneDocument);
  let code: number = EXIT.fine;
  for (const scenario of openScenarios(files, options, words)) {
    const folder = json && out === undefined ? null : folderFor(out, scenario.name, files.length > 1);
    if (folder !== null) await prepareFolder(folder);
    if (!quiet) warnOfLoad([scenario], options, shell, words);
    const { experiment, seconds } = await withProgress(shell, options, words, (how) => replicate(scenario, how));
    const { results } = experiment;
    if (json) shell.out(toJson(results));
    else if (!quiet) printResults(results, options, shell, words);
    if (folder !== null) {
      const names = await save(folder, experiment, lang, shell.argv, { simulate: seconds });
      if (!json && !quiet) printFiles(folder, names, shell, words);
    }
    const ended = exitOf(experiment, folder, options, shell, words);
    if (ended === EXIT.interrupted) return ended;
    if (ended !== EXIT.fine) code = ended;
  }
  return code;
};
