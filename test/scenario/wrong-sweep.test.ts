import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { studyOf } from '../../src/experiment/sweep/conduct.ts';
import { loadSweep } from '../../src/scenario/load/sweep.ts';

const folder = join(import.meta.dirname, 'wrong-sweep');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.startsWith('scenario'));

/** Every sweep of the folder `wrong-sweep` is refused, before anything is run, with the words beside it. */
test.each(names)('%s', (name) => {
  expect(`${refusal(join(folder, name))}\n`).toBe(readFileSync(join(folder, name.replace(/yaml$/, 'txt')), 'utf8'));
});

test('there are enough of them', () => {
  expect(names.length).toBeGreaterThanOrEqual(28);
});

function refusal(file: string): string {
  try {
    studyOf(loadSweep(file)).variants.check();
  } catch (error) {
    if (error instanceof Error && ['ScenarioError', 'SweepError', 'UnknownMetric'].includes(error.name)) {
      return error.message;
    }
    throw error;
  }
  return 'no mistake was found';
}
