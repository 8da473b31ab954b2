/** What a sweep leaves in its folder beside its runs. */
import type { StudyManifest } from '../../results/manifest.ts';
import type { SweepSummary } from '../../results/sweep.ts';
import { type Files, finishFolder, writeFiles } from '../files.ts';
import { executionOf, type ManifestOptions, studyManifestOf } from '../manifest.ts';
import { type Finished, SUMMARY } from './finish.ts';
import type { Study } from './study.ts';
import type { Swept } from './sweep.ts';

/** Draws pages and pictures of a sweep that is complete. */
export type Draw = (summary: SweepSummary, manifest: StudyManifest) => Promise<Files>;

export interface Left extends Omit<ManifestOptions, 'files'> {
  runs: Swept;
  threads: number;
}

/** Writes the tables of a sweep that is complete (null: it is not), what is drawn of it, and the manifest; gives the names of the files. */
export async function leave(
  folder: string,
  { plan: { seed } }: Study,
  finished: Finished | null,
  { runs, threads, ...how }: Left,
  draw?: Draw,
): Promise<string[]> {
  const files = ['plan.json'];
  if (finished === null) {
    const manifest = { ...executionOf({ ...how, files }), seed, threads, runs };
    await finishFolder(folder, manifest);
    return files;
  }
  await writeFiles(folder, finished.files);
  const document = { file: SUMMARY, text: String(finished.files.get(SUMMARY)) };
  const manifest = () => ({ ...studyManifestOf({ seed, threads, document }, { ...how, files }), runs });
  files.push(...finished.files.keys());
  const drawn: Files = (await draw?.(finished.summary, manifest())) ?? new Map();
  await writeFiles(folder, drawn);
  files.push(...drawn.keys());
  await finishFolder(folder, manifest());
  return files;
}
