import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** All scenario files below a folder; bulletins are none. */
export function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml') && !entry.name.startsWith('bulletin-'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
