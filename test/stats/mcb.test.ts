import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Good, type Margin, mcb, pairedMargins } from '../../src/stats/infer/mcb.ts';
import { paired } from '../../src/stats/infer/paired.ts';
import { possiblyBest } from '../../src/stats/infer/selection/screening.ts';
import { MCB_WITHIN_TWO, MEANS, PAIRS, SCREENED, SYSTEMS, type SystemName, T_OF_THREE } from './vectors.ts';

const NAMES = Object.keys(SYSTEMS) as SystemName[];
const COLUMNS = NAMES.map((name) => SYSTEMS[name]);
const means = NAMES.map((name) => MEANS[name][0]);
const meansOf = (columns: number[][]) => columns.map((xs) => xs.reduce((sum, x) => sum + x, 0) / xs.length);

test('with an indifference zone: the published intervals', () => {
  const rows = mcb(means, () => 2, 'less');
  for (const [i, name] of NAMES.entries()) {
    const { mean, interval } = MCB_WITHIN_TWO[name];
    expect(rows[i].mean).toBeCloseTo(mean, 9);
    expect(rows[i].ciLow).toBeCloseTo(interval[0], 9);
    expect(rows[i].ciHigh).toBeCloseTo(interval[1], 9);
    expect(rows[i].standing).toBe(name === 'Three' ? 'best' : 'notBest');
  }
});

test('a margin is Student’s for one of k − 1 one-sided statements on the paired difference', () => {
  const margin = pairedMargins(COLUMNS, 0.95);
  for (const { a, b, sd } of PAIRS) {
    const [i, j] = [NAMES.indexOf(a), NAMES.indexOf(b)];
    expect(margin(i, j)).toBeCloseTo((T_OF_THREE * sd) / Math.sqrt(10), 7);
    expect(margin(j, i)).toBe(margin(i, j));
  }
});

test('those that may be the best are those that screening keeps', () => {
  const rows = mcb(means, pairedMargins(COLUMNS, 0.95), 'less');
  expect(NAMES.filter((_, i) => rows[i].standing !== 'notBest')).toEqual(SCREENED);
  for (const good of ['less', 'more'] as const) {
    const kept = mcb(means, pairedMargins(COLUMNS, 0.95), good).flatMap(({ standing }, i) =>
      standing === 'notBest' ? [] : [i],
    );
    expect(kept).toEqual(possiblyBest(COLUMNS, good, 0.95));
  }
  expect(rows[NAMES.indexOf('Three')]).toMatchObject({ standing: 'best', ciHigh: 0 });
});

test('where more is better, One and Two cannot be told apart', () => {
  const rows = mcb(means, pairedMargins(COLUMNS, 0.95), 'more');
  expect(rows.map(({ standing }) => standing)).toEqual(['maybe', 'maybe', 'notBest', 'notBest']);
  // One − Two = 0.8 with a margin of 2.509587057 × 2.120848887 / √10.
  expect(rows[0].ciLow).toBeCloseTo(0.8 - 1.683108028, 7);
  expect(rows[0].ciHigh).toBeCloseTo(0.8 + 1.683108028, 7);
  expect(rows[3].ciHigh).toBe(0);
});

/** The intervals as Matejcik & Nelson write them, for the largest mean. */
function asPublished(x: number[], w: Margin) {
  const k = x.map((_, i) => i);
  const upper = k.map((i) => Math.max(0, Math.min(...k.filter((l) => l !== i).map((l) => x[i] - x[l] + w(i, l)))));
  const inG = k.map((i) => k.every((l) => l === i || x[i] >= x[l] - w(i, l)));
  const G = k.filter((i) => inG[i]);
  const lower = k.map((i) =>
    G.length === 1 && G[0] === i ? 0 : Math.min(...G.filter((l) => l !== i).map((l) => x[i] - x[l] - w(l, i))),
  );
  return k.map((i) => ({ ciLow: Math.min(0, lower[i]), ciHigh: upper[i], inG: inG[i] }));
}

const systems = fc.integer({ min: 2, max: 7 }).chain((k) =>
  fc.integer({ min: 2, max: 12 }).chain((n) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n, maxLength: n }), {
      minLength: k,
      maxLength: k,
    }),
  ),
);

test('the published formula gives the same, and the other way round everything is mirrored', () => {
  fc.assert(
    fc.property(systems, fc.constantFrom<Good>('less', 'more'), (columns, good) => {
      const x = meansOf(columns);
      const margin = pairedMargins(columns, 0.9);
      const mirrored = good === 'more' ? x : x.map((y) => -y);
      for (const [i, { ciLow, ciHigh, inG }] of asPublished(mirrored, margin).entries()) {
        const row = mcb(x, margin, good)[i];
        const [low, high] = good === 'more' ? [ciLow, ciHigh] : [-ciHigh, -ciLow];
        expect(row.ciLow).toBeCloseTo(low, 9);
        expect(row.ciHigh).toBeCloseTo(high, 9);
        expect(row.standing !== 'notBest').toBe(inG);
        expect(row.ciLow <= row.mean && row.mean <= row.ciHigh && row.ciLow <= 0 && row.ciHigh >= 0).toBe(true);
      }
    }),
    { seed: 5 },
  );
});

test('two systems: the one-sided paired t', () => {
  const [one, three] = mcb([50.036, 44.35], pairedMargins([SYSTEMS.One, SYSTEMS.Three], 0.95), 'less');
  const { ciHigh } = paired(SYSTEMS.One, SYSTEMS.Three, 0.9);
  expect(one).toMatchObject({ ciLow: 0, standing: 'notBest' });
  expect(one.ciHigh).toBeCloseTo(ciHigh, 9);
  expect(three.standing).toBe('best');
});

test('systems that are exactly alike cannot be told apart, nor can those that differ by rounding', () => {
  const alike = [
    [0.3, 0.3, 0.3],
    [0.1 + 0.2, 0.1 + 0.2, 0.1 + 0.2],
    [0.4, 0.5, 0.4],
  ];
  const rows = mcb(meansOf(alike), pairedMargins(alike, 0.95), 'less');
  expect(rows.slice(0, 2).map(({ standing }) => standing)).toEqual(['maybe', 'maybe']);
});

test('rounding is measured by the size of the values, and without a margin equal means stay together', () => {
  const alike = [
    [3e6, 3e6, 3e6],
    [3e6 + 1e-4, 3e6 + 1e-4, 3e6 + 1e-4],
  ];
  const standings = (rows: { standing: string }[]) => rows.map(({ standing }) => standing);
  expect(standings(mcb(meansOf(alike), pairedMargins(alike, 0.95), 'less'))).toEqual(['maybe', 'maybe']);
  expect(standings(mcb([1, 1, 2], () => 0, 'less'))).toEqual(['maybe', 'maybe', 'notBest']);
});
