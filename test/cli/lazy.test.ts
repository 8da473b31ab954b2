import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Packages that are loaded at once when a module is imported: static imports followed, types and `import()` left out. */
function packagesOf(file: URL, seen = new Set<string>(), packages = new Set<string>()): Set<string> {
  if (seen.has(file.href)) return packages;
  seen.add(file.href);
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)';|^import '([^']+)';/gm,
  );
  for (const [, from, bare] of statements) {
    const target = from ?? bare;
    if (target.startsWith('.')) packagesOf(new URL(target, file), seen, packages);
    else if (!target.startsWith('node:')) packages.add(target);
  }
  return packages;
}

/** Packages that run in a browser as they are. */
const RUN_ANYWHERE = ['zod', 'simple-statistics'];

const source = (path: string) => new URL(`../../src/${path}`, import.meta.url);

test('help needs no package at all', () => {
  expect([...packagesOf(source('cli/main.ts'))]).toEqual([]);
});

test('run loads nothing that draws', () => {
  const packages = packagesOf(source('cli/commands/run.ts'));
  expect([...packages]).toContain('zod');
  for (const heavy of ['jsdom', 'd3', 'yargs', 'cli-progress']) expect([...packages]).not.toContain(heavy);
});

test('nor does the public API', () => {
  const packages = packagesOf(source('index.ts'));
  for (const heavy of ['jsdom', 'd3', 'yargs', 'cli-table3']) expect([...packages]).not.toContain(heavy);
});

test('what runs in a browser asks Node for nothing', () => {
  for (const path of [
    'stats/infer/paired.ts',
    'stats/infer/verdict.ts',
    'results/write.ts',
    'results/read.ts',
    'results/metrics.ts',
    'results/digits.ts',
  ]) {
    expect([...packagesOf(source(path))].filter((name) => !RUN_ANYWHERE.includes(name))).toEqual([]);
    expect(readFileSync(source(path), 'utf8')).not.toContain("'node:");
  }
});
