/** The tables that sweeps left on the disk. */
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { QueryError } from './query-error.ts';

/** `runs.parquet` of a sweep, by the name of its folder. */
export interface RunsTable {
  name: string;
  file: string;
}

const FILE = 'runs.parquet';
/** Folders below the one named in which a table is looked for: `output/plans/sweep-lanes`. */
const DEPTH = 3;

/**
 * All tables in these folders and below, by name. Of two of the same name the second is called `name_2`.
 * @throws {QueryError} where there is none
 */
export async function tablesIn(folders: readonly string[]): Promise<RunsTable[]> {
  const files = new Set((await Promise.all(folders.map((folder) => filesIn(folder, DEPTH)))).flat());
  if (files.size === 0) throw new QueryError({ kind: 'noTables', folders });
  const times = new Map<string, number>();
  return [...files].map((file) => {
    const name = basename(resolve(file, '..'));
    // SQL does not tell capitals apart.
    const key = name.toLowerCase();
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    return { name: before === 0 ? name : `${name}_${before + 1}`, file };
  });
}

async function filesIn(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.some((entry) => entry.isFile() && entry.name === FILE) ? [join(folder, FILE)] : [];
  if (depth === 0) return found;
  const below = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort();
  const deeper = await Promise.all(below.map((name) => filesIn(join(folder, name), depth - 1)));
  return [...found, ...deeper.flat()];
}
