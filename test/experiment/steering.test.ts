import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import type { MakeGate } from '../../src/experiment/replicator.ts';
import { validateResults } from '../../src/results/read.ts';
import type { Goal, Precision, Scenario } from '../../src/scenario/model/scenario.ts';
import { interval } from '../../src/stats/infer/interval.ts';
import { CUMULATIVE } from '../stats/vectors.ts';
import { LAYOUT, makeScenario, outcomeOf } from './fake.ts';

type Values = (replication: number) => number;

/** A gate whose mean wait is what `waits` says of the scenario; throughput and utilisation never vary, blocked is never observed. */
function gateOf(waits: Record<string, Values>): MakeGate {
  return ({ name }) => ({
    layout: LAYOUT,
    replicate: (_seed, r) => ({
      ...outcomeOf(10, r % 7),
      metrics: Float64Array.of(waits[name](r), 700, 0.5, Number.NaN),
    }),
  });
}

/** The example of Hoad, Robinson & Davies: known to 5 % at 13, confirmed at 18. */
const example: Values = (r) => CUMULATIVE.data[r];
const ref = (metric: string, place = 'lane') => ({ metric, place, flow: 'all' });

function wanting(
  name: string,
  more: Partial<Scenario> = {},
  precision: Partial<Precision> = {},
  most = 1000,
): Scenario {
  const scenario = makeScenario(name, {
    replications: most,
    precision: { relative: 0.05, absolute: [], ...precision },
  });
  return { ...scenario, ...more };
}

test('it ends when the key metrics are precise and that is confirmed', async () => {
  const { results, asked, interrupted } = await replicate(wanting('one'), { makeGate: gateOf({ one: example }) });
  expect([results.replications, asked, interrupted]).toEqual([18, null, false]);
  const { mean, ciHigh } = interval(CUMULATIVE.data.slice(0, 18), 0.95);
  expect(results.precision).toHaveLength(1);
  const [row] = results.precision ?? [];
  expect(row).toMatchObject({
    scenario: 'one',
    ...ref('wait'),
    unit: 'min',
    goal: null,
    n: 18,
    reached: 13,
    atMost: 1000,
  });
  expect(row).toMatchObject({ relative: 0.05 });
  expect(row.mean).toBeCloseTo(mean, 9);
  expect(row.halfWidth).toBeCloseTo(ciHigh - mean, 9);
  expect(row.wanted).toBeCloseTo(0.05 * mean, 9);
  expect(row.curve.map(({ n }) => n)).toEqual(Array.from({ length: 17 }, (_, i) => i + 2));
  expect(validateResults(results)).toEqual(results);
});

test('a comparison goes on until every scenario is precise, as the baseline asks', async () => {
  const scenarios = [wanting('still'), wanting('one', {}, { relative: 0.5 })];
  const { results, levelled } = await compare(scenarios, { makeGate: gateOf({ still: () => 20, one: example }) });
  expect(results.replications).toBe(18);
  expect(results.precision?.map(({ scenario, reached }) => [scenario, reached])).toEqual([
    ['still', 5],
    ['one', 13],
  ]);
  expect(levelled).toEqual([
    { scenario: 'one', setting: 'replications', own: '≤ 1000 (± 50 %)', used: '≤ 1000 (± 5 %)' },
  ]);
});

test('where the baseline names a number, that many are run and nothing is said of precision', async () => {
  const scenarios = [
    makeScenario('base', { replications: 6 }),
    wanting('one', {}, { absolute: [{ ...ref('wait'), halfWidth: 2 }] }),
  ];
  const { results, asked, levelled } = await compare(scenarios, { makeGate: gateOf({ base: example, one: example }) });
  expect([results.replications, asked]).toEqual([6, 6]);
  expect(results).not.toHaveProperty('precision');
  expect(levelled).toEqual([
    { scenario: 'one', setting: 'replications', own: '≤ 1000 (± 5 %; wait @ lane ± 2)', used: 6 },
  ]);
});

test('a key metric with a width of its own is held against that', async () => {
  // Of the published table: 1.91589… after nine values, 1.64 after eleven; 1.85 is first met at ten.
  const scenario = wanting('one', {}, { absolute: [{ ...ref('wait'), halfWidth: 1.85 }] });
  const { results } = await replicate(scenario, { makeGate: gateOf({ one: example }) });
  expect(results.replications).toBe(15);
  expect(results.precision?.[0]).toMatchObject({ relative: null, absolute: 1.85, wanted: 1.85, reached: 10 });
});

