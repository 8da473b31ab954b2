import { expect, test } from 'vitest';
import { leastSquares } from '../../../src/stats/infer/metamodel/least-squares.ts';
import { linearTerms, quadraticTerms, valuesOf } from '../../../src/stats/infer/metamodel/terms.ts';
import { relative } from '../../numeric/ulps.ts';

/** J. W. Longley's data of 1967: y, then six regressors that are nearly dependent; certified by NIST's StRD. */
const LONGLEY = [
  [60323, 83.0, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99.0, 365385, 1870, 3547, 115094, 1953],
  [63761, 100.0, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
];
const CERTIFIED = [
  [-3482258.63459582, 890420.383607373],
  [15.0618722713733, 84.9149257747669],
  [-0.035819179292591, 0.0334910077722432],
  [-2.02022980381683, 0.488399681651699],
  [-1.03322686717359, 0.214274163161675],
  [-0.0511041056535807, 0.22607320006937],
  [1829.15146461355, 455.478499142212],
];

test('Longley’s data: the certified coefficients and their errors', () => {
  const fit = leastSquares(
    LONGLEY.map(([, ...x]) => [1, ...x]),
    LONGLEY.map(([y]) => y),
  );
  CERTIFIED.forEach(([coefficient, error], j) => {
    expect(relative(fit.coefficients[j], coefficient), `b${j}`).toBeLessThan(1e-8);
    expect(relative(fit.standardErrors[j], error), `se${j}`).toBeLessThan(1e-8);
  });
  expect(relative(fit.residualError, 304.854073561965)).toBeLessThan(1e-10);
  expect(relative(fit.rSquared, 0.995479004577296)).toBeLessThan(1e-12);
});

test('Wampler’s polynomial: six ones come back exactly', () => {
  const powers = (x: number) => Array.from({ length: 6 }, (_, k) => x ** k);
  const x = Array.from({ length: 21 }, (_, i) => powers(i));
  const fit = leastSquares(
    x,
    x.map((row) => row.reduce((a, b) => a + b)),
  );
  for (const b of fit.coefficients) expect(b).toBeCloseTo(1, 7);
  expect(fit.rSquared).toBeCloseTo(1, 12);
});

test('a quadratic in two factors: as by NumPy', () => {
  const points = [
    [0.02, 0.9],
    [-0.71, 0.9],
    [-0.38, -0.15],
    [0.66, -0.18],
    [0.1, -0.94],
    [0.51, 0.08],
    [-0.34, 0.58],
    [-0.39, -0.09],
    [-0.73, -0.19],
    [-0.59, -0.48],
    [0.5, -0.44],
    [-0.03, 0.96],
  ];
  const y = [1.4, -2.44, 2.57, 3.9, 3.83, 4.17, 1.59, 2.12, 2.17, 4.05, 3.75, 2.06];
  const fit = leastSquares(valuesOf(quadraticTerms(2), points), y);
  const b = [3.1431880720949397, 1.9314865233129943, -1.1986096575523482, -0.3694378991424031, 4.160033209464463];
  const se = [0.40613468007486153, 0.36380115602071994, 0.3025079892685767, 1.1225730919049852, 0.9095135785937187];
  b.forEach((value, j) => {
    expect(relative(fit.coefficients[j], value)).toBeLessThan(1e-12);
    expect(relative(fit.standardErrors[j], se[j])).toBeLessThan(1e-12);
  });
  expect(fit.rSquared).toBeCloseTo(0.9558227087967618, 13);
  expect(fit.residualError).toBeCloseTo(0.5241894607455772, 13);
  // Residuals are orthogonal to every column.
  for (let j = 0; j < 6; j++) {
    const along = valuesOf(quadraticTerms(2), points).reduce((sum, row, i) => sum + row[j] * fit.residuals[i], 0);
    expect(along).toBeCloseTo(0, 12);
  }
});

test('terms', () => {
  expect(linearTerms(2)).toEqual([[], [0], [1]]);
  expect(quadraticTerms(3)).toEqual([[], [0], [1], [2], [0, 0], [0, 1], [0, 2], [1, 1], [1, 2], [2, 2]]);
  expect(valuesOf(quadraticTerms(2), [[3, 5]])).toEqual([[1, 3, 5, 9, 15, 25]]);
});

test('a straight line through three points by hand, and through two', () => {
  const line = leastSquares(valuesOf(linearTerms(1), [[0], [1], [2]]), [1, 2, 6]);
  expect(line.coefficients[0]).toBeCloseTo(0.5, 14);
  expect(line.coefficients[1]).toBeCloseTo(2.5, 14);
  expect(line.residualError).toBeCloseTo(Math.sqrt(1.5), 14);
  expect(line.rSquared).toBeCloseTo(1 - 1.5 / 14, 14);
  const exact = leastSquares(valuesOf(linearTerms(1), [[0], [1]]), [1, 3]);
  expect(exact).toMatchObject({ standardErrors: [0, 0], residualError: 0 });
  expect(leastSquares([[1], [1]], [4, 4]).rSquared).toBe(1);
});

test('what cannot be told apart is refused', () => {
  const same = [
    [1, 2, 2],
    [1, 3, 3],
    [1, 5, 5],
  ];
  expect(() => leastSquares(same, [1, 2, 3])).toThrow('column 3 cannot be told apart from those before it');
  expect(() => leastSquares([[1, 2]], [1])).toThrow('2 coefficients need as many rows, got 1');
});
