/** `smartgate merge <folder…>`: joins the shards of a sweep that were made in folders of their own. */
import { join } from 'node:path';
import { writeFiles } from '../../experiment/files.ts';
import { finish } from '../../experiment/sweep/finish.ts';
import { mergeShards } from '../../experiment/sweep/merge.ts';
import type { Command } from '../call.ts';
import { exitOf, listMissing } from '../sweep-table.ts';

export const merge: Command = async ({ files: folders, options }, shell, words) => {
  const { csv, quiet } = options;
  const out = options.out ?? folders[0];
  const { study, store, missing } = await mergeShards(folders, out);
  if (missing.length > 0) return listMissing(study, store, null, shell, words);
  const { files, summary } = finish(study, store, csv);
  await writeFiles(out, files);
  if (!quiet) {
    shell.out(`${words.sweep.merged(String(folders.length), out)}\n`);
    const others = [...files.keys()].filter((name) => name !== 'runs.parquet');
    shell.out(`${words.sweep.files(join(out, 'runs.parquet'), others.join(', '))}\n`);
  }
  return exitOf(summary);
};
