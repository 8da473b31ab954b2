import { expect, test } from 'vitest';
import { booksOf, gapsOf, rowsOf, TERMS } from '../../../src/experiment/bulletin/books.ts';
import { loadBulletin } from '../../../src/scenario/load/bulletin.ts';
import type { Bulletin, DirectionFigures, FigureName } from '../../../src/scenario/model/bulletin.ts';
import { known } from '../../validation/reference.ts';

type Counts = Record<string, number>;

const told = (figures: Partial<Record<FigureName, number>>): DirectionFigures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, { all: { value }, cargo: {} }]));

const bulletin = (gates: Bulletin['gates'], total: Bulletin['total']): Bulletin => ({
  name: 'b',
  file: 'b.yaml',
  title: { en: 'b', vi: 'b' },
  description: null,
  day: '2025-11-11',
  closing: 1200,
  source: 's',
  gates,
  total,
});

test('11 November 2025: the books of the province agree, and the stocks of the morning follow', () => {
  const { parameters, expected } = known('langson-2025-11-11');
  const { openingStockExport, arrivalsFromInland, exports, imports } = parameters as Record<string, Counts>;
  const { closingStock } = expected as Record<string, Counts>;
  const { bulletin: read } = loadBulletin('scenarios/lang-son/bulletin-2025-11-11.yaml');
  const books = booksOf(read);
  const rows = rowsOf(read, books).filter(({ cargo }) => cargo === null);
  const row = (gate: string, direction: string) => rows.find((one) => one.gate === gate && one.direction === direction);
  for (const [gate, name] of [
    ['huu-nghi', 'HuuNghi'],
    ['tan-thanh', 'TanThanh'],
  ]) {
    expect(row(gate, 'export')).toMatchObject({
      opening: { value: openingStockExport[name], origin: 'balance' },
      arrived: { value: arrivalsFromInland[name], origin: 'published' },
      cleared: { value: exports[name], origin: 'published' },
      closing: { value: closingStock[name], origin: 'published' },
      // What was found from the other three proves nothing.
      residual: null,
    });
    expect(row(gate, 'import')).toMatchObject({ opening: null, cleared: { value: imports[name] }, residual: null });
  }
  expect(row('all', 'export')).toMatchObject({
    opening: { value: openingStockExport.province, origin: 'change' },
    arrived: { value: 407, origin: 'sum' },
    cleared: { value: exports.province },
    closing: { value: closingStock.province },
    residual: 0,
  });
  expect(row('small-gates', 'export')).toMatchObject({
    cleared: { value: exports.others, origin: 'remainder' },
    closing: { value: 35, origin: 'remainder' },
  });
  expect(row('small-gates', 'import')).toMatchObject({ cleared: { value: imports.others, origin: 'remainder' } });
  expect(gapsOf(books)).toEqual([]);
});

test('what does not add up is told, in the row and between the gates', () => {
  const one = bulletin(
    {
      a: { gates: ['a'], export: told({ opening: 10, arrived: 5, cleared: 4, closing: 12 }) },
      b: { gates: ['b'], export: told({ cleared: 3 }) },
    },
    { export: told({ cleared: 8 }) },
  );
  const books = booksOf(one);
  expect(rowsOf(one, books).map(({ gate, residual }) => [gate, residual])).toEqual([
    ['all', null],
    ['a', -1],
    ['b', null],
  ]);
  expect(gapsOf(books)).toEqual([{ direction: 'export', term: 'cleared', total: 8, gates: 7 }]);
});

test('what does not follow stays unknown, and what follows from a balance is never held to prove one', () => {
  const one = bulletin(
    {
      a: { gates: ['a'], export: told({ arrived: 5, cleared: 4, closing: 11 }) },
      b: { gates: ['b'] },
    },
    { export: told({ opening: 30, cleared: 9, closing: 31 }) },
  );
  const [whole, a, b] = booksOf(one).export;
  expect(whole.terms.arrived).toEqual({ value: 10, origin: 'balance' });
  expect(a.terms.opening).toEqual({ value: 10, origin: 'balance' });
  expect(TERMS.map((term) => b.terms[term])).toEqual([
    { value: 20, origin: 'balance' },
    { value: 5, origin: 'balance' },
    { value: 5, origin: 'remainder' },
    { value: 20, origin: 'remainder' },
  ]);
  expect(rowsOf(one, booksOf(one)).map(({ residual }) => residual)).toEqual([null, null, null]);
  const less = bulletin({ a: { gates: ['a'], export: told({ closing: 11, cleared: 4 }) } }, null);
  expect(booksOf(less).export[1].terms).toMatchObject({ opening: null, arrived: null });
});
