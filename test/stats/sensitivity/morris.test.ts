import { expect, test } from 'vitest';
import { elementaryEffects, morrisTrajectories } from '../../../src/stats/infer/sensitivity/morris.ts';
import { source } from '../../numeric/ulps.ts';

/** METHOD's vector `morris-linear`. */
const f = ([a, b, c]: number[]) => 2 * a - 3 * b + 0.5 * c + 4 * a * b;

test('a trajectory moves every factor once, by two thirds, on the grid', () => {
  const rows = morrisTrajectories(50, 6, 4, source(1));
  expect(rows.length).toBe(350);
  const starts = new Set<string>();
  let ups = 0;
  for (let t = 0; t < 50; t++) {
    const moved: number[] = [];
    for (let step = 1; step <= 6; step++) {
      const [before, after] = [rows[7 * t + step - 1], rows[7 * t + step]];
      const changes = after.flatMap((x, j) => (x === before[j] ? [] : [j]));
      expect(changes.length).toBe(1);
      expect(Math.abs(after[changes[0]] - before[changes[0]])).toBeCloseTo(2 / 3, 15);
      if (after[changes[0]] > before[changes[0]]) ups++;
      moved.push(changes[0]);
    }
    expect(moved.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
    starts.add(String(moved));
  }
  expect(new Set(rows.flat())).toEqual(new Set([0, 1 / 3, 2 / 3, 1]));
  expect(starts.size).toBeGreaterThan(40);
  // Half of 300 steps go up, with a standard deviation of 8.7.
  expect(Math.abs(ups - 150)).toBeLessThan(35);
});

test('a factor that acts straight and alone has its slope and no spread', () => {
  const rows = morrisTrajectories(20, 3, 4, source(2));
  const [x1, x2, x3] = elementaryEffects(rows, rows.map(f));
  expect(x3.mu).toBeCloseTo(0.5, 13);
  expect(x3.muStar).toBeCloseTo(0.5, 13);
  expect(x3.sigma).toBeLessThan(1e-12);
  expect(x1.sigma).toBeGreaterThan(0.5);
  expect(x2.sigma).toBeGreaterThan(0.5);
});

test('each effect is that of the function: 2 + 4 x2, −3 + 4 x1', () => {
  // With one trajectory the effects are single values, to be had from where the other factor stood.
  for (let seed = 0; seed < 20; seed++) {
    const rows = morrisTrajectories(1, 3, 4, source(seed));
    const [x1, x2] = elementaryEffects(rows, rows.map(f));
    const step = (j: number) => rows.findIndex((row, i) => i > 0 && row[j] !== rows[i - 1][j]);
    expect(x1.mu).toBeCloseTo(2 + 4 * rows[step(0)][1], 12);
    expect(x2.mu).toBeCloseTo(-3 + 4 * rows[step(1)][0], 12);
    expect(x2.muStar).toBe(Math.abs(x2.mu));
    expect(x1.sigma).toBe(0);
  }
});

test('over many trajectories the means are the exact ones', () => {
  const rows = morrisTrajectories(4000, 3, 4, source(3));
  const [x1, x2] = elementaryEffects(rows, rows.map(f));
  // Effects 2 + 4 u, u uniform on {0, 1/3, 2/3, 1}: mean 4, deviation 4 √(5/36); −3 + 4 u: mean −1, mean size 3/2.
  const sd = 4 * Math.sqrt(5 / 36);
  const error = (4 * sd) / Math.sqrt(4000);
  expect(Math.abs(x1.mu - 4)).toBeLessThan(error);
  expect(Math.abs(x1.muStar - 4)).toBeLessThan(error);
  expect(Math.abs(x2.mu + 1)).toBeLessThan(error);
  expect(Math.abs(x2.muStar - 3 / 2)).toBeLessThan(error);
  expect(Math.abs(x1.sigma - sd)).toBeLessThan(error);
  expect(Math.abs(x2.sigma - sd)).toBeLessThan(error);
});
