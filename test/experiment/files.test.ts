import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { finishFolder, writeFiles, writeWhole } from '../../src/experiment/files.ts';
import { manifestOf } from '../../src/experiment/manifest.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { readManifest } from '../../src/results/manifest.ts';
import { fakeGate, makeScenario } from './fake.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smartgate-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const names = async () => (await readdir(folder, { recursive: true })).sort();

test('a file is written whole, folders made on the way, nothing temporary left', async () => {
  await writeWhole(join(folder, 'a', 'b.txt'), 'one');
  await writeWhole(join(folder, 'a', 'b.txt'), 'two');
  expect(await readFile(join(folder, 'a', 'b.txt'), 'utf8')).toBe('two');
  expect(await names()).toEqual(['a', 'a/b.txt']);
});

test('where a folder is in the way the error names it and nothing is left behind', async () => {
  await mkdir(join(folder, 'b.txt'));
  await expect(writeWhole(join(folder, 'b.txt'), 'one')).rejects.toThrow('b.txt');
  expect(await names()).toEqual(['b.txt']);
});

test('charts of a former run go, files of others stay', async () => {
  const first = new Map([
    ['results.json', '1'],
    ['charts/a.svg', 'a'],
    ['charts/b.svg', 'b'],
  ]);
  await writeFiles(folder, first);
  await finishFolder(folder, { files: [...first.keys(), '../outside.txt', 'notes.txt'] });
  await writeFile(join(folder, 'charts', 'mine.svg'), 'mine');
  await writeFile(join(folder, 'notes.txt'), 'notes');
  await writeFiles(folder, new Map([['charts/a.svg', 'A']]));
  await finishFolder(folder, { files: ['charts/a.svg'] });
  expect(await names()).toEqual([
    'charts',
    'charts/a.svg',
    'charts/mine.svg',
    'manifest.json',
    'notes.txt',
    'results.json',
  ]);
  expect(await readFile(join(folder, 'charts', 'a.svg'), 'utf8')).toBe('A');
});

test('the manifest says how to repeat a run, and where it was made', async () => {
  const experiment = await replicate(makeScenario('one'), { makeGate: fakeGate() });
  const manifest = manifestOf(experiment, {
    commandLine: ['run', 'one.yaml'],
    seconds: { simulate: 1.5 },
    files: ['results.json'],
    read: new Map([[join(process.cwd(), 'scenarios', 'one.yaml'), 'ab']]),
  });
  expect(manifest).toMatchObject({
    generator: { name: 'smartgate' },
    commandLine: ['run', 'one.yaml'],
    seed: '1',
    replications: { asked: 5, finished: 5 },
    interrupted: false,
    scenarios: [
      { name: 'one', file: 'one.yaml', sha256: experiment.results.scenarios[0].sha256, events: 5000, trucks: 500 },
    ],
    seconds: { simulate: 1.5 },
    read: [{ file: 'scenarios/one.yaml', sha256: 'ab' }],
    machine: { node: process.versions.node },
    packages: { seedrandom: project.dependencies.seedrandom, zod: project.dependencies.zod },
    files: ['results.json'],
  });
  expect(manifest.machine.cores).toBeGreaterThan(0);
  expect(Date.parse(manifest.started)).toBeGreaterThan(0);
  expect(Date.parse(manifest.written)).toBeGreaterThan(Date.parse(manifest.started));
  expect(readManifest(JSON.stringify(manifest))).toEqual(manifest);
  expect(readManifest('{}')).toBeNull();
});
