/** `smartgate merge <folder…>`: joins the shards of a sweep that were made in folders of their own. */
import { finish } from '../../experiment/sweep/finish.ts';
import { leave } from '../../experiment/sweep/leave.ts';
import { mergeShards } from '../../experiment/sweep/merge.ts';
import type { Command } from '../call.ts';
import { drawStudy } from '../draw.ts';
import { printFiles } from '../summary.ts';
import { exitOf, listMissing } from '../sweep-table.ts';

export const merge: Command = async ({ files: folders, options }, shell, words) => {
  const { csv, quiet } = options;
  const out = options.out ?? folders[0];
  const start = performance.now();
  const { study, labels, store, missing, due, read } = await mergeShards(folders, out);
  if (missing.length > 0) return listMissing(study, store, null, shell, words);
  const finished = finish(study, labels, store, csv);
  const seconds = { merge: Math.round(performance.now() - start) / 1000 };
  const runs = { made: 0, found: due, left: 0 };
  const execution = { commandLine: shell.argv, seconds, read, runs, threads: 0 };
  const files = await leave(out, study, finished, execution, (summary, manifest) =>
    drawStudy(summary, options, manifest),
  );
  if (!quiet) {
    shell.out(`${words.sweep.merged(String(folders.length), out)}\n`);
    printFiles(out, files, shell, words);
  }
  return exitOf(finished.summary);
};
