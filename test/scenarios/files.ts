import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All scenario files below a folder. Bulletins and sweeps are none; known answers have tests of their own, and some run for minutes.
 */
export function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml') && !/^(bulletin|sweep)-/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('known-answers'))
    .sort();
}
