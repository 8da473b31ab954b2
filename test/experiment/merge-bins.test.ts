import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_BINS, mergeBins } from '../../src/experiment/merge-bins.ts';
import { BINS, binOf } from '../../src/stats/observe/bins.ts';

function counted(values: number[]): Uint32Array {
  const fine = new Uint32Array(BINS);
  for (const value of values) fine[binOf(value)]++;
  return fine;
}

test('nothing gives nothing', () => {
  expect(mergeBins(new Uint32Array(BINS), 0)).toEqual({ edges: [], counts: [] });
});

test('zeros alone', () => {
  expect(mergeBins(counted([0, 0, 0]), 0)).toEqual({ edges: [0, 1 / 1024], counts: [3] });
});

test('a gap becomes one empty bin', () => {
  const { edges, counts } = mergeBins(counted([0, 8, 8, 64]), 0);
  expect(counts).toEqual([1, 0, 2, 0, 1]);
  expect(edges).toEqual([0, 1 / 1024, 8, 8.125, 64, 65]);
});

test('a wide distribution is joined by powers of two, edges staying on octaves', () => {
  const values = Array.from({ length: 20_000 }, (_, i) => Math.exp(i / 2000) - 1);
  const { edges, counts } = mergeBins(counted(values), 0);
  expect(counts.length).toBeLessThanOrEqual(MOST_BINS);
  expect(counts.length).toBeGreaterThan(MOST_BINS / 4);
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(20_000);
  expect(edges).toContain(1024);
});

test('whatever was observed: no observation is lost, each lies in its bin, edges ascend', () => {
  const value = fc.oneof(
    fc.constant(0),
    fc.double({ min: 0, max: 1e8, noNaN: true }),
    fc.double({ min: 0, max: 10, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 600 }),
      fc.integer({ min: 12, max: 200 }),
      (values, most) => {
        const { edges, counts } = mergeBins(counted(values), 0, most);
        expect(counts.length).toBeLessThanOrEqual(Math.max(most, 3));
        expect(edges.length).toBe(counts.length + 1);
        for (let i = 1; i < edges.length; i++) expect(edges[i]).toBeGreaterThan(edges[i - 1]);
        const inside = counts.map((_, i) => values.filter((x) => x >= edges[i] && x < edges[i + 1]).length);
        const beyond = values.filter((x) => x >= edges[edges.length - 1]).length;
        inside[inside.length - 1] += beyond;
        expect(inside).toEqual(counts);
      },
    ),
    { seed: 3 },
  );
});
