import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { invariants } from '../validation/reference.ts';

/** Where an invariant is tested whose test does not bear its name. */
const ELSEWHERE: Record<string, string> = {
  flow: 'test/invariants/faults.ts', // in every replication of every shipped and random scenario
  'state-time': 'test/invariants/faults.ts',
  little: 'test/invariants/little.test.ts',
  'crn-upstream': 'test/gate/luck.test.ts',
};

test('every invariant of the reference has a test: one that begins with its name, or a file', () => {
  const folder = import.meta.dirname;
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const named = (id: string) => texts.some((text) => new RegExp(`^test\\('([a-z-0-9]+, )*${id}[:,]`, 'm').test(text));
  const missing = invariants.filter(({ id }) => !named(id) && !(id in ELSEWHERE));
  expect(missing).toEqual([]);
  for (const file of Object.values(ELSEWHERE)) expect(readFileSync(file, 'utf8')).not.toBe('');
});
