/** The example of the README, as it stands there: its types are right, and it runs against the built package. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MOST_LINES = 10;

const [, example] = /```ts\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? ['', ''];
let folder = '';
let file = '';

// Inside the package, so that it can call itself by its name.
beforeAll(() => {
  mkdirSync('output', { recursive: true });
  folder = mkdtempSync('output/readme-');
  file = join(folder, 'example.mts');
  writeFileSync(file, example);
  writeFileSync(join(folder, 'example.mjs'), example);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('the example is short and imports the package by its name', () => {
  expect(example).toContain("from 'smartgate'");
  expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
});

test('its types are right', () => {
  expect(complaints(file)).toEqual([]);
});

test('the types of the package complain of what it does not have', () => {
  const wrong = join(folder, 'wrong.mts');
  writeFileSync(wrong, example.replace('replications: 8', "replications: 'eight'"));
  expect(complaints(wrong)).toEqual(["Type 'string' is not assignable to type 'number'."]);
});

test('it runs as written, and tells the waits at both places', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const places = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ')[0]);
  expect(places).toEqual(['yard', 'lanes']);
  // With twice the lanes and two more hours nobody can wait longer: the luck is the same.
  expect(stdout).toMatch(/^lanes -\d.* better$/m);
});

function complaints(of: string): string[] {
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    types: ['node'],
  };
  const program = ts.createProgram([of], options);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
