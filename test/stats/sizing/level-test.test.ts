import alea from 'seedrandom/lib/alea.js';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/numeric/normal.ts';
import { interval } from '../../../src/stats/infer/interval.ts';
import { binomialCdf } from '../../../src/stats/infer/percentile.ts';
import { judge, looksUpTo } from '../../../src/stats/infer/sizing/level-test.ts';

const target = { sense: 'atMost', value: 10, indifference: 0.5 } as const;
const about = (mean: number, spread: number) =>
  Array.from({ length: 20 }, (_, i) => mean + (i % 2 === 0 ? spread : -spread));

test('looks double, and the last one is the most there may be', () => {
  expect(looksUpTo(1000)).toEqual([10, 20, 40, 80, 160, 320, 640, 1000]);
  expect(looksUpTo(80)).toEqual([10, 20, 40, 80]);
  expect(looksUpTo(7)).toEqual([7]);
});

describe('a mean against a target', () => {
  test('the interval is that of the chance of error over the looks, on either side', () => {
    const values = about(9, 1);
    const { mean, ciLow, ciHigh, n } = judge(values, target, 0.04, 8);
    expect({ mean, ciLow, ciHigh, n }).toMatchObject(pick(interval(values, 0.99)));
  });

  test('an interval beside the target decides; at the target it is open until it is narrow', () => {
    expect(judge(about(9, 1), target, 0.05, 1)).toMatchObject({ finding: 'meets', good: true });
    expect(judge(about(11, 1), target, 0.05, 1)).toMatchObject({ finding: 'misses', good: false });
    expect(judge(about(10.1, 3), target, 0.05, 1)).toMatchObject({ finding: 'open', good: false });
    expect(judge(about(10.1, 0.5), target, 0.05, 1)).toMatchObject({ finding: 'near', good: false });
    expect(judge(about(11, 1), { ...target, sense: 'atLeast' }, 0.05, 1)).toMatchObject({ finding: 'meets' });
  });

  test('values that are all alike are believed when others would have shown themselves', () => {
    // ln(1/0.05) / 0.1 = 30 values: one in ten would be missed with a chance of 0.9^30 = 0.04.
    expect(judge(new Array(29).fill(0), target, 0.05, 1).finding).toBe('open');
    expect(judge(new Array(30).fill(0), target, 0.05, 1).finding).toBe('meets');
    expect(judge(new Array(30).fill(10), target, 0.05, 1).finding).toBe('meets');
    expect(judge(new Array(30).fill(11), target, 0.05, 1).finding).toBe('misses');
    expect(judge([9, Number.NaN], target, 0.05, 1)).toMatchObject({ finding: 'open', n: 1 });
  });

  test('a mean on the target is told to be beside it no more often than allowed, over all looks', () => {
    const looks = looksUpTo(80);
    const error = 0.1;
    const tries = 1000;
    let wrong = 0;
    for (let k = 0; k < tries; k++) {
      const next = alea(`level-${k}`).double;
      const values = Array.from({ length: 80 }, () => normalQuantile(next()));
      const told = looks.map((n) =>
        judge(values.slice(0, n), { sense: 'atMost', value: 0, indifference: 0 }, error, looks.length),
      );
      if (told.some(({ finding }) => finding === 'misses')) wrong++;
    }
    expect(1 - binomialCdf(wrong - 1, tries, error)).toBeGreaterThan(0.01);
  });
});

function pick({ mean, ciLow, ciHigh, n }: ReturnType<typeof interval>) {
  return { mean, ciLow: expect.closeTo(ciLow, 10), ciHigh: expect.closeTo(ciHigh, 10), n };
}
