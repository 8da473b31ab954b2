import { expect, test } from 'vitest';
import { sobolPoints } from '../../../src/stats/infer/designs/sobol.ts';
import { saltelliRows, sobolIndices } from '../../../src/stats/infer/sensitivity/sobol-indices.ts';
import { source } from '../../numeric/ulps.ts';

/** METHOD's vector `ishigami`, on [−π, π]³. */
const ishigami = (row: number[]) => {
  const [a, b, c] = row.map((u) => Math.PI * (2 * u - 1));
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
};
const FIRST = [0.3139051911, 0.4424111448, 0];
const TOTAL = [0.5575888552, 0.4424111448, 0.2436836641];

test('rows: a, a with each coordinate of b, b', () => {
  expect(saltelliRows([[1, 2, 3, 4]])).toEqual([
    [1, 2],
    [3, 2],
    [1, 4],
    [3, 4],
  ]);
});

test('the indices of the Ishigami function', () => {
  const y = saltelliRows(sobolPoints(8192, 6)).map(ishigami);
  const { first, total } = sobolIndices(y, 3, 0.95, 2, source(1));
  for (let j = 0; j < 3; j++) {
    expect(Math.abs(first[j].value - FIRST[j]), `first ${j + 1}`).toBeLessThan(0.005);
    expect(Math.abs(total[j].value - TOTAL[j]), `total ${j + 1}`).toBeLessThan(0.005);
  }
});

test('a sum of squares by hand: every estimate from four base points', () => {
  // y = x1² + 2 x2 at a, ab1, ab2, b of four points.
  const base = [
    [0, 0, 1, 1],
    [1, 0, 0, 1],
    [0, 1, 0, 0],
    [1, 1, 1, 0],
  ];
  const y = saltelliRows(base).map(([a, b]) => a * a + 2 * b);
  // a: 0 1 2 3; b: 3 2 0 1; mean 1.5, variance (5 + 5) / 8 = 1.25. ab1: 1 0 2 3; ab2: 2 3 0 1.
  const { first, total } = sobolIndices(y, 2, 0.9, 2, source(1));
  // Means of (b − 1.5)(ab1 − a): (1.5 − 0.5) / 4, of (b − 1.5)(ab2 − a): (3 + 1 + 3 + 1) / 4; halves of squares: the same.
  expect(first.map(({ value }) => value)).toEqual([0.25 / 1.25, 2 / 1.25]);
  expect(total.map(({ value }) => value)).toEqual([0.25 / 1.25, 2 / 1.25]);
});

test('intervals cover the exact indices about as often as they say', () => {
  // From plain random base points: the bootstrap knows nothing of how even Sobol points are, and is too wide for those.
  let covered = 0;
  const next = source(21);
  for (let i = 0; i < 100; i++) {
    const base = Array.from({ length: 256 }, () => Array.from({ length: 6 }, next));
    const { first, total } = sobolIndices(saltelliRows(base).map(ishigami), 3, 0.95, 200, next);
    for (let j = 0; j < 3; j++) {
      if (first[j].ciLow <= FIRST[j] && FIRST[j] <= first[j].ciHigh) covered++;
      if (total[j].ciLow <= TOTAL[j] && TOTAL[j] <= total[j].ciHigh) covered++;
    }
  }
  expect(covered / 600).toBeGreaterThan(0.9);
  expect(covered / 600).toBeLessThan(0.99);
});

test('what does not vary has no indices', () => {
  const y = saltelliRows(sobolPoints(16, 4)).map(() => 3);
  const { first, total } = sobolIndices(y, 2, 0.95, 10, source(1));
  expect([...first, ...total]).toEqual(new Array(4).fill({ value: 0, ciLow: 0, ciHigh: 0 }));
});
