import { expect, test } from 'vitest';
import { exp } from '../../src/numeric/exp.ts';
import { positiveRoot, root } from '../../src/numeric/root.ts';
import { relative } from './ulps.ts';

test('roots are right to 1e-15', () => {
  expect(
    relative(
      root((x) => x * x - 2, 0, 2),
      Math.SQRT2,
    ),
  ).toBeLessThan(1e-15);
  expect(
    relative(
      root((x) => 2 - x * x, 2, 0),
      Math.SQRT2,
    ),
  ).toBeLessThan(1e-15);
  expect(
    relative(
      positiveRoot((x) => x * x * x - 1e-9, 1),
      1e-3,
    ),
  ).toBeLessThan(1e-15);
  expect(
    relative(
      positiveRoot((x) => exp(x) - 1e9, 1),
      20.72326583694641,
    ),
  ).toBeLessThan(1e-15);
  expect(
    relative(
      positiveRoot((x) => 3 - 1 / x, 100),
      1 / 3,
    ),
  ).toBeLessThan(1e-15);
});

test('a jump, a flat piece and a pole at the end are found too', () => {
  expect(root((x) => (x < 0.7 ? -1 : 5), 0, 1)).toBeCloseTo(0.7, 12);
  expect(root((x) => (x < 1 ? -1e-9 : x - 1), 0, 64)).toBeCloseTo(1, 12);
  expect(root((x) => 1 / x - 1e6, 1e-12, 1)).toBeCloseTo(1e-6, 18);
});

test('an end that is the root is given back, and one without a change of sign is refused', () => {
  expect(root((x) => x, 0, 1)).toBe(0);
  expect(root((x) => x - 1, 0, 1)).toBe(1);
  expect(() => root((x) => x + 1, 0, 1)).toThrow('no change of sign between 0 and 1');
});
