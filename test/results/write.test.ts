import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compact, compactNumber } from '../../src/results/compact.ts';
import { readResults } from '../../src/results/read.ts';
import { VERSION } from '../../src/results/version.ts';
import { toJson } from '../../src/results/write.ts';
import { sampleResults } from './sample.ts';

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(VERSION).toBe(version);
});

test('what is written is read back the same, and written again the same', () => {
  const text = toJson(sampleResults());
  expect(readResults(text)).toEqual(sampleResults());
  expect(toJson(readResults(text))).toBe(text);
});

test('the order in which keys were set leaves no trace', () => {
  const backwards = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(backwards);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, item]) => [key, backwards(item)]),
    );
  };
  expect(toJson(backwards(sampleResults()) as ReturnType<typeof sampleResults>)).toBe(toJson(sampleResults()));
});

test('one row a line, a newline at the end', () => {
  const lines = toJson(sampleResults()).split('\n');
  expect(lines[0]).toBe('{');
  expect(lines.at(-1)).toBe('');
  expect(lines.filter((line) => line.startsWith('    {"scenario":"two-lanes","metric":')).length).toBe(5);
  expect(lines).toContain('  "seed": "1",');
});

test('keys the document does not know are left out', () => {
  const results = { ...sampleResults(), secret: 1 };
  expect(toJson(results)).toBe(toJson(sampleResults()));
});

test.each([
  [0.1 + 0.2, 0.3],
  [1 / 3, 0.333333333333],
  [-0, 0],
  [-1e-320, -1e-320],
  [123_456_789_012_345, 123_456_789_012_345],
  [2 / 3e7, 6.66666666667e-8],
])('%d is written %d', (x, short) => {
  expect(Object.is(compactNumber(x), short)).toBe(true);
});

test('a number that JSON cannot say stops with its path', () => {
  const results = sampleResults();
  results.metrics[2].variance = Number.NaN;
  expect(() => toJson(results)).toThrow('results.metrics[2].variance is NaN');
  expect(() => compact({ a: [Number.POSITIVE_INFINITY] })).toThrow('results.a[0] is Infinity');
});