test('near zero, where no share of the mean can be reached, a second is enough', async () => {
  // Alternately nothing and two hundredths of a minute: half-width t · 0.01 / √n and more, always above 5 % of 0.01.
  const rare: Values = (r) => (r % 2) / 50;
  const { results } = await replicate(wanting('one'), { makeGate: gateOf({ one: rare }) });
  expect(results.replications).toBe(10);
  expect(results.precision?.[0]).toMatchObject({ relative: 0.05, reached: 5 });
  expect(results.precision?.[0].absolute).toBeCloseTo(1 / 60, 12);
  expect(results.precision?.[0].wanted).toBeCloseTo(1 / 60, 12);
});

test('the most replications end it, and the row says so', async () => {
  const { results, interrupted } = await replicate(wanting('one', {}, {}, 12), { makeGate: gateOf({ one: example }) });
  expect([results.replications, interrupted]).toEqual([12, false]);
  expect(results.precision?.[0]).toMatchObject({ reached: null, atMost: 12, n: 12 });
});

test('what is never observed is not waited for; with nothing observed, or no key metric, ten are run', async () => {
  const makeGate = gateOf({ one: example });
  const both = await replicate(wanting('one', { keyMetrics: [ref('wait'), ref('blocked')] }), { makeGate });
  expect(both.results.replications).toBe(18);
  expect(both.results.precision?.[1]).toMatchObject({ metric: 'blocked', n: 0, reached: null, mean: 0, curve: [] });
  const nothing = await replicate(wanting('one', { keyMetrics: [ref('blocked')] }), { makeGate });
  expect(nothing.results.replications).toBe(10);
  const none = await replicate(wanting('one', { keyMetrics: [] }), { makeGate });
  expect(none.results.replications).toBe(10);
  expect(none.results).not.toHaveProperty('precision');
});

test('interrupted, it keeps what is finished and says that it was', async () => {
  const controller = new AbortController();
  const { results, asked, interrupted } = await replicate(wanting('one'), {
    makeGate: gateOf({ one: example }),
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done === 7) controller.abort();
    },
  });
  expect([results.replications, asked, interrupted]).toEqual([7, null, true]);
  expect(results.precision?.[0]).toMatchObject({ reached: null, n: 7 });
});

test('progress guesses how many it will take', async () => {
  const totals: number[] = [];
  await replicate(wanting('one'), {
    makeGate: gateOf({ one: example }),
    onProgress: ({ total, guessed }) => {
      expect(guessed).toBe(true);
      totals.push(total);
    },
  });
  expect(totals.slice(0, 5)).toEqual([10, 10, 10, 10, 10]);
  // After twelve the half-width is 5.08 % of the mean: 12 · 1.016² = 12.4, so 13 and five more.
  expect(totals[12]).toBe(18);
  expect(totals.at(-1)).toBe(18);
});

const goal = (value: number, name = 'short'): Goal => ({
  name,
  title: { en: 'Short waits', vi: 'Chờ ngắn' },
  ...ref('wait'),
  sense: 'atMost',
  value,
  by: null,
  source: '',
});

test('a goal is waited for until it can be told, or its metric is precise', async () => {
  const makeGate = gateOf({ one: example });
  const keyMetrics = [ref('throughput', 'all')];
  const run = async (...goals: Goal[]) =>
    (await replicate(wanting('one', { keyMetrics, goals }), { makeGate })).results;
  // Far from its value it is told as soon as five values are believed: 29.3 ± 4.02 is above 20.
  const far = await run(goal(20));
  expect(far.replications).toBe(10);
  expect(far.precision?.[1]).toMatchObject({ goal: 'short', path: null, by: null, reached: 5 });
  expect(far.goals?.[0].verdict).toBe('notReached');
  // At its value it never can be: then the metric must be known to 5 %.
  expect((await run(goal(29.3))).replications).toBe(18);
  expect((await run(goal(20), goal(29.3, 'other'))).precision?.map(({ reached }) => reached)).toEqual([5, 5, 13]);
  // A key metric is watched once: it must be precise in any case.
  const same = await replicate(wanting('one', { goals: [goal(20)] }), { makeGate });
  expect(same.results.precision?.map(({ goal: of }) => of)).toEqual([null]);
  expect(same.results.replications).toBe(18);
});

test('a goal with a year is judged by the run of that year', async () => {
  const scenario = wanting('one', {
    keyMetrics: [ref('throughput', 'all')],
    goals: [{ ...goal(29.3), by: 2027 }],
    plan: { years: [2027], paths: { growth: { since: 2025, perYear: 0.1 } } },
  });
  const makeGate = gateOf({ one: () => 29, 'one@2027': example });
  const { results } = await replicate(scenario, { makeGate });
  expect(results.replications).toBe(18);
  expect(results.precision?.[1]).toMatchObject({ goal: 'short', by: 2027, path: null, reached: 13 });
});
