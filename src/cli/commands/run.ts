/** `smartgate run <scenario…>`: each scenario by itself, with results of its own. */
import { join } from 'node:path';
import type { Experiment } from '../../experiment/experiment.ts';
import { prepareFolder } from '../../experiment/files.ts';
import { replicate } from '../../experiment/replicate.ts';
import type { RoundOptions } from '../../experiment/rounds.ts';
import { toJson } from '../../results/write.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Command } from '../call.ts';
import type { Options } from '../options.ts';
import { warnOfLoad } from '../preview.ts';
import { folderFor, save } from '../save.ts';
import { durationText } from '../scale.ts';
import type { Shell } from '../shell.ts';
import { exitOf, printFiles, printResults } from '../summary.ts';
import { EXIT, UsageError } from '../usage.ts';
import type { Words } from '../words/words.ts';
import { openScenarios, type Read, withProgress } from '../work.ts';

type Work = (scenario: Scenario, how: RoundOptions) => Promise<Experiment>;

export const run: Command = async ({ files, options }, shell, words) => {
  const { json, quiet, out } = options;
  if (json && files.length > 1) throw new UsageError(words.usage.oneDocument);
  if (files.length > 1 && (options['save-at'] ?? options.resume) !== undefined)
    throw new UsageError(words.usage.oneRun);
  const read: Read = new Map();
  let code: number = EXIT.fine;
  for (const scenario of openScenarios(files, options, words, read)) {
    const folder = json && out === undefined ? null : folderFor(out, scenario.name, files.length > 1);
    if (folder !== null) await prepareFolder(folder);
    if (!quiet) warnOfLoad([scenario], options, shell, words);
    if (options['save-at'] !== undefined)
      return pauseRun(scenario, files[0], options['save-at'], options, shell, words);
    const work = await workOf(options);
    const { experiment, seconds } = await withProgress(shell, options, words, (how) => work(scenario, how));
    const { results } = experiment;
    if (json) shell.out(toJson(results));
    else if (!quiet) printResults(results, options, shell, words);
    if (folder !== null) {
      const names = await save(folder, experiment, options, shell.argv, { simulate: seconds }, read);
      if (!json && !quiet) printFiles(folder, names, shell, words);
    }
    const ended = exitOf(experiment, folder, options, shell, words);
    if (ended === EXIT.interrupted) return ended;
    if (ended !== EXIT.fine) code = ended;
  }
  return code;
};

async function workOf({ bottlenecks, resume }: Options): Promise<Work> {
  if (bottlenecks) return (await import('../../experiment/bottlenecks.ts')).bottlenecks;
  if (resume === undefined) return replicate;
  const [pausing, { readState }] = await Promise.all([
    import('../../experiment/pause.ts'),
    import('../../experiment/state-file.ts'),
  ]);
  const paused = await readState(resume);
  return (scenario, how) => pausing.resume(scenario, paused, how);
}

/** Runs a replication up to a time and saves it, in the folder of the results. */
async function pauseRun(
  scenario: Scenario,
  file: string,
  time: number,
  options: Options,
  shell: Shell,
  words: Words,
): Promise<number> {
  const [{ pause }, { writeState }] = await Promise.all([
    import('../../experiment/pause.ts'),
    import('../../experiment/state-file.ts'),
  ]);
  const { experiment: paused } = await withProgress(shell, options, words, (how) => pause(scenario, time, how));
  const saved = join(folderFor(options.out, scenario.name, false), 'run.state');
  await writeState(saved, paused);
  if (!options.quiet) {
    const when = durationText(time, options.lang, words);
    shell.out(`${words.run.paused(when, saved, `smartgate run ${file} --resume ${saved}`)}\n`);
  }
  return EXIT.fine;
}
