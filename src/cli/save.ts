/** What a run leaves in its folder. */
import { join } from 'node:path';
import type { Experiment } from '../experiment/experiment.ts';
import { type Files, finishFolder, writeFiles } from '../experiment/files.ts';
import { manifestOf } from '../experiment/manifest.ts';
import { bestCsv, bottlenecksCsv, differencesCsv, marginalCsv, metricsCsv, valueCsv } from '../results/csv.ts';

import { toJson } from '../results/write.ts';
import { drawResults, type Wanted } from './draw.ts';
import type { Read } from './work.ts';

/** Seconds by stage of the work. */
export type Seconds = Record<string, number>;

/**
 * Writes results, tables, report and charts into `folder`, and gives the names of the files. Pages and charts
 * are as `wanted`. The numbers are on the disk before anything is drawn.
 */
export async function save(
  folder: string,
  experiment: Experiment,
  wanted: Wanted,
  commandLine: string[],
  seconds: Seconds,
  read?: Read,
): Promise<string[]> {
  const { results } = experiment;
  const files: Files = new Map([['results.json', toJson(results)]]);
  files.set('metrics.csv', metricsCsv(results));
  if (results.command === 'compare') files.set('differences.csv', differencesCsv(results));
  if (results.best !== undefined) files.set('best.csv', bestCsv(results));
  if (results.value !== undefined) files.set('value.csv', valueCsv(results));
  if (results.bottlenecks !== undefined) files.set('bottlenecks.csv', bottlenecksCsv(results));
  if (results.marginal !== undefined) files.set('marginal.csv', marginalCsv(results));
  await writeFiles(folder, files);
  const start = performance.now();
  const manifest = manifestOf(experiment, { commandLine, seconds: rounded(seconds), files: [], read });
  const drawn = await drawResults(results, wanted, manifest);
  await writeFiles(folder, drawn);
  const timed = rounded({ ...seconds, report: (performance.now() - start) / 1000 });
  const names = [...files.keys(), ...drawn.keys()];
  await finishFolder(folder, manifestOf(experiment, { commandLine, seconds: timed, files: names, read }));
  return names;
}

function rounded(seconds: Seconds): Seconds {
  return Object.fromEntries(Object.entries(seconds).map(([stage, s]) => [stage, Math.round(s * 1000) / 1000]));
}

/** Folder of the results of one scenario or comparison. */
export function folderFor(out: string | undefined, name: string, several: boolean): string {
  if (out === undefined) return join('output', name);
  return several ? join(out, name) : out;
}
