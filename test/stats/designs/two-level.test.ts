import { expect, test } from 'vitest';
import { fullFactorial } from '../../../src/stats/infer/designs/factorial.ts';
import { effect, generatorsFor, twoLevel } from '../../../src/stats/infer/designs/two-level.ts';

test('a full factorial has every combination once, the first factor fastest', () => {
  const expected = [
    [0, 0, 0],
    [1, 0, 0],
    [0, 1, 0],
    [1, 1, 0],
    [0, 2, 0],
    [1, 2, 0],
  ];
  expect(fullFactorial([2, 3, 1])).toEqual(expected);
  expect(new Set(fullFactorial([3, 4, 5]).map(String)).size).toBe(60);
  expect(fullFactorial([])).toEqual([[]]);
});

test('the published effects of a 2³', () => {
  // METHOD's vector `factorial-2k`: results in standard order.
  const y = [20, 34, 26, 44, 18, 30, 25, 41];
  const design = twoLevel(3);
  const effects = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]].map((factors) => effect(design, y, factors));
  expect(effects).toEqual([15, 8.5, -2.5, 2, -1, 0.5, 0]);
  // The second way: means of the two halves.
  const mean = (level: number) => y.filter((_, row) => design[row][0] === level).reduce((a, b) => a + b) / 4;
  expect(mean(1) - mean(-1)).toBe(15);
});

/** The shortest word of the defining relation: products of generators with their own factors, as sets of bits. */
function resolution(factors: number, generators: number[][]): number {
  const first = factors - generators.length;
  const words = generators.map((word, j) => word.reduce((bits, f) => bits | (1 << f), 1 << (first + j)));
  let shortest = Number.POSITIVE_INFINITY;
  for (let chosen = 1; chosen < 1 << words.length; chosen++) {
    const product = words.reduce((bits, word, j) => ((chosen >> j) & 1 ? bits ^ word : bits), 0);
    shortest = Math.min(shortest, product.toString(2).replaceAll('0', '').length);
  }
  return shortest;
}

/** Runs of the smallest design by number of factors 3 … 11 (Box, Hunter and Hunter 1978, table 12.15; NIST 5.3.3.4.7). */
const RUNS = {
  3: [4, 8, 8, 8, 8, 16, 16, 16, 16],
  4: [8, 8, 16, 16, 16, 16, 32, 32, 32],
  5: [8, 16, 16, 32, 64, 64, 128, 128, 128],
};

test.each([3, 4, 5] as const)('resolution %i is reached, in the published number of runs', (wanted) => {
  RUNS[wanted].forEach((runs, i) => {
    const factors = i + 3;
    const generators = generatorsFor(factors, wanted);
    expect(resolution(factors, generators), `${factors} factors`).toBeGreaterThanOrEqual(wanted);
    const design = twoLevel(factors, generators);
    expect(design.length, `${factors} factors`).toBe(runs);
    expect(new Set(design.map(String)).size).toBe(runs);
    for (let a = 0; a < factors; a++) {
      expect(design.reduce((sum, row) => sum + row[a], 0)).toBe(0);
      for (let b = 0; b < a; b++) expect(design.reduce((sum, row) => sum + row[a] * row[b], 0)).toBe(0);
    }
  });
});

test('resolution V gives every main effect and every interaction of two back exactly', () => {
  const design = twoLevel(8, generatorsFor(8, 5));
  const main = [3, -1, 0, 2, 0, 0.5, -4, 1];
  const y = design.map((row) => 7 + main.reduce((sum, c, j) => sum + c * row[j], 0) + 1.5 * row[2] * row[7]);
  for (let a = 0; a < 8; a++) {
    expect(effect(design, y, [a])).toBeCloseTo(2 * main[a], 12);
    for (let b = 0; b < a; b++) expect(effect(design, y, [b, a])).toBeCloseTo(a === 7 && b === 2 ? 3 : 0, 12);
  }
});

test('of more than eleven factors no fraction is known', () => {
  expect(() => generatorsFor(12, 4)).toThrow('up to 11 factors, got 12');
  expect(generatorsFor(2, 3)).toEqual([]);
});
