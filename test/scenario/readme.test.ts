import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { studyOf } from '../../src/experiment/sweep/conduct.ts';
import { loadSweep } from '../../src/scenario/load/sweep.ts';
import { arrivals } from '../../src/scenario/schema/arrivals.ts';
import { readBulletin } from '../../src/scenario/schema/bulletin.ts';
import { durationLaw } from '../../src/scenario/schema/distribution.ts';
import { NAMED, readWritten } from '../../src/scenario/schema/file.ts';
import { jsonSchema } from '../../src/scenario/schema/json-schema.ts';
import { readWrittenSweep } from '../../src/scenario/schema/sweep.ts';
import { load } from './scratch.ts';

const root = join(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = text('scenarios/README.md');
const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]);

const TOP = new RegExp(`^(title|run|plan|costs|${NAMED.join('|')}):`);

/** The pieces of a block that stand one or two to a line, without their remarks. */
const pieces = (block: string) =>
  block
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, ''))
    .flatMap((line) => line.split(/\s{3,}/))
    .filter((piece) => piece.trim() !== '' && !piece.includes('…'));

describe('the snippets of scenarios/README.md are accepted', () => {
  test('there are snippets', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(5);
  });

  test.each(blocks.filter((block) => /^flows:/m.test(block)))('a whole scenario loads: %#', (block) => {
    expect(Object.keys(load(block).flows).length).toBeGreaterThan(0);
  });

  const bulletins = blocks.filter((block) => /^day:/m.test(block));
  test.each(bulletins)('a bulletin is read: %#', (block) => {
    expect(readBulletin(parse(block)).mistakes).toEqual([]);
  });

  const sweeps = blocks.filter((block) => /^sweep:/m.test(block));
  test.each(sweeps)('a sweep is read, and its points are scenarios: %#', (block) => {
    expect(readWrittenSweep(parse(block)).mistakes).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'smartgate-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(root, 'scenarios/tutorial'), folder, { recursive: true });
    const file = join(folder, 'sweep.yaml');
    writeFileSync(file, block);
    const { study, variants } = studyOf(loadSweep(file));
    variants.check();
    expect(study.points.length).toBe(40);
  });

  test.each(blocks.filter((block) => TOP.test(block) && ![...bulletins, ...sweeps].includes(block)))(
    'the keys of a section are known: %#',
    (block) => {
      expect(readWritten(parse(block)).mistakes).toEqual([]);
    },
  );

  const laws = blocks.find((block) => block.includes('exponential: 12 min')) ?? '';
  test.each(pieces(laws))('a law: %s', (piece) => {
    expect(durationLaw.safeParse(parse(piece)).error?.issues ?? []).toEqual([]);
  });

  const comings = blocks.find((block) => block.startsWith('{ poisson')) ?? '';
  test.each(pieces(comings))('arrivals: %s', (piece) => {
    expect(arrivals.safeParse(parse(piece)).error?.issues ?? []).toEqual([]);
  });
});

test('every key of the schema is named', () => {
  const keys = new Set<string>();
  JSON.stringify([jsonSchema(), jsonSchema('sweep')], (key, value) => {
    if (key === 'properties') for (const name of Object.keys(value)) keys.add(name);
    return value;
  });
  const words = new Set(readme.match(/\w+/g));
  expect([...keys].filter((key) => !words.has(key))).toEqual([]);
});

describe('lessons', () => {
  const files = readdirSync(join(root, 'scenarios/tutorial')).filter((file) => file.endsWith('.yaml'));

  test.each(files)('%s is in the list', (file) => {
    expect(text('scenarios/tutorial/README.md')).toContain(`(${file})`);
  });

  const rows = readme
    .slice(readme.indexOf('## What can be said'))
    .split('\n')
    .filter((line) => /^\| [^*]/.test(line))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const listed = (cell: string) => cell.split(', ').filter((name) => name !== '');

  test.each(rows)('of what can be said, lessons and tests exist: %s%s', (_, what, keys, lessons, tests) => {
    expect(what).not.toBe('');
    expect(keys).toBeDefined();
    for (const lesson of listed(lessons)) expect(files).toContain(`${lesson}.yaml`);
    for (const name of listed(tests)) {
      expect(
        [join('test', `${name}.test.ts`), join('scenarios', `${name}.json`)].some((file) =>
          existsSync(join(root, file)),
        ),
        name,
      ).toBe(true);
    }
  });
});
