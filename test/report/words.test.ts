import { expect, test } from 'vitest';
import { en } from '../../src/report/words/en.ts';
import { vi } from '../../src/report/words/vi.ts';

/** Texts that are right in both languages. */
const SHARED = new Set([
  'model.law.erlang',
  'model.law.gamma',
  'model.law.weibull',
  'model.law.beta',
  'model.word.pallets',
  'stress.sections.2',
  'numerals.none',
  'units.named.share',
  'units.named.ratio',
  'method.clock',
  'value.unit.kWh',
]);

/** Every text of a catalogue by its path; functions are called with names of their arguments. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const samples: unknown[][] = [
      ['A', 'B', 'C', 'D', 'E'],
      [1, 2, 3, 4, 5],
      [['A', 'B'], ['C'], 'D'],
    ];
    const said = samples.flatMap((args) => {
      try {
        return [String(value(...args))];
      } catch {
        return [];
      }
    });
    return [[path, said[0] ?? '']];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => texts(item, path === '' ? key : `${path}.${key}`));
}

test('both languages say the same things', () => {
  expect(texts(vi).map(([path]) => path)).toEqual(texts(en).map(([path]) => path));
});

test('nothing is left untranslated or empty', () => {
  const english = new Map(texts(en));
  const same = texts(vi).filter(([path, text]) => text === english.get(path) && /\p{L}{2}/u.test(text));
  expect(same.map(([path]) => path).filter((path) => !SHARED.has(path))).toEqual([]);
  expect([...texts(en), ...texts(vi)].filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([]);
});

test('Vietnamese is written composed, with its own quotation and without stray spaces', () => {
  for (const [path, text] of texts(vi)) {
    expect(text, path).toBe(text.normalize('NFC'));
    expect(text, path).not.toMatch(/ {2}|^ | [,.;:](?: |$)|"/u);
  }
});

test('every value that is passed in is said', () => {
  expect(vi.finding.change('M', 'N', 'B', 'D', '95')).toMatch(/M.*N.*B.*D.*95/u);
  expect(vi.finding.effort(30, '70 ngày', '10 ngày', '95', true)).toMatch(/30.*70 ngày.*10 ngày.*95/u);
  expect(en.finding.effort(1, '1 h', null, '95', false)).toContain('1 run of 1 h');
});
