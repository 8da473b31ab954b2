import { expect, test } from 'vitest';
import { parse } from '../../src/cli/parse.ts';
import { wordsOf } from '../../src/cli/words/words.ts';

const parsed = async (...argv: string[]) => (await parse(argv, wordsOf('en'))).call;

test('what is not typed is not there', async () => {
  expect(await parsed('run', 'a.yaml')).toEqual({
    command: 'run',
    files: ['a.yaml'],
    options: {
      set: [],
      vary: [],
      require: [],
      all: false,
      bottlenecks: false,
      json: false,
      csv: false,
      'list-missing': false,
      pdf: false,
      png: false,
      quiet: false,
      lang: 'en',
      both: false,
    },
  });
});

test('all options, before and behind the files', async () => {
  const { files, options } = await parsed(
    ...['run', '--seed', '007', 'a.yaml', '--replications=12', '--days', '0.5', '--out', 'o', 'b.yaml', '--root', '.'],
    ...['--set', 'a.b=1', '--set', 'run.start=2025-01-01', '--threads', '3', '--quiet', '--lang', 'vi'],
  );
  expect(files).toEqual(['a.yaml', 'b.yaml']);
  expect(options).toEqual({
    seed: '007',
    replications: 12,
    days: 0.5,
    threads: 3,
    out: 'o',
    root: '.',
    set: ['a.b=1', 'run.start=2025-01-01'],
    vary: [],
    require: [],
    all: false,
    bottlenecks: false,
    json: false,
    csv: false,
    'list-missing': false,
    pdf: false,
    png: false,
    quiet: true,
    lang: 'vi',
    both: false,
  });
});

test('a precision is a percentage or a share', async () => {
  for (const [typed, share] of [
    ['5%', 0.05],
    ['2.5 %', 0.025],
    ['0.05', 0.05],
    ['.5%', 0.005],
  ] as const) {
    expect((await parsed('run', 'a.yaml', '--precision', typed)).options.precision).toBe(share);
  }
});

test('a seed stays the text it is', async () => {
  for (const seed of ['1e3', '0x10', '-5', 'true', '1.50']) {
    expect((await parsed('run', 'a.yaml', '--seed', seed)).options.seed).toBe(seed);
  }
});

test('the value of --set may hold anything', async () => {
  const { files, options } = await parsed(
    'run',
    '--set',
    'a=b=c',
    '--set',
    'x={ gamma: { mean: 12 min, cv: 0.5 } }',
    '--set=y=-3',
    'a.yaml',
  );
  expect(options.set).toEqual(['a=b=c', 'x={ gamma: { mean: 12 min, cv: 0.5 } }', 'y=-3']);
  expect(files).toEqual(['a.yaml']);
});

test('files whose names look like numbers or options', async () => {
  expect((await parsed('check', '007', '--', '--odd.yaml')).files).toEqual(['007', '--odd.yaml']);
});
