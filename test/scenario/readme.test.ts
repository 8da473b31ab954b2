import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { arrivals } from '../../src/scenario/schema/arrivals.ts';
import { durationLaw } from '../../src/scenario/schema/distribution.ts';
import { readWritten } from '../../src/scenario/schema/file.ts';
import { load } from './scratch.ts';

const readme = readFileSync(join(import.meta.dirname, '../../scenarios/README.md'), 'utf8');
const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]);

const TOP =
  /^(title|run|calendars|crews|gates|places|flows|sources|segments|groups|published|profiles|seasons|tidal|events):/;

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

  test.each(blocks.filter((block) => TOP.test(block)))('the keys of a section are known: %#', (block) => {
    expect(readWritten(parse(block)).mistakes).toEqual([]);
  });

  const laws = blocks.find((block) => block.includes('exponential: 12 min')) ?? '';
  test.each(pieces(laws))('a law: %s', (piece) => {
    expect(durationLaw.safeParse(parse(piece)).error?.issues ?? []).toEqual([]);
  });

  const comings = blocks.find((block) => block.startsWith('{ poisson')) ?? '';
  test.each(pieces(comings))('arrivals: %s', (piece) => {
    expect(arrivals.safeParse(parse(piece)).error?.issues ?? []).toEqual([]);
  });
});
