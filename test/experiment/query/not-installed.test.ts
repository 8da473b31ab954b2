import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { call } from '../../cli/shell.ts';

vi.mock('@duckdb/node-api', () => {
  throw new Error('no such package');
});

test.each([
  ['en', 'npm install @duckdb/node-api'],
  ['vi', 'chưa được cài: npm install @duckdb/node-api'],
])('where DuckDB is not installed, the message says how to get it (%s)', async (lang, hint) => {
  const path = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  writeFileSync(join(path, 'runs.parquet'), '');
  const { code, err } = await call('query', 'select 1', path, '--lang', lang);
  expect(code).toBe(2);
  expect(err).toContain(hint);
});
