import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadBulletin } from '../../src/scenario/load/bulletin.ts';
import { ScenarioError } from '../../src/scenario/load/issue.ts';

const folder = join(import.meta.dirname, 'wrong-bulletin');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'scenario.yaml');

/** Every bulletin of the folder `wrong-bulletin` is refused with the words beside it. */
test.each(names)('%s', (name) => {
  expect(`${refusal(join(folder, name))}\n`).toBe(readFileSync(join(folder, name.replace(/yaml$/, 'txt')), 'utf8'));
});

test('there are enough of them', () => {
  expect(names.length).toBeGreaterThanOrEqual(14);
});

function refusal(file: string): string {
  try {
    loadBulletin(file);
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return 'no mistake was found';
}
