/** `smartgate sweep <sweep-file>`: many points of a scenario, each run several times; what is finished is not made again. */
import { join } from 'node:path';
import { withoutSecret } from '../../experiment/queue/connection.ts';
import { Store } from '../../experiment/store/store.ts';
import { type Conducted, conduct, metricsOf, studyOf } from '../../experiment/sweep/conduct.ts';
import { forkedSweep } from '../../experiment/sweep/forked.ts';
import { loadSweep } from '../../scenario/load/sweep.ts';
import type { Command } from '../call.ts';
import { drawStudy } from '../draw.ts';
import { interruptible } from '../interrupt.ts';
import type { Options } from '../options.ts';
import { showProgress } from '../progress.ts';
import { durationText } from '../scale.ts';
import type { Shell } from '../shell.ts';
import { printFiles } from '../summary.ts';
import { exitOf, headingOf, listMissing, pointTable } from '../sweep-table.ts';
import { EXIT } from '../usage.ts';
import type { Words } from '../words/words.ts';
import { type Read, threadsOf } from '../work.ts';

export const sweep: Command = async ({ files: [file], options }, shell, words) => {
  const { root, out, json, quiet, csv, shard, queue, lang, 'fork-at': forkAt } = options;
  const read: Read = new Map();
  const opened = loadSweep(file, { root, onRead: (path, sha256) => read.set(path, sha256) });
  const folder = out ?? join('output', opened.plan.name);
  if (options['list-missing']) {
    const { study } = studyOf(forkAt === undefined ? opened : forkedSweep(opened, forkAt));
    const store = await Store.open(folder, metricsOf(study.plan));
    return listMissing(study, store, shard ?? null, shell, words);
  }
  const show = await showProgress(shell, quiet, lang, words);
  let conducted: Conducted;
  try {
    conducted = await interruptible(shell, words, (signal) =>
      conduct(opened, {
        folder,
        threads: threadsOf(options),
        csv,
        queue,
        forkAt,
        // No password of a queue gets into a manifest.
        commandLine: shell.argv.map(withoutSecret),
        read,
        signal,
        ...(shard && { shard }),
        draw: (summary, manifest) => drawStudy(summary, options, manifest),
        onProgress: ({ done, total, point }) =>
          show.onProgress?.({
            done,
            total,
            guessed: opened.plan.precision !== null,
            scenario: `${words.sweep.point} ${point + 1}`,
            replication: 0,
          }),
      }),
    );
  } finally {
    show.done();
  }
  if (json && conducted.summary !== null) shell.out(`${JSON.stringify(conducted.summary)}\n`);
  else if (!quiet && !json) print(conducted, folder, options, shell, words);
  if (conducted.left > 0) {
    shell.err(`${words.sweep.interrupted(String(conducted.left), folder)}\n`);
    return EXIT.interrupted;
  }
  return conducted.summary === null ? EXIT.fine : exitOf(conducted.summary);
};

function print(
  { study, summary, made, found, left, due, missing, files }: Conducted,
  folder: string,
  options: Options,
  shell: Shell,
  words: Words,
) {
  const { shard, lang } = options;
  shell.out(`${study.plan.title[lang]}\n`);
  const heading = headingOf(study, lang, words);
  shell.out(`${heading}${shard === undefined ? '' : `, ${words.sweep.shard(String(shard.k), String(shard.n))}`}\n`);
  const { forkAt } = study.plan;
  if (forkAt !== undefined) shell.out(`${words.sweep.forked(durationText(forkAt, lang, words))}\n`);
  if (found > 0) shell.out(`${words.sweep.found(String(found), String(made))}\n`);
  if (summary === null) {
    if (left === 0) shell.out(`${words.sweep.incomplete(String(missing), String(due), folder)}\n`);
    return;
  }
  shell.out(`\n${pointTable(summary, { language: lang, words, columns: shell.columns })}\n\n`);
  printFiles(folder, files, shell, words);
}
