import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadScenario, ScenarioError } from '../../src/scenario/load/load.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'wrong');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** Every file of the folder `wrong` is refused with the words beside it; lines `# --set …` are its overrides. */
describe('wrong scenarios are refused', () => {
  test.each(files)('%s', (name) => {
    const file = join(folder, name);
    const overrides = [...readFileSync(file, 'utf8').matchAll(/^# --set (.*)$/gm)].map((match) => match[1]);
    const begin = performance.now();
    const message = refusal(file, overrides);
    expect(performance.now() - begin).toBeLessThan(500);
    expect(`${message}\n`).toBe(readFileSync(file.replace(/\.yaml$/, '.txt'), 'utf8'));
  });

  test('there are enough of them, and each says what is expected', () => {
    expect(files.length).toBeGreaterThanOrEqual(34);
    for (const name of files) {
      const message = readFileSync(join(folder, name.replace(/\.yaml$/, '.txt')), 'utf8');
      expect(message).toMatch(/(missing|found .+); expected .+/);
      expect(message).not.toMatch(/undefined|\[object|NaN;|Invalid|ZodError|\bat .*\.ts:/);
    }
  });
});

function refusal(file: string, set: string[]): string {
  try {
    loadScenario(file, { set });
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
  return 'no mistake was found';
}
