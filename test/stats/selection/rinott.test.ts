import { expect, test } from 'vitest';
import { gammaQuantile } from '../../../src/numeric/gamma.ts';
import { normalCdf, normalQuantile } from '../../../src/numeric/normal.ts';
import { moments } from '../../../src/stats/infer/interval.ts';
import { rinottConstant, rinottSize } from '../../../src/stats/infer/selection/rinott.ts';
import { source } from '../../numeric/ulps.ts';

/** METHOD's vector `rinott-kn`: k, n0, h at 95 % and at 90 %. */
test.each([
  [2, 10, 2.61412, 1.99855],
  [2, 20, 2.45247, 1.89575],
  [3, 10, 3.16573, 2.5875],
  [3, 20, 2.93719, 2.43117],
  [5, 10, 3.69262, 3.13667],
  [5, 20, 3.38542, 2.91636],
  [10, 10, 4.28955, 3.74587],
  [10, 20, 3.87528, 3.43736],
])('h of %i systems, %i replications each', (k, n0, h95, h90) => {
  expect(Math.abs(rinottConstant(k, n0, 0.95) - h95)).toBeLessThan(6e-6);
  expect(Math.abs(rinottConstant(k, n0, 0.9) - h90)).toBeLessThan(6e-6);
});

test.each([
  [2, 2, 0.9],
  [4, 3, 0.95],
  [50, 15, 0.95],
  [200, 60, 0.99],
])(
  'the integral over 400 × 400 slices of equal probability says the same: k = %i, n0 = %i, %f',
  (k, n0, confidence) => {
    const h = rinottConstant(k, n0, confidence);
    const freedom = n0 - 1;
    const x = Array.from({ length: 400 }, (_, i) => 2 * gammaQuantile((i + 0.5) / 400, freedom / 2));
    let sum = 0;
    for (const a of x) {
      let inner = 0;
      for (const b of x) inner += normalCdf(h / Math.sqrt(freedom * (1 / a + 1 / b))) / 400;
      sum += inner ** (k - 1) / 400;
    }
    expect(Math.abs(sum - confidence)).toBeLessThan(2e-3);
  },
);

test('two systems: the difference of two t-distributed means', () => {
  // For k = 2 the constant is the quantile of a sum of two independent t variates: tried by chance, 4 standard errors.
  const next = source(11);
  const t = () => {
    const z = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return z / Math.sqrt((2 * gammaQuantile(next(), 2)) / 4);
  };
  const h = rinottConstant(2, 5, 0.9);
  let below = 0;
  for (let i = 0; i < 40_000; i++) if (t() + t() <= h) below++;
  expect(Math.abs(below / 40_000 - 0.9)).toBeLessThan(4 * Math.sqrt((0.9 * 0.1) / 40_000));
});

test('two stages choose the best at least as often as promised', () => {
  // The best ahead by just the zone, deviations unequal and unknown; 30 is the 99 % bound of a true 5 % in 400 tries.
  const next = source(12);
  const h = rinottConstant(4, 10, 0.95);
  const means = [0, 1, 1, 1];
  const sds = [4, 2, 3, 1];
  let wrong = 0;
  for (let i = 0; i < 400; i++) {
    const found = means.map((mean, j) => {
      const draw = () => mean + sds[j] * normalQuantile(Math.max(next(), 1e-16));
      const values = Array.from({ length: 10 }, draw);
      const size = rinottSize(h, moments(values).variance, 1, 10);
      while (values.length < size) values.push(draw());
      return moments(values).mean;
    });
    if (found.indexOf(Math.min(...found)) !== 0) wrong++;
  }
  expect(wrong).toBeLessThanOrEqual(30);
});

test('sizes of the second stage', () => {
  expect(rinottSize(2.61412, 100, 2, 10)).toBe(171);
  expect(rinottSize(2.61412, 1, 2, 10)).toBe(10);
  expect(rinottSize(3, 4, 1, 10)).toBe(36);
});
