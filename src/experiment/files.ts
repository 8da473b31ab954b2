/** Writing files so that nobody ever finds half of one. */
import { access, constants, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes beside the target under a temporary name, then renames: the old file stays until the new one is whole. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Files of a run by their name inside its folder (`results.json`, `charts/wait.svg`), and what is in them. */
export type Files = Map<string, string | Uint8Array>;

/** Names that a former run may have left and a new one may take away: nothing else in the folder is ever touched. */
const OURS =
  /^((bottlenecks|differences|marginal|runs|value)\.csv|report\.(en|vi)\.html|charts\/[A-Za-z0-9._-]+\.(svg|png))$/;

/** Makes the folder if need be and throws unless it can be written to: better before an hour's work than after it. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
}

/** Writes all files into `folder`, which is made if need be. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of files) await writeWhole(join(folder, name), content);
}

/**
 * Writes `manifest.json`, the last file of a run, and removes what the manifest of a former run lists and this one
 * does not, so that yesterday's chart does not stand beside today's table.
 */
export async function finishFolder(folder: string, manifest: { files: string[] }): Promise<void> {
  for (const name of await formerFiles(folder)) {
    if (!manifest.files.includes(name) && OURS.test(name)) await rm(join(folder, name), { force: true });
  }
  await writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function formerFiles(folder: string): Promise<string[]> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('files' in manifest)) return [];
    const { files } = manifest;
    return Array.isArray(files) ? files.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}
