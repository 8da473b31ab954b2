import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

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

test('a worker loads the gate and nothing that reads, checks or draws', () => {
  expect([...packagesOf(source('experiment/worker.ts'))]).toEqual(['seedrandom/lib/alea.js']);
});

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What the built program really loads for a command: modules of ours, and packages that it depends on. */
function loadedBy(...argv: string[]): { ours: string[]; packages: string[] } {
  const program = [path('../../dist/cli/main.js'), ...argv];
  const { status, stderr } = spawnSync(process.execPath, ['--import', path('./tell-loaded.mjs'), ...program], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const urls = [...stderr.matchAll(/^loaded (.*)$/gm)].map(([, url]) => url);
  const ours = urls.flatMap((url) => /\/dist\/([\w/-]+)\.js$/.exec(url.replace(/.*node_modules.*/, ''))?.[1] ?? []);
  const packages = Object.keys(manifest.dependencies).filter((name) =>
    urls.some((url) => url.includes(`/node_modules/${name}/`)),
  );
  return { ours, packages };
}

test('--help loads its words and little else', () => {
  const { ours, packages } = loadedBy('--help');
  expect(packages).toEqual([]);
  expect(ours.sort()).toEqual([
    ...['cli/cli', 'cli/failure', 'cli/help', 'cli/inlining', 'cli/main', 'cli/shell', 'cli/usage'],
    ...['cli/words/en', 'cli/words/vi', 'cli/words/words', 'results/version'],
  ]);
});

test('check loads what reads, what compiles and what it says without a run, and nothing that runs, infers or draws', () => {
  const { ours, packages } = loadedBy('check', path('./fixtures/one-lane.yaml'));
  expect(packages).toEqual(['cli-table3', 'd3-dsv', 'seedrandom', 'yaml', 'yargs', 'zod']);
  expect(ours.filter((name) => /^experiment\/(?!preview\/)/.test(name)).sort()).toEqual([
    ...['experiment/named', 'experiment/overrides', 'experiment/references', 'experiment/titles'],
  ]);
  for (const room of ['report/', 'results/catalogue']) expect(ours.filter((name) => name.startsWith(room))).toEqual([]);
  expect(ours.filter((name) => name.startsWith('stats/infer/'))).toEqual(['stats/infer/erlang']);
});

test.each([
  [['--threads', '1', '--replications', '300'], false],
  [['--threads', '2', '--replications', '2'], false],
  [['--threads', '2', '--replications', '300'], true],
])('run %o: what starts workers is loaded only where there is work for them', (options, workers) => {
  const { packages } = loadedBy('run', path('./fixtures/one-lane.yaml'), '--json', ...options);
  expect(packages.includes('piscina')).toBe(workers);
  for (const heavy of ['jsdom', 'd3']) expect(packages).not.toContain(heavy);
});
