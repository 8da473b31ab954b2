import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readManifest } from '../../src/results/manifest.ts';
import { call } from './shell.ts';

const DAY = 'scenarios/lang-son/bulletin-2025-11-11.yaml';
const BOOKS = 'scenarios/lang-son/bulletin-2022-06-20.yaml';

let out = '';
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'smartgate-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

test('books first, then what the model made of the day; the manifest names both files', async () => {
  const { code, out: said } = await call('reconcile', DAY, '--replications', '2', '--out', out);
  expect(code).toBe(0);
  // 390 = 440 − 50 published; 407 = 140 + 210 + 57 of which the last is assumed.
  expect(said).toMatch(/Province, export +390\* +407\* +357 +440 +0$/m);
  expect(said).toMatch(/Hữu Nghị, export +151\* +140 +123 +168 +–$/m);
  expect(said).toMatch(/^Hữu Nghị, export: in stock at 20:00 +trucks +168 /m);
  expect(said.indexOf('Province, export ')).toBeLessThan(said.indexOf('Province, export: cleared'));
  const manifest = readManifest(await readFile(join(out, 'manifest.json'), 'utf8'));
  expect(manifest?.read.map(({ file }) => file)).toEqual([
    'scenarios/lang-son/baseline-2025.yaml',
    DAY,
    'scenarios/lang-son/day-2025-11-11.yaml',
  ]);
});

test('without a scenario there are the books, in either language, and no document', async () => {
  expect((await call('reconcile', BOOKS)).out).toContain('The bulletin names no scenario: nothing was run.');
  expect((await call('reconcile', BOOKS, '--lang', 'vi')).out).toMatch(
    /Toàn tỉnh, xuất khẩu +913 +144\* +279 +778 +–$/m,
  );
  const { code, err } = await call('reconcile', BOOKS, '--json');
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('names no scenario') });
});

test('a scenario is no bulletin', async () => {
  const { code, err } = await call('reconcile', 'test/cli/fixtures/one-lane.yaml');
  expect(code).toBe(2);
  expect(err).toContain('day  missing; expected a date');
});
