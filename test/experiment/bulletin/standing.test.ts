import { expect, test } from 'vitest';
import { restOf, standingsOf } from '../../../src/experiment/bulletin/standing.ts';
import { loadScenario } from '../../../src/scenario/load/load.ts';
import type { Distribution } from '../../../src/scenario/model/distribution.ts';

const valuesOf = (law: Distribution) => (restOf(law) as Extract<Distribution, { kind: 'empirical' }>).values;
const at = (i: number) => (i + 0.5) / 200;

test('the rest of a fixed stay is even over it', () => {
  valuesOf({ kind: 'constant', value: 60 }).forEach((value, i) => {
    expect(value).toBeCloseTo(60 * at(i), 9);
  });
});

test('the rest of an exponential stay is the same law', () => {
  const values = valuesOf({ kind: 'exponential', mean: 100 });
  for (let i = 0; i < 180; i++) {
    expect(Math.abs(values[i] / (-100 * Math.log(1 - at(i))) - 1)).toBeLessThan(0.005);
  }
});

test('the rest of a stay even from 0 to b lies below x with probability 1 − (1 − x/b)²', () => {
  valuesOf({ kind: 'uniform', min: 0, max: 30 }).forEach((value, i) => {
    expect(value).toBeCloseTo(30 * (1 - Math.sqrt(1 - at(i))), 2);
  });
});

test('its mean is (1 + cv²) / 2 of the mean stay', () => {
  const values = valuesOf({ kind: 'lognormal', mean: 1296, sd: 0.6 * 1296 });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(mean / ((1.36 / 2) * 1296) - 1)).toBeLessThan(0.01);
});

test('a truck for Hữu Nghị stands in the park and then in the yard, and the overflow is not on its way', () => {
  const { flows } = loadScenario('scenarios/lang-son/baseline-2025.yaml');
  expect(standingsOf(flows['hn-export-fruit']).map(({ place, mean }) => [place, Math.round(mean)])).toEqual([
    ['viettel-park', 180],
    ['huu-nghi-yard', 1296],
  ]);
  // Over the channels: 70 % × 3 h, 28 % × 5 h, 2 % × 12 h.
  const [{ mean }] = standingsOf(flows['hn-import-goods']);
  expect(mean).toBeCloseTo(60 * (0.7 * 3 + 0.28 * 5 + 0.02 * 12), 6);
});
