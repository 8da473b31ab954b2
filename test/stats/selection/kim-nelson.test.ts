import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/numeric/normal.ts';
import { allowance, constants, KimNelson, type Selection } from '../../../src/stats/infer/selection/kim-nelson.ts';
import { source } from '../../numeric/ulps.ts';
import { SYSTEMS } from '../vectors.ts';

test.each([
  [4, 10, 0.56468019, 10.164243],
  [10, 10, 0.85908343, 15.463502],
  [10, 20, 0.3029338, 11.511485],
  [50, 10, 1.4805753, 26.650355],
])('constants of %i systems, %i replications', (k, n0, eta, h2) => {
  const found = constants(k, n0, 0.95);
  expect(Math.abs(found.eta - eta)).toBeLessThan(1e-7);
  expect(Math.abs(found.h2 - h2)).toBeLessThan(1e-6);
});

test.each([
  [10, 62.415276],
  [20, 52.415276],
  [40, 32.415276],
  [80, 0],
])('after %i rounds One may be %f behind Three', (rounds, w) => {
  expect(allowance(constants(4, 10, 0.95).h2, 28.49804889, 2, rounds)).toBeCloseTo(w, 5);
});

/** The procedure as it is written down, from all the data each time; gives the round in which each system is dropped. */
function asWritten(data: number[][], { firstStage: n0, confidence, indifference: delta }: Selection): number[] {
  const k = data.length;
  const eta = 0.5 * (((2 * (1 - confidence)) / (k - 1)) ** (-2 / (n0 - 1)) - 1);
  const h2 = 2 * eta * (n0 - 1);
  const sum = (i: number, r: number) => data[i].slice(0, r).reduce((a, b) => a + b, 0);
  const s2 = (i: number, j: number) => {
    const d = data[i].slice(0, n0).map((x, r) => x - data[j][r]);
    const mean = d.reduce((a, b) => a + b, 0) / n0;
    return d.reduce((a, b) => a + (b - mean) ** 2, 0) / (n0 - 1);
  };
  const out = new Array<number>(k).fill(0);
  let left = data.map((_, i) => i);
  for (let r = n0; left.length > 1 && r <= data[0].length; r++) {
    const kept = left.filter((i) =>
      left.every((j) => {
        if (i === j) return true;
        const w = Math.max(0, (delta / 2) * ((h2 * s2(i, j)) / delta ** 2 - r));
        return sum(i, r) <= sum(j, r) + w;
      }),
    );
    for (const i of left) if (!kept.includes(i)) out[i] = r;
    left = kept;
  }
  return out;
}

const question: Selection = { systems: 4, firstStage: 10, confidence: 0.95, indifference: 2, better: 'less' };

/** Feeds the columns of data in turn; the round in which each system is dropped. */
function play(data: number[][], asked: Selection): { out: number[]; selection: KimNelson } {
  const selection = new KimNelson(asked);
  const out = new Array<number>(data.length).fill(0);
  for (let r = 0; r < data[0].length && !selection.finished; r++) {
    for (const i of selection.take(data.map((values) => values[r]))) out[i] = r + 1;
  }
  return { out, selection };
}

test('the published systems, their ten replications over and over: the same rounds as by the book', () => {
  const data = Object.values(SYSTEMS).map((values) => Array.from({ length: 200 }, (_, r) => values[r % 10]));
  for (const indifference of [0.5, 1, 2, 5]) {
    const { out, selection } = play(data, { ...question, indifference });
    expect(out).toEqual(asWritten(data, { ...question, indifference }));
    expect(selection.survivors).toEqual([2]);
    expect(selection.finished).toBe(true);
  }
});

test('more may be better, and values of dropped systems are not asked for', () => {
  const data = Object.values(SYSTEMS).map((values) => Array.from({ length: 200 }, (_, r) => -values[r % 10]));
  const selection = new KimNelson({ ...question, better: 'more' });
  for (let r = 0; !selection.finished; r++) {
    selection.take(data.map((values, i) => (selection.survivors.includes(i) ? values[r] : Number.NaN)));
  }
  expect(selection.survivors).toEqual([2]);
});

