import { expect, test } from 'vitest';
import { BINS, binOf, binQuantile, lowerEdge, upperEdge } from '../../../src/stats/observe/bins.ts';

/** The edges as the definition says: 0, 0 again (the bin of all that is tiny), then 64 equal parts of every octave. */
const edges = [0, 0];
for (let octave = -10; octave < 24; octave++) {
  for (let part = 0; part < 64; part++) edges.push(2 ** octave * (1 + part / 64));
}
edges.push(2 ** 24);

test('the bins are those of the definition', () => {
  expect(BINS).toBe(edges.length);
  expect(Array.from({ length: BINS }, (_, i) => lowerEdge(i))).toEqual(edges);
  expect(Array.from({ length: BINS - 1 }, (_, i) => upperEdge(i))).toEqual([0, ...edges.slice(2)]);
  expect(upperEdge(BINS - 1)).toBe(2 ** 24 * (1 + 1 / 64));
});

test('a value falls into the bin that begins at or below it, and the next begins above it', () => {
  for (let i = 2; i < BINS; i++) {
    expect(binOf(edges[i])).toBe(i);
    expect(binOf(edges[i] * (1 + 1 / 200))).toBe(i);
    expect(binOf(edges[i] * (1 - 2 ** -53))).toBe(i - 1);
  }
});

test('zeros, what is below zero by rounding, tiny and immense values', () => {
  expect([0, -1e-18, 1e-9, 2 ** 25, 1e300, Number.POSITIVE_INFINITY].map(binOf)).toEqual([
    0,
    0,
    1,
    BINS - 1,
    BINS - 1,
    BINS - 1,
  ]);
});

/** Counts with something in front of them and behind, which must not be looked at. */
function countsOf(values: [number, number][]): Float64Array {
  const counts = new Float64Array(3 + BINS + 3).fill(1000);
  counts.fill(0, 3, 3 + BINS);
  for (const [x, many] of values) counts[3 + binOf(x)] += many;
  return counts;
}
const quantile = (counts: Float64Array, p: number, max = 1e9): number => binQuantile(counts, 3, p, max);

test('quantiles are interpolated inside a bin, by hand', () => {
  // Four from 8 to 8.125, four from 16 to 16.25.
  const counts = countsOf([
    [8, 4],
    [16, 4],
  ]);
  expect([0, 0.125, 0.25, 0.5].map((p) => quantile(counts, p))).toEqual([8, 8.03125, 8.0625, 8.125]);
  expect([0.625, 0.75, 1].map((p) => quantile(counts, p))).toEqual([16.0625, 16.125, 16.25]);
});

test('no quantile exceeds the largest value', () => {
  const counts = countsOf([[8, 4]]);
  expect(quantile(counts, 1, 8.01)).toBe(8.01);
  expect(quantile(counts, 0.25, 8.1)).toBe(8.03125);
});

test('zeros count as zeros, and tiny values begin at zero', () => {
  const counts = countsOf([
    [0, 3],
    [1e-9, 1],
  ]);
  expect([0.1, 0.75].map((p) => quantile(counts, p))).toEqual([0, 0]);
  expect(quantile(counts, 0.875)).toBe(0.5 / 1024);
});

test('counts of the last bin, and a rank that rounding leaves above all', () => {
  expect(quantile(countsOf([[2 ** 25, 2]]), 0.5)).toBe(2 ** 24 * (1 + 1 / 128));
  expect([8.05, 1e9].map((max) => quantile(countsOf([[8, 4]]), 1 + 1e-9, max))).toEqual([8.05, 1e9]);
});

test('nothing observed has no quantile', () => {
  expect(quantile(countsOf([]), 0.5)).toBeNaN();
});
