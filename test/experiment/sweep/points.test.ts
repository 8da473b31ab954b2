import { expect, test } from 'vitest';
import { pointsOf, valueAt } from '../../../src/experiment/sweep/points.ts';
import { Study } from '../../../src/experiment/sweep/study.ts';
import type { Design, Factor, SweepPlan } from '../../../src/scenario/model/sweep.ts';

const levels = (name: string, ...values: (number | string)[]): Factor => ({
  name,
  path: name,
  unit: '',
  levels: values,
  range: null,
});
const range = (name: string, from: number, to: number, whole = false, steps: number | null = null): Factor => ({
  name,
  path: name,
  unit: 'min',
  levels: null,
  range: { from, to, whole, steps },
});
const planOf = (design: Design, ...factors: Factor[]): SweepPlan => ({
  name: 'sweep',
  file: 'sweep.yaml',
  title: { en: '', vi: '' },
  factors,
  design,
  replications: 3,
  precision: null,
  confidence: 0.95,
  seed: '1',
  metrics: [],
});

test('a factorial design has every value with every other, the first factor fastest', () => {
  const plan = planOf({ kind: 'factorial' }, levels('a', 1, 2), range('b', 0, 1, false, 3));
  expect(pointsOf(plan)).toEqual([
    [1, 0],
    [2, 0],
    [1, 0.5],
    [2, 0.5],
    [1, 1],
    [2, 1],
  ]);
});

test('two levels are the first and the last; a fraction of resolution III halves three factors', () => {
  const factors = [levels('a', 1, 2, 3), range('b', 10, 20), levels('c', 'x', 'y')];
  expect(pointsOf(planOf({ kind: 'twoLevel', resolution: null }, ...factors)).length).toBe(8);
  const half = pointsOf(planOf({ kind: 'twoLevel', resolution: 3 }, ...factors));
  // c = ab: x (low) where a and b differ.
  expect(half).toEqual([
    [1, 10, 'y'],
    [3, 10, 'x'],
    [1, 20, 'x'],
    [3, 20, 'y'],
  ]);
});

test('a Latin hypercube has one point in every slice of every factor; Sobol points begin in the corner', () => {
  const points = pointsOf(planOf({ kind: 'latinHypercube', points: 20 }, range('a', 0, 20), levels('b', 'x', 'y')));
  expect(points.map(([a]) => Math.floor(Number(a))).sort((x, y) => x - y)).toEqual(
    Array.from({ length: 20 }, (_, i) => i),
  );
  expect(points.filter(([, b]) => b === 'x').length).toBe(10);
  const sobol = pointsOf(planOf({ kind: 'sobol', points: 4 }, range('a', 0, 8), range('b', 0, 8)));
  expect(sobol).toEqual([
    [0, 0],
    [4, 4],
    [6, 2],
    [2, 6],
  ]);
});

test('whole numbers of a range are all as likely', () => {
  const factor = range('a', 3, 6, true);
  const counts = new Map<unknown, number>();
  for (let i = 0; i < 4000; i++) {
    const value = valueAt(factor, i / 4000);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  expect([...counts]).toEqual([
    [3, 1000],
    [4, 1000],
    [5, 1000],
    [6, 1000],
  ]);
});

test('a design that would never end is refused', () => {
  const factors = Array.from({ length: 7 }, (_, k) => levels(`f${k}`, ...Array.from({ length: 10 }, (_, i) => i)));
  expect(() => pointsOf(planOf({ kind: 'factorial' }, ...factors))).toThrow(/10,000,000 points; at most 1,000,000/);
});

test('shards have every run once, for any number of them', () => {
  const study = new Study(planOf({ kind: 'factorial' }, levels('a', 1, 2, 3, 4, 5)), []);
  for (const n of [1, 2, 4, 7, 15, 20]) {
    const runs = Array.from({ length: n }, (_, i) => [...study.shares({ k: i + 1, n })]).flatMap((shares) =>
      shares.flatMap(({ point, from, to }) => Array.from({ length: to - from }, (_, r) => `${point}/${from + r}`)),
    );
    expect(runs.length).toBe(15);
    expect(new Set(runs).size).toBe(15);
  }
});
