import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interval } from '../../src/stats/infer/interval.ts';
import { jackknife } from '../../src/stats/infer/jackknife.ts';

test('pseudo-values by hand', () => {
  // 116 / 21; leaving out one: 104/18, 116/21, 81/14, 108/19, 55/12.
  const found = jackknife([12, 0, 35, 8, 61], [3, 0, 7, 2, 9], 0.95);
  const whole = 116 / 21;
  const pseudo = [104 / 18, 116 / 21, 81 / 14, 108 / 19, 55 / 12].map((without) => 5 * whole - 4 * without);
  expect(found?.mean).toBeCloseTo(pseudo.reduce((sum, x) => sum + x, 0) / 5, 12);
  // t(0.975, 4) s / √5, with s from NumPy.
  expect((found?.ciHigh ?? 0) - (found?.mean ?? 0)).toBeCloseTo(2.5195163052435716, 9);
});

test('where every replication has as many trucks, it is the mean of the means with Student’s interval', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 2, maxLength: 30 }),
      fc.integer({ min: 1, max: 500 }),
      (means, trucks) => {
        const found = jackknife(
          means.map((x) => x * trucks),
          means.map(() => trucks),
          0.95,
        );
        const expected = interval(means, 0.95);
        expect(found?.mean).toBeCloseTo(expected.mean, 6);
        expect(found?.ciHigh).toBeCloseTo(expected.ciHigh, 6);
      },
    ),
    { seed: 3 },
  );
});

test('with many replications it agrees with the expansion of the ratio (delta method)', () => {
  const n = 400;
  const denominators = Array.from({ length: n }, (_, i) => 50 + ((i * 37) % 41));
  const numerators = denominators.map((x, i) => 3 * x + ((i * 53) % 97) - 48);
  const ratio = numerators.reduce((s, x) => s + x, 0) / denominators.reduce((s, x) => s + x, 0);
  const average = denominators.reduce((s, x) => s + x, 0) / n;
  const { variance } = interval(
    numerators.map((y, i) => (y - ratio * denominators[i]) / average),
    0.95,
  );
  const found = jackknife(numerators, denominators, 0.95);
  expect(found?.mean).toBeCloseTo(ratio, 3);
  expect(found?.variance).toBeCloseTo(variance, 2);
});

test('without a second replication that saw a truck there is nothing to leave out', () => {
  expect(jackknife([12, 0, 0], [3, 0, 0], 0.95)).toBeNull();
  expect(jackknife([12], [3], 0.95)).toBeNull();
});
