import { expect, test } from 'vitest';
import { SPREAD_BINS, spreadBin, spreadQuantile } from '../../../src/stats/observe/spread.ts';

/** Lower edges by definition: 0, then sixteen equal parts of every octave from 1/16 up. */
const edges = [0];
for (let octave = -4; octave < 18; octave++) {
  for (let part = 0; part < 16; part++) edges.push(2 ** octave * (1 + part / 16));
}

test('the bins are those of the definition', () => {
  expect(SPREAD_BINS).toBe(edges.length);
  for (let i = 1; i < SPREAD_BINS; i++) {
    expect(spreadBin(edges[i])).toBe(i);
    expect(spreadBin(edges[i] * (1 + 1 / 100))).toBe(i);
    expect(spreadBin(edges[i] * (1 - 2 ** -53))).toBe(i - 1);
  }
  expect([0, 0.01, 2 ** 18, 1e300].map(spreadBin)).toEqual([0, 0, SPREAD_BINS - 1, SPREAD_BINS - 1]);
});

/** Counts with something in front of them and behind, which must not be looked at. */
function quantiles(values: [number, number][], shares: number[]): number[] {
  const counts = new Float64Array(2 + SPREAD_BINS + 2).fill(1000);
  counts.fill(0, 2, 2 + SPREAD_BINS);
  for (const [x, many] of values) counts[2 + spreadBin(x)] += many;
  return shares.map((p) => spreadQuantile(counts, 2, p));
}

test('quantiles are interpolated inside a bin, by hand', () => {
  // Four from 8 to 8.5, four from 16 to 17.
  const values: [number, number][] = [
    [8, 4],
    [16, 4],
  ];
  expect(quantiles(values, [0, 0.125, 0.25, 0.5])).toEqual([8, 8.125, 8.25, 8.5]);
  expect(quantiles(values, [0.625, 0.75, 1])).toEqual([16.25, 16.5, 17]);
});

test('every bin gives back its middle as the median of what is in it', () => {
  for (let i = 1; i < SPREAD_BINS; i++) {
    const next = i + 1 < SPREAD_BINS ? edges[i + 1] : 2 ** 18;
    expect(quantiles([[edges[i], 2]], [0.5])).toEqual([(edges[i] + next) / 2]);
  }
});

test('levels below a sixteenth are nothing, and a rank above all is the end of the last bin', () => {
  expect(
    quantiles(
      [
        [0.01, 3],
        [1, 1],
      ],
      [0.1, 0.75, 1],
    ),
  ).toEqual([0, 0, 1.0625]);
  expect(quantiles([[1, 4]], [1 + 1e-9])).toEqual([2 ** 18]);
});

test('nothing seen has no quantile', () => {
  expect(quantiles([], [0.5])).toEqual([Number.NaN]);
});
