import { expect, test } from 'vitest';
import { assumptionsPart } from '../../src/report/parts/assumptions.ts';
import { basisLine } from '../../src/report/parts/basis.ts';
import { viewOf } from '../../src/report/view.ts';
import { wordsOf } from '../../src/report/words/words.ts';
import type { Assumption } from '../../src/results/document.ts';
import { fixture, PLANS } from './fixture.ts';

const one = (path: string, text: string): Assumption => ({ path, value: '3', kind: 'assumed', text });

/** Three scenarios with these assumptions, as the page tells them: its rows as text, and all of it. */
function told(...assumptions: Assumption[][]) {
  const results = fixture(PLANS.slice(0, assumptions.length));
  for (const [i, entry] of results.scenarios.entries()) entry.assumptions = assumptions[i];
  const { markup } = assumptionsPart(viewOf(results, wordsOf('en')));
  const rows = [...markup.matchAll(/<tr><th scope="row">(.*?)<\/tr>/gsu)].map(([, row]) =>
    row
      .replace(/<[^>]*>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  return { rows, markup };
}

test('numbers that share what is said of them stand in one row', () => {
  const { rows } = told([
    one('places.a.lanes', 'a guess'),
    one('places.b.lanes', 'half'),
    one('places.c.lanes', 'a guess'),
  ]);
  expect(rows).toEqual(['places.a.lanes 3 places.c.lanes 3 assumed a guess', 'places.b.lanes 3 assumed half']);
});

test('a source and what was assumed beside it stay with their number', () => {
  const { rows } = told([{ ...one('places.a.lanes', 'LAW'), kind: 'source' }, one('places.a.lanes', 'half of it')]);
  expect(rows).toEqual(['places.a.lanes 3 source LAW assumed half of it']);
});

test('what stands with a scenario above is not told again, but counted', () => {
  const { rows, markup } = told(
    [one('a', 'ground')],
    [one('a', 'ground'), one('b', 'new')],
    [one('a', 'ground'), one('b', 'new'), one('c', 'newer')],
  );
  expect(rows).toEqual(['a 3 assumed ground', 'b 3 assumed new', 'c 3 assumed newer']);
  expect(markup.match(/One more stands above, with another scenario/gu)).toHaveLength(1);
});

test('the first page counts the numbers of all scenarios once, a number with a source among those', () => {
  const results = fixture(PLANS.slice(0, 2));
  results.scenarios[0].assumptions = [
    { ...one('a', 'LAW'), kind: 'source' },
    one('a', 'half of it'),
    one('b', 'a guess'),
  ];
  results.scenarios[1].assumptions = [one('b', 'a guess'), one('c', 'plan')];
  const said = (lang: 'en' | 'vi') => basisLine(viewOf(results, wordsOf(lang)))?.markup;
  expect(said('en')).toContain('1 number with a source and 2 assumed');
  expect(said('vi')).toContain('1 số liệu có nguồn và 2 số liệu giả định');
  for (const entry of results.scenarios) entry.assumptions = [];
  expect(said('en')).toBeUndefined();
});
