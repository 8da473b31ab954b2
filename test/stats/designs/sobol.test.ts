import { expect, test } from 'vitest';
import { centredDiscrepancy } from '../../../src/stats/infer/designs/discrepancy.ts';
import { sobolPoints } from '../../../src/stats/infer/designs/sobol.ts';
import { relative, source } from '../../numeric/ulps.ts';

test('the first eight published points', () => {
  expect(sobolPoints(8, 4)).toEqual([
    [0, 0, 0, 0],
    [0.5, 0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25, 0.25],
    [0.25, 0.75, 0.75, 0.75],
    [0.375, 0.375, 0.625, 0.875],
    [0.875, 0.875, 0.125, 0.375],
    [0.625, 0.125, 0.875, 0.625],
    [0.125, 0.625, 0.375, 0.125],
  ]);
});

test('point 777 in 32 dimensions is that of SciPy', () => {
  const point = [
    709, 959, 167, 281, 651, 365, 195, 781, 357, 331, 763, 713, 393, 485, 583, 527, 413, 885, 379, 771, 243, 279, 969,
    493, 353, 149, 61, 799, 65, 113, 555, 921,
  ];
  expect(sobolPoints(778, 32)[777].map((x) => 1024 * x)).toEqual(point);
});

test('every prefix of 2^m points has one in each of 2^m slices of every dimension, shifted or not', () => {
  for (const next of [undefined, source(4)]) {
    const points = sobolPoints(256, 32, next);
    for (const n of [2, 16, 256]) {
      for (let j = 0; j < 32; j++) {
        const column = points.slice(0, n).map((point) => Math.floor(n * point[j]));
        expect(new Set(column).size).toBe(n);
      }
    }
  }
});

test('a digital shift moves all points by the same digits', () => {
  const plain = sobolPoints(64, 3);
  const shifted = sobolPoints(64, 3, source(8));
  const bits = (x: number) => BigInt(x * 2 ** 32);
  for (let j = 0; j < 3; j++) {
    const moved = new Set(plain.map((point, i) => bits(point[j]) ^ bits(shifted[i][j])));
    expect([...moved]).toEqual([bits(shifted[0][j])]);
    expect(shifted[0][j]).toBeGreaterThan(0);
  }
});

test('the centred discrepancy is the published one, and SciPy’s', () => {
  expect(centredDiscrepancy(sobolPoints(64, 4))).toBeCloseTo(0.001237796613, 12);
  expect(relative(centredDiscrepancy(sobolPoints(64, 16)), 0.4091761356476371)).toBeLessThan(1e-12);
  // One point in the middle of the line, by hand: 13/12 − 2 + 1.
  expect(centredDiscrepancy([[0.5]])).toBeCloseTo(1 / 12, 14);
});

test('too many dimensions are refused', () => {
  expect(() => sobolPoints(8, 33)).toThrow('1 to 32 dimensions, got 33');
});