test('systems that are the same end at once, with the first', () => {
  const { out, selection } = play([SYSTEMS.One, SYSTEMS.One, SYSTEMS.One], { ...question, systems: 3 });
  expect(selection.survivors).toEqual([0]);
  expect(out).toEqual([0, 10, 10]);
});

test('two systems and two rounds are enough to begin with', () => {
  const { out, selection } = play(
    [
      [1, 2, 3],
      [11, 12, 13.5],
    ],
    { ...question, systems: 2, firstStage: 2 },
  );
  expect([out, selection.survivors]).toEqual([[0, 2], [0]]);
});

test('systems with equal sums go on as long as there is an allowance; then the first stays', () => {
  // Differences of 8 and −8: variance 128; nobody is dropped as long as h² S² / δ² is above the rounds.
  const asked: Selection = { systems: 2, firstStage: 2, confidence: 0.95, indifference: 8, better: 'less' };
  const selection = new KimNelson(asked);
  const least = (constants(2, 2, 0.95).h2 * 128) / 64;
  for (let r = 1; !selection.finished; r++) {
    selection.take(r % 2 === 1 ? [0, 8] : [8, 0]);
    if (r % 2 === 0 && r < least) expect(selection.survivors).toEqual([0, 1]);
  }
  expect(selection.survivors).toEqual([0]);
});

test('what cannot be asked is refused', () => {
  expect(() => new KimNelson({ ...question, systems: 1 })).toThrow('2 systems and 2 rounds');
  expect(() => new KimNelson({ ...question, firstStage: 1 })).toThrow('2 systems and 2 rounds');
  expect(() => new KimNelson({ ...question, indifference: 0 })).toThrow('above 0, got 0');
  for (const confidence of [0.3, 0.5, 1, 95]) {
    expect(() => new KimNelson({ ...question, confidence })).toThrow(`between 1/2 and 1, got ${confidence}`);
  }
  expect(() => new KimNelson(question).take([1, 2, Number.NaN, 4])).toThrow('value of system 2, got NaN');
});

/** Normal systems of these means and deviations; `common` is the deviation of the luck they share. */
function tries(means: number[], sds: number[], common: number, asked: Selection): { wrong: number; rounds: number } {
  const next = source(17);
  const normal = () => normalQuantile(Math.max(next(), 1e-16));
  let wrong = 0;
  let rounds = 0;
  for (let i = 0; i < 400; i++) {
    const selection = new KimNelson(asked);
    while (!selection.finished) {
      const luck = common * normal();
      selection.take(means.map((mean, j) => mean + luck + sds[j] * normal()));
    }
    if (selection.survivors[0] !== 0) wrong++;
    rounds += selection.rounds / 400;
  }
  return { wrong, rounds };
}

describe('the best is chosen at least as often as promised', () => {
  /** The best ahead by just the zone, all others level: the hardest case. And deviations that differ. */
  const slippage = [0, 1, 1, 1, 1];
  const asked: Selection = { systems: 5, firstStage: 10, confidence: 0.95, indifference: 1, better: 'less' };
  /** 99 % bound of a true 5 % in 400 tries. */
  const BOUND = 30;

  test.each([
    ['equal', [3, 3, 3, 3, 3]],
    ['the best varies most', [6, 3, 3, 2, 2]],
    ['the best varies least', [1, 3, 3, 4, 4]],
  ])('independent, deviations %s', (_, sds) => {
    expect(tries(slippage, sds, 0, asked).wrong).toBeLessThanOrEqual(BOUND);
  });

  test('with common luck, and in fewer rounds', () => {
    const total = [3, 3, 3, 3, 3];
    const own = total.map((sd) => Math.sqrt(0.3) * sd);
    const shared = tries(slippage, own, Math.sqrt(0.7) * 3, asked);
    expect(shared.wrong).toBeLessThanOrEqual(BOUND);
    expect(shared.rounds).toBeLessThan(0.6 * tries(slippage, total, 0, asked).rounds);
  });

  test('a best that is clearly better is found sooner, and nearly always', () => {
    const clear = tries([0, 4, 4, 4, 4], [3, 3, 3, 3, 3], 0, asked);
    expect(clear.wrong).toBeLessThanOrEqual(BOUND);
    expect(clear.rounds).toBeLessThan(0.5 * tries(slippage, [3, 3, 3, 3, 3], 0, asked).rounds);
  });
});
