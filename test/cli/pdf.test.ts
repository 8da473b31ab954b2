import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findBrowser } from '../../src/cli/pdf.ts';
import { en } from '../../src/cli/words/en.ts';
import { call } from './shell.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

/** A program that stands for a browser: it writes what it was asked for into the file it was given. */
function browserIn(path: string, script: string): string {
  const file = join(path, 'chromium');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}
const WRITES = 'for a in "$@"; do case "$a" in --print-to-pdf=*) echo "$@" > "$(echo "$a" | cut -d= -f2)";; esac; done';

test('the browser that CHROME_PATH names comes first, then the first in PATH', async () => {
  const path = folder();
  const file = browserIn(path, '');
  expect(await findBrowser({ CHROME_PATH: file, PATH: '' }, en)).toBe(file);
  expect(await findBrowser({ PATH: `/nowhere:${path}` }, en)).toBe(file);
  await expect(findBrowser({ PATH: '/nowhere' }, en)).rejects.toThrow('no Chromium or Chrome was found');
  await expect(findBrowser({ CHROME_PATH: '/nowhere/chrome', PATH: path }, en)).rejects.toThrow('/nowhere/chrome');
});

test('report --pdf prints both pages; no temporary file is left', async () => {
  const path = folder();
  await call('run', new URL('./fixtures/one-lane.yaml', import.meta.url).pathname, '--out', path, '--quiet');
  vi.stubEnv('CHROME_PATH', browserIn(path, WRITES));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { code, out } = await call('report', path, '--pdf');
  expect(code).toBe(0);
  expect(out).toContain(`Printed: ${join(path, 'report.pdf')}, ${join(path, 'report.vi.pdf')}`);
  expect(existsSync(join(path, 'report.vi.pdf'))).toBe(true);
  expect(readdirSync(path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('where there is no browser nothing is drawn, and it is said what to do', async () => {
  const path = folder();
  await call('run', new URL('./fixtures/one-lane.yaml', import.meta.url).pathname, '--out', path, '--quiet');
  rmSync(join(path, 'report.html'));
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { code, err } = await call('report', path, '--pdf', '--lang', 'vi');
  expect(code).toBe(2);
  expect(err).toContain('CHROME_PATH chỉ đến /nowhere/chrome');
  expect(existsSync(join(path, 'report.html'))).toBe(false);
});
