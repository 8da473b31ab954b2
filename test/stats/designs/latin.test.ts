import { expect, test } from 'vitest';
import { bestLatinHypercube, largestCorrelation, latinHypercube } from '../../../src/stats/infer/designs/latin.ts';
import { source } from '../../numeric/ulps.ts';

const slices = Array.from({ length: 16 }, (_, i) => i);

test.each(['centre', 'random'] as const)('every slice of every dimension holds one point: %s', (place) => {
  // METHOD's vector `lhs-property`: n = 16, d = 5.
  const points = latinHypercube(16, 5, place, source(1));
  expect(points.length).toBe(16);
  for (let j = 0; j < 5; j++) {
    const column = points.map((point) => point[j]);
    expect(column.map((x) => Math.floor(16 * x)).sort((a, b) => a - b)).toEqual(slices);
    if (place === 'centre') expect(column.reduce((sum, x) => sum + x, 0) / 16).toBe(0.5);
    else expect(new Set(column.map((x) => 16 * x - Math.floor(16 * x))).size).toBe(16);
  }
});

test('the order in a dimension is any of all, equally likely', () => {
  const next = source(2);
  const seen = new Map<string, number>();
  for (let i = 0; i < 24_000; i++) {
    const order = String(latinHypercube(4, 1, 'centre', next));
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(24);
  let chiSquare = 0;
  for (const count of seen.values()) chiSquare += (count - 1000) ** 2 / 1000;
  // The 99.9 % quantile of chi-square with 23 degrees of freedom.
  expect(chiSquare).toBeLessThan(49.728);
});

test('the best of many is nearly orthogonal', () => {
  const many = bestLatinHypercube(65, 4, 'centre', source(3), 2000);
  expect(largestCorrelation(many)).toBeLessThan(0.05);
  const first = bestLatinHypercube(65, 4, 'centre', source(3), 1);
  expect(first).toEqual(latinHypercube(65, 4, 'centre', source(3)));
  expect(largestCorrelation(many)).toBeLessThan(largestCorrelation(first));
});

test('the largest correlation is found, whichever its sign', () => {
  const points = [
    [0, 0, 3],
    [1, 2, 2],
    [2, 1, 1],
    [3, 3, 0],
  ];
  expect(largestCorrelation(points)).toBeCloseTo(1, 12);
  expect(largestCorrelation(points.map(([a, b]) => [a, b]))).toBeCloseTo(0.8, 12);
  expect(largestCorrelation([[1], [2]])).toBe(0);
});
