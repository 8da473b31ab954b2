import { expect, test } from 'vitest';
import { surfacesOf } from '../../../src/experiment/sweep/surfaces.ts';
import type { SweepValue } from '../../../src/results/sweep.ts';

const measured = (values: SweepValue[], ...means: number[]) => ({
  values,
  estimates: means.map((mean) => ({ mean, ciLow: mean, ciHigh: mean, n: 3, variance: 0 })),
});
const grid = (...levels: number[][]) =>
  levels.reduce<number[][]>((all, values) => all.flatMap((before) => values.map((value) => [...before, value])), [[]]);

test('a quadratic comes back, whatever else varies, with the others held at a value they take', () => {
  // Of the three, the third matters least: lanes 2 or 3, held at 2.
  const of = ([a, b, c]: number[]) =>
    100 + 4 * (a - 20) * (b - 200) * 0.01 + 3 * (a - 20) ** 2 + 5 * c + (a - 20) * (c - 2);
  const points = grid([10, 20, 30], [100, 200, 300], [2, 3]).map((at) => measured(at, of(at), 0));
  const [surface] = surfacesOf(points, 2);
  expect(surface).toMatchObject({
    metric: 0,
    axes: [0, 1],
    held: [null, null, 2],
    centre: [20, 200],
    half: [10, 100],
    points: 18,
  });
  const { coefficients } = surface;
  for (const [z1, z2] of grid([-1, 0.3, 1], [-1, 0, 0.7])) {
    const [c0, c1, c2, c11, c12, c22] = coefficients;
    const said = c0 + c1 * z1 + c2 * z2 + c11 * z1 * z1 + c12 * z1 * z2 + c22 * z2 * z2;
    expect(said).toBeCloseTo(of([20 + 10 * z1, 200 + 100 * z2, 2]), 8);
  }
  expect(surface.error).toBe(0);
  const means = points.map(({ estimates }) => estimates[0].mean);
  const mean = means.reduce((sum, x) => sum + x, 0) / means.length;
  const deviation = Math.sqrt(means.reduce((sum, x) => sum + (x - mean) ** 2, 0) / means.length);
  expect(surface.deviation).toBeCloseTo(deviation, 10);
});

test('what no quadratic can say has an error as large as the figure itself', () => {
  // A chequerboard.
  const points = grid([1, 2, 3, 4], [1, 2, 3, 4]).map((at) => measured(at, (at[0] + at[1]) % 2 === 0 ? 1 : -1));
  const [{ error, deviation }] = surfacesOf(points, 1);
  expect(deviation).toBeCloseTo(1, 12);
  expect(error).toBeGreaterThan(1);
});

test('texts are held at the first one; points of the others do not count', () => {
  const points = ['day', 'night'].flatMap((text) =>
    grid([1, 2, 3], [1, 2, 3]).map(([a, b]) => measured([text, a, b], text === 'day' ? a + 10 * b : 1e6)),
  );
  const [surface] = surfacesOf(points, 1);
  expect(surface).toMatchObject({ axes: [1, 2], held: ['day', null, null], points: 9 });
  expect(surface.coefficients[0]).toBeCloseTo(22, 9);
  expect(surface.coefficients[2]).toBeCloseTo(10, 9);
});

test('too few points, a single number, or factors that cannot be told apart: none', () => {
  expect(
    surfacesOf(
      grid([1, 2], [1, 2]).map((at) => measured(at, 1)),
      1,
    ),
  ).toEqual([]);
  expect(
    surfacesOf(
      grid([1, 2, 3, 4, 5, 6, 7, 8, 9]).map((at) => measured(at, 1)),
      1,
    ),
  ).toEqual([]);
  const alike = Array.from({ length: 12 }, (_, i) => measured([i, 2 * i], i));
  expect(surfacesOf(alike, 1)).toEqual([]);
});
