import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import type { MakeGate } from '../../src/experiment/replicator.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import { validateResults } from '../../src/results/read.ts';
import { mcb, pairedMargins } from '../../src/stats/infer/mcb.ts';
import { fakeGate, LAYOUT, makeScenario, outcomeOf } from './fake.ts';

const KEYS = [
  { metric: 'wait', place: 'lane', flow: 'all' },
  { metric: 'throughput', place: 'all', flow: 'all' },
  { metric: 'utilization', place: 'lane', flow: 'all' },
  { metric: 'blocked', place: 'lane', flow: 'all' },
];
const scenarios = (...names: string[]) => names.map((name) => ({ ...makeScenario(name), keyMetrics: KEYS }));

/** Waits of each scenario by replication. */
function gateWith(waits: Record<string, number[]>): MakeGate {
  return ({ name }) => ({
    layout: LAYOUT,
    replicate: (_seed, r): Outcome => {
      const outcome = outcomeOf(10, r);
      outcome.metrics[0] = waits[name][r];
      return outcome;
    },
  });
}

test('every scenario against the best of the others, in key metrics that have a better direction', async () => {
  const makeGate = fakeGate({ base: 10, short: 8, long: 12 });
  const { results } = await compare(scenarios('base', 'short', 'long'), { makeGate });
  expect(results.best?.map(({ metric, scenario, mean, standing }) => [metric, scenario, mean, standing])).toEqual([
    ['wait', 'base', 2, 'notBest'],
    ['wait', 'short', -2, 'best'],
    ['wait', 'long', 4, 'notBest'],
    ['throughput', 'base', 0, 'maybe'],
    ['throughput', 'short', 0, 'maybe'],
    ['throughput', 'long', 0, 'maybe'],
  ]);
  expect(validateResults(results)).toEqual(results);
});

test('at a level raised for the key metrics, and only on replications that all have', async () => {
  const waits = {
    base: [10, 12, Number.NaN, 11, 9],
    short: [8, 11, 7, 10, 8.5],
    long: [12, 12.5, 11, 13, 12],
  };
  const { results } = await compare(scenarios('base', 'short', 'long'), { makeGate: gateWith(waits) });
  const [base] = results.best ?? [];
  // Wait, throughput and blocked have a better direction.
  expect(base).toMatchObject({ n: 4, confidence: 0.983333333333 });
  const columns = Object.values(waits).map((column) => column.filter((_, r) => r !== 2));
  const means = columns.map((column) => column.reduce((sum, x) => sum + x, 0) / 4);
  const expected = mcb(means, pairedMargins(columns, 1 - 0.05 / 3), 'less')[0];
  expect(base.mean).toBeCloseTo(expected.mean, 10);
  expect(base.ciLow).toBeCloseTo(expected.ciLow, 10);
  expect(base.ciHigh).toBeCloseTo(expected.ciHigh, 10);
});

test('a scenario that observed nothing is no rival', async () => {
  const waits = { base: [10, 12, 11], short: [8, 10, 9], none: [Number.NaN, Number.NaN, Number.NaN] };
  const { results } = await compare(
    scenarios('base', 'short', 'none').map((one) => ({ ...one, run: { ...one.run, replications: 3 } })),
    { makeGate: gateWith(waits) },
  );
  const rows = results.best?.filter(({ metric }) => metric === 'wait');
  expect(rows?.map(({ scenario, standing }) => [scenario, standing])).toEqual([
    ['base', 'notBest'],
    ['short', 'best'],
  ]);
});

test('of two scenarios the difference says it already, and one replication says nothing', async () => {
  expect((await compare(scenarios('base', 'plan'), { makeGate: fakeGate() })).results.best).toBeUndefined();
  const single = scenarios('a', 'b', 'c').map((one) => ({ ...one, run: { ...one.run, replications: 1 } }));
  expect((await compare(single, { makeGate: fakeGate() })).results.best).toBeUndefined();
});

test('verdicts are judged for all alternatives and all key metrics of any scenario', async () => {
  const [base, plan, other] = scenarios('base', 'plan', 'other');
  const makeGate = fakeGate();
  expect((await compare([base, plan, other], { makeGate })).results.verdictConfidence).toBe(1 - 0.05 / 8);
  const few = { ...base, keyMetrics: KEYS.slice(0, 1) };
  expect((await compare([few, plan], { makeGate })).results.verdictConfidence).toBe(1 - 0.05 / 4);
  const none = [few, { ...plan, keyMetrics: [] }];
  expect((await compare(none, { makeGate })).results.verdictConfidence).toBe(0.95);
});
