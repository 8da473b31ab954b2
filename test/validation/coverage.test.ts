import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knownAnswers, readKnownAnswer } from '../../src/experiment/verify/known-answer.ts';
import { analytic, type Known, published } from './reference.ts';

/** Numbers of the reference that no test meets, by `case.number`, and why; whole cases stand under their name. */
const untested: Record<string, string> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'reference', 'untested.json'), 'utf8'),
);

/** Known answers `x` and `x-…` are those of case `x`; `x.test.ts`, here or beside other tests of value, tests it otherwise. */
const answersOf = (id: string) => knownAnswers().filter((name) => name === id || name.startsWith(`${id}-`));
const hasTest = (id: string) =>
  ['.', '../value'].some((folder) => existsSync(join(import.meta.dirname, folder, `${id}.test.ts`)));

test('every case has a scenario, a test of its arithmetic, or a reason; at most two have only that', () => {
  const ids = [...analytic, ...published].map(({ id }) => id);
  expect(ids.filter((id) => answersOf(id).length === 0 && !hasTest(id) && !(id in untested))).toEqual([]);
  expect(ids.filter((id) => id in untested).length).toBeLessThanOrEqual(2);
});

test('what others published is marked as such, and no result of theory is', () => {
  const marked = (ids: readonly { id: string }[]) =>
    ids.flatMap(({ id }) => answersOf(id)).map((name) => readKnownAnswer(name).published ?? false);
  expect(new Set(marked(published))).toEqual(new Set([true]));
  expect(new Set(marked(analytic))).toEqual(new Set([false]));
});

test('every expected number is an answer of its case, or has a reason why not; no reason is left over', () => {
  const missing: string[] = [];
  for (const { id, kind, expected } of analytic) {
    if (id in untested || (kind === 'function' && hasTest(id))) continue;
    const answers = answersOf(id).flatMap((name) => readKnownAnswer(name).exact.map(({ value }) => value));
    missing.push(...unmet(numbersOf(expected, id), answers));
  }
  const ids = new Set(analytic.map(({ id }) => id));
  expect(missing.sort()).toEqual(
    Object.keys(untested)
      .filter((name) => !ids.has(name))
      .sort(),
  );
});

/** Every number by its name. */
function numbersOf(value: Known, name: string): [string, number][] {
  if (typeof value === 'number') return [[name, value]];
  if (typeof value === 'string') return [];
  return Object.entries(value).flatMap(([key, part]) => numbersOf(part, `${name}.${key}`));
}

/** Answers are told a day or a minute where the reference says an hour, and some as 1 less the number. */
const FORMS = [1, 24, 1440, 60, 1 / 60].map((scale) => (number: number) => number * scale);
FORMS.push((number) => 1 - number);

/** Numbers that no answer meets; each answer is taken for one number, in its own form before others. */
function unmet(numbers: [string, number][], answers: number[]): string[] {
  const left = [...answers];
  let open = numbers;
  for (const form of FORMS) {
    open = open.filter(([, number]) => {
      const wanted = form(number);
      const k = left.findIndex((answer) => Math.abs(answer - wanted) <= 1e-8 * Math.abs(wanted));
      if (k >= 0) left.splice(k, 1);
      return k < 0;
    });
  }
  return open.map(([name]) => name);
}
