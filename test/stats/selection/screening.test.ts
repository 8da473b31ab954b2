import { expect, test } from 'vitest';
import { normalQuantile } from '../../../src/numeric/normal.ts';
import { possiblyBest, secondStageSize } from '../../../src/stats/infer/selection/screening.ts';
import { source } from '../../numeric/ulps.ts';
import { SYSTEMS } from '../vectors.ts';

const data = Object.values(SYSTEMS);

test('of the four published systems only the third can be the best', () => {
  expect(possiblyBest(data, 'less', 0.95)).toEqual([2]);
  const turned = data.map((values) => values.map((x) => -x));
  expect(possiblyBest(turned, 'more', 0.95)).toEqual([2]);
});

test('where more is better, two and four are behind one by less than chance', () => {
  // One − Two: 0.8 ± 2.1208 t / √10 with t = 2.509587; One − Four: 1.258 ± 2.3430 t / √10; Two is surely above Four.
  expect(possiblyBest(data, 'more', 0.95)).toEqual([0, 1]);
  expect(possiblyBest([data[0], data[3]], 'more', 0.95)).toEqual([0, 1]);
});

test('systems that are the same can all be the best', () => {
  expect(possiblyBest([data[2], data[0], data[2]], 'less', 0.95)).toEqual([0, 2]);
});

test('45 replications single out the best with a zone of 2 minutes', () => {
  expect(secondStageSize(data, 2, 0.95)).toBe(45);
  expect(secondStageSize(data, 20, 0.95)).toBe(10);
});

test('the best is kept at least as often as promised, with and without common luck', () => {
  const next = source(3);
  const normal = () => normalQuantile(Math.max(next(), 1e-16));
  for (const common of [0, 3]) {
    let lost = 0;
    for (let i = 0; i < 400; i++) {
      const luck = Array.from({ length: 8 }, () => common * normal());
      const tried = [0, 0.1, 0.1, 0.1, 0.1].map((mean) => luck.map((z) => mean + z + normal()));
      if (!possiblyBest(tried, 'less', 0.95).includes(0)) lost++;
    }
    // 30 is the 99 % bound of a true 5 % in 400 tries.
    expect(lost).toBeLessThanOrEqual(30);
  }
});
