import { describe, expect, test } from 'vitest';
import { mser } from '../../src/stats/infer/mser.ts';

/** The series of the vector `mser-5`: it rises to 10 and never stops swinging. */
const SERIES = Array.from({ length: 120 }, (_, i) => {
  const y = 10 - 8 * Math.exp(-i / 12) + 0.9 * Math.sin(1.7 * i) + 0.6 * Math.cos(0.9 * i);
  return Math.round(y * 1000) / 1000;
});

describe('MSER-5', () => {
  test('finds the truncation of the vector, and its statistic at every point', () => {
    expect(SERIES.slice(0, 10)).toEqual([2.6, 3.905, 2.862, 2.394, 4.174, 5.318, 4.899, 5.579, 7.031, 6.432]);
    const { values, statistic } = mser(SERIES);
    const published = [
      0.11320345, 0.052453678, 0.029537451, 0.013505944, 0.0067473953, 0.0049850539, 0.0035753911, 0.0031562388,
      0.0029173447, 0.0031962525, 0.00365792, 0.0033404688, 0.0038871036,
    ];
    expect(statistic.length).toBe(published.length);
    for (const [d, known] of published.entries()) {
      expect(Math.abs(statistic[d] / known - 1), `d = ${d}`).toBeLessThan(1e-7);
    }
    expect(values).toBe(40);
    const mean = (from: number) => SERIES.slice(from).reduce((sum, y) => sum + y, 0) / (120 - from);
    expect(mean(40)).toBeCloseTo(9.9693, 10);
    expect(mean(0)).toBeCloseTo(9.178366667, 9);
  });

  test('agrees with a second way to the same statistic, the sums of all that stay', () => {
    for (const size of [1, 3, 5, 7]) {
      const batches: number[] = [];
      for (let i = 0; i + size <= SERIES.length; i += size) {
        batches.push(SERIES.slice(i, i + size).reduce((sum, y) => sum + y, 0) / size);
      }
      // From the end: Σ b² − (Σ b)² / m, each sum grown by one batch at a time.
      let [sum, squares] = [0, 0];
      const found: number[] = [];
      for (let d = batches.length - 1; d >= 0; d--) {
        const m = batches.length - d;
        sum += batches[d];
        squares += batches[d] * batches[d];
        found[d] = (squares - (sum * sum) / m) / (m * m);
      }
      const { values, statistic } = mser(SERIES, size);
      for (const [d, s] of statistic.entries()) expect(s).toBeCloseTo(found[d], 12);
      const least = found.indexOf(Math.min(...found.slice(0, statistic.length)));
      expect(values).toBe(least < statistic.length - 1 ? least * size : null);
    }
  });

  test('leaves nothing out of what never changes, and wants a longer run of what only grows', () => {
    expect(mser(Array(60).fill(7)).values).toBe(0);
    expect(mser(Array.from({ length: 60 }, (_, i) => i)).values).toBeNull();
  });

  test('nothing, or less than a batch, has nothing to leave out', () => {
    for (const values of [[], [1, 2, 3, 4]]) expect(mser(values)).toEqual({ values: null, statistic: [0] });
  });

  test('looks at whole batches only', () => {
    expect(mser([...SERIES, 1e6, 1e6]).statistic).toEqual(mser(SERIES).statistic);
  });
});
