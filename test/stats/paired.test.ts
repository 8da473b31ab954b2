import { describe, expect, test } from 'vitest';
import { interval } from '../../src/stats/infer/interval.ts';
import { paired } from '../../src/stats/infer/paired.ts';
import { verdictConfidence } from '../../src/stats/infer/verdict.ts';
import { PAIRS, SYSTEMS, VARIANCE_RATIO_ONE_THREE } from './vectors.ts';

describe.each(PAIRS)('$a − $b', ({ a, b, mean, sd, paired: [low, high], ofSix: [lowSix, highSix] }) => {
  test('interval of the pair', () => {
    const difference = paired(SYSTEMS[a], SYSTEMS[b], 0.95);
    expect(difference.mean).toBeCloseTo(mean, 9);
    expect(Math.sqrt(difference.variance)).toBeCloseTo(sd, 8);
    expect(difference.ciLow).toBeCloseTo(low, 8);
    expect(difference.ciHigh).toBeCloseTo(high, 8);
    expect(difference.n).toBe(10);
  });

  test('interval when six pairs are to hold together', () => {
    const difference = paired(SYSTEMS[a], SYSTEMS[b], verdictConfidence(0.95, 6));
    expect(difference.ciLow).toBeCloseTo(lowSix, 7);
    expect(difference.ciHigh).toBeCloseTo(highSix, 7);
  });
});

test('what common luck was worth', () => {
  const { correlation, varianceRatio } = paired(SYSTEMS.One, SYSTEMS.Three, 0.95);
  expect(varianceRatio).toBeCloseTo(VARIANCE_RATIO_ONE_THREE, 7);
  const [one, three] = [17.70265655, 13.15094758];
  const expected = (one * one + three * three - 5.338356385 * 5.338356385) / (2 * one * three);
  expect(correlation).toBeCloseTo(expected, 8);
});

test('only replications that have both values make a pair', () => {
  const nan = Number.NaN;
  const difference = paired([1, nan, 3, 9], [2, 5, nan, 4], 0.95);
  expect(difference).toMatchObject({ n: 2, mean: 2 });
  expect(difference).toMatchObject(interval([-1, 5], 0.95));
  expect(difference.correlation).toBeCloseTo(1, 12);
  expect(paired([1, 2, 4, 9], [2, 3, 6], 0.95)).toEqual(paired([1, 2, 4], [2, 3, 6, 9], 0.95));
});

test('where one side does not vary there is no correlation', () => {
  expect(paired([1, 2, 3], [4, 4, 4], 0.95)).toMatchObject({ mean: -2, correlation: null, varianceRatio: null });
  expect(paired([4, 4, 4], [1, 2, 3], 0.95)).toMatchObject({ mean: 2, correlation: null, varianceRatio: null });
  expect(paired([], [], 0.95)).toMatchObject({ n: 0, mean: 0, correlation: null, varianceRatio: null });
  expect(paired([1], [3], 0.95)).toMatchObject({ n: 1, mean: -2, correlation: null, varianceRatio: null });
});

test('a constant shift correlates perfectly and has no variance to divide by', () => {
  expect(paired([1, 2, 4], [2, 3, 5], 0.95)).toMatchObject({
    ciLow: -1,
    ciHigh: -1,
    correlation: 1,
    varianceRatio: null,
  });
});
