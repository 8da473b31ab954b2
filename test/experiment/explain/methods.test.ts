import { expect, test } from 'vitest';
import { oneAtATime } from '../../../src/experiment/explain/one-at-a-time.ts';
import { morrisPoints, screening } from '../../../src/experiment/explain/screening.ts';
import { shares, sobolRows } from '../../../src/experiment/explain/shares.ts';
import { source } from '../../numeric/ulps.ts';
import { pointsOf, variedIn } from './fake.ts';

/** METHOD's vector `ishigami`, and its exact indices. */
const ishigami = ([a, b, c]: number[]) => Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
const FIRST = [0.3139051911, 0.4424111448, 0];
const TOTAL = [0.5575888552, 0.4424111448, 0.2436836641];

test('the indices of Ishigami’s function, through points and trials', async () => {
  const varied = variedIn([
    [-Math.PI, Math.PI],
    [-Math.PI, Math.PI],
    [-Math.PI, Math.PI],
  ]);
  // Luck that is common to all points changes no index.
  const { points, trials } = pointsOf(varied, [0, 0, 0], (x, r) => ishigami(x) + 100 * r);
  const design = sobolRows(varied, 8192);
  const { rows, chance, mean, deviation } = await shares(varied, design, points, 2, 0.95, source(1));
  for (const { factor, first, total } of rows) {
    expect(Math.abs(first.value - FIRST[factor]), `first ${factor + 1}`).toBeLessThan(0.005);
    expect(Math.abs(total.value - TOTAL[factor]), `total ${factor + 1}`).toBeLessThan(0.005);
    expect(first.ciLow).toBeLessThanOrEqual(FIRST[factor] + 0.005);
    expect(total.ciHigh).toBeGreaterThanOrEqual(TOTAL[factor] - 0.005);
  }
  expect(rows.map(({ factor }) => factor)).toEqual([0, 1, 2]);
  expect(chance).toBeLessThan(1e-20);
  // Mean 7/2, and 50 of common luck; variance 49/8 + 0.1 π⁴/5 + 0.01 π⁸/18 + 1/2.
  expect(Math.abs(mean - 53.5)).toBeLessThan(0.02);
  expect(Math.abs(deviation - Math.sqrt(13.844588))).toBeLessThan(0.02);
  expect(trials.runs).toBe(2 * new Set(design.map((row) => row.join())).size);
});

test('a linear function: shares by the squares of slope times range, effects without spread', async () => {
  const ranges: [number, number][] = [
    [0, 2],
    [10, 11],
    [-4, 0],
  ];
  const slopes = [3, -8, 1];
  const linear = (x: number[], r: number) => x.reduce((sum, value, i) => sum + slopes[i] * value, 7 * r);
  const varied = variedIn(ranges);
  const squares = [36, 64, 16];
  const { points } = pointsOf(varied, [1, 10.5, -1], linear);
  const { rows } = await shares(varied, sobolRows(varied, 1024), points, 1, 0.95, source(2));
  for (const { factor, first, total } of rows) {
    expect(Math.abs(first.value - squares[factor] / 116)).toBeLessThan(0.005);
    expect(Math.abs(total.value - squares[factor] / 116)).toBeLessThan(0.005);
  }
  const morris = await screening(varied, morrisPoints(varied, 10, source(3)), points, 3);
  expect(morris.rows.map(({ factor }) => factor)).toEqual([1, 0, 2]);
  for (const { factor, mu, muStar, sigma, chance } of morris.rows) {
    expect(mu).toBeCloseTo([6, -8, 4][factor], 9);
    expect(muStar).toBeCloseTo([6, 8, 4][factor], 9);
    expect(sigma).toBeLessThan(1e-9);
    expect(chance).toBeLessThan(1e-9);
  }
  const tornado = await oneAtATime(varied, points, 4, 0.95);
  expect(tornado.base.mean).toBe(3 - 84 - 1 + 10.5);
  expect(tornado.rows.map(({ factor, low, high, swing }) => [factor, low.mean, high.mean, swing.mean])).toEqual([
    [1, 4, -4, -8],
    [0, -3, 3, 6],
    [2, -3, 1, 4],
  ]);
  for (const { swing } of tornado.rows) expect(swing.ciHigh - swing.ciLow).toBeLessThan(1e-9);
});

test('whole numbers are stepped over as whole numbers', async () => {
  // From 2 to 4 in steps of half the range, from 1 to 2 in steps of all of it; the effect is that of the whole range.
  const varied = variedIn(
    [
      [2, 4],
      [1, 2],
    ],
    true,
  );
  const rows = morrisPoints(varied, 30, source(4));
  expect(new Set(rows.map(([a]) => a))).toEqual(new Set([2, 3, 4]));
  expect(new Set(rows.map(([, b]) => b))).toEqual(new Set([1, 2]));
  const { points, runs } = pointsOf(varied, [2, 1], ([a, b]) => 5 * a - 2 * b);
  const { rows: found } = await screening(varied, rows, points, 2);
  expect(found.map(({ factor, mu, sigma }) => [factor, mu, sigma])).toEqual([
    [0, 10, 0],
    [1, -2, 0],
  ]);
  // A point that comes up again is not run again.
  expect([...runs.values()]).toEqual(new Array(6).fill(2));
});

test('luck that differs from point to point is told as such', async () => {
  const varied = variedIn([
    [0, 1],
    [0, 1],
  ]);
  // Normal luck of its own at each point and replication: standard deviation 2, of the mean of 4 runs 1.
  const luck = new Map<string, number>();
  const next = source(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const own = (x: number[], r: number) => {
    const key = `${x.join()}|${r}`;
    if (!luck.has(key)) luck.set(key, 2 * normal());
    return luck.get(key) ?? 0;
  };
  // The function has variance 4: half of x1 √48, which is uniform.
  const { points } = pointsOf(varied, [0, 0], (x, r) => Math.sqrt(48) * x[0] + own(x, r));
  const { chance, deviation } = await shares(varied, sobolRows(varied, 2048), points, 4, 0.95, source(5));
  expect(Math.abs(deviation ** 2 - 5)).toBeLessThan(0.3);
  expect(Math.abs(chance - 1 / 5)).toBeLessThan(0.015);
  const six = variedIn(new Array(6).fill([0, 1]));
  const { points: many } = pointsOf(six, [0], (x, r) => Math.sqrt(48) * x[0] + own(x, r));
  const { rows } = await screening(six, morrisPoints(six, 200, source(6)), many, 4);
  // An effect is the difference of two means over a step of 2/3: standard error √2 · 3/2.
  for (const { factor, chance, muStar, noise } of rows) {
    expect(Math.abs(chance / (Math.SQRT2 * 1.5) - 1)).toBeLessThan(0.1);
    expect(muStar > noise).toBe(factor === 0);
  }
});

test('a run that observed nothing is named', async () => {
  const varied = variedIn([[0, 1]]);
  const { points } = pointsOf(varied, [0], ([x], r) => (r === 2 && x > 0.5 ? Number.NaN : x));
  await expect(points.everywhere([[0.25], [0.75]], 4)).rejects.toThrow(
    'wait: nothing was observed in replication 3 of known, x1 = 0.75',
  );
  // A tornado does without that pair.
  expect((await oneAtATime(varied, points, 4, 0.95)).rows[0].swing.n).toBe(3);
});
