import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import type { MakeGate } from '../../src/experiment/replicator.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import { validateResults } from '../../src/results/read.ts';
import { paired } from '../../src/stats/infer/paired.ts';
import { fakeGate, LAYOUT, LUCK, makeScenario, outcomeOf } from './fake.ts';

const three = ['base', 'short', 'long'].map((name) => makeScenario(name));
const options = { makeGate: fakeGate({ base: 10, short: 8, long: 12 }) };

test('differences are alternative minus baseline, row by row', async () => {
  const { results } = await compare(three, options);
  expect(results.differences.map(({ metric, scenario, mean, verdict }) => [metric, scenario, mean, verdict])).toEqual([
    ['wait', 'short', -2, 'better'],
    ['throughput', 'short', 0, 'cannotTell'],
    ['utilization', 'short', 0, 'cannotTell'],
    ['wait', 'long', 2, 'worse'],
    ['throughput', 'long', 0, 'cannotTell'],
    ['utilization', 'long', 0, 'cannotTell'],
  ]);
  expect(results.differences[0]).toMatchObject({
    baseline: 'base',
    unit: 'min',
    place: 'lane',
    n: 5,
    variance: 0,
    correlation: 1,
  });
  expect(validateResults(results)).toEqual(results);
});

test('two alternatives: verdicts are judged at 97.5 %', async () => {
  const { results } = await compare(three, options);
  expect(results.verdictConfidence).toBe(0.975);
  expect((await compare(three.slice(0, 2), options)).results.verdictConfidence).toBe(0.95);
});

test('pairing is by replication: noise that is not shared stays in the interval', async () => {
  const makeGate: MakeGate = ({ name }) => ({
    layout: LAYOUT,
    replicate: (_seed, r): Outcome => {
      const outcome = outcomeOf(name === 'base' ? 10 : 9, r);
      if (name !== 'base') outcome.metrics[0] += [1, -1, 0, 2, -2][r];
      return outcome;
    },
  });
  const { results } = await compare(three.slice(0, 2), { makeGate });
  const base = LUCK.slice(0, 5).map((luck) => 10 + luck);
  const plan = base.map((x, r) => x - 1 + [1, -1, 0, 2, -2][r]);
  const expected = paired(plan, base, 0.95);
  const [wait] = results.differences;
  expect(wait.mean).toBeCloseTo(expected.mean, 10);
  expect(wait.ciLow).toBeCloseTo(expected.ciLow, 10);
  expect(wait.correlation).toBeCloseTo(expected.correlation ?? 0, 10);
  expect(wait.varianceRatio).toBeCloseTo(expected.varianceRatio ?? 0, 10);
});

test('all run as the baseline does, and what gave way is told', async () => {
  const other = makeScenario('other', { seed: '9', replications: 3, warmUp: 0, start: '2025-05-01T00:00' });
  const { results, levelled } = await compare([makeScenario('base'), other], options);
  expect(results).toMatchObject({ seed: '1', replications: 5, warmUp: 1440 });
  expect(results.scenarios[1].start).toBe('2025-05-01T00:00');
  expect(levelled).toEqual([
    { scenario: 'other', setting: 'seed', own: '9', used: '1' },
    { scenario: 'other', setting: 'replications', own: 3, used: 5 },
    { scenario: 'other', setting: 'warmUp', own: 0, used: 1440 },
  ]);
});

test('stopped inside a round, every scenario keeps the same number of replications', async () => {
  const controller = new AbortController();
  const { results, interrupted } = await compare(three, {
    ...options,
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done === 8) controller.abort();
    },
  });
  expect(interrupted).toBe(true);
  expect(results.replications).toBe(2);
  expect(new Set(results.metrics.filter(({ empty }) => !empty).map(({ n }) => n))).toEqual(new Set([2]));
});

test('published figures are held against the baseline only', async () => {
  const scenarios = three.map((scenario) => ({
    ...scenario,
    published: [
      {
        title: { en: 'Wait', vi: 'Chờ' },
        metric: 'wait',
        place: 'lane',
        flow: 'all',
        at: null,
        value: 8,
        role: 'predicted' as const,
        source: 'LAW',
      },
    ],
  }));
  const { results } = await compare(scenarios, options);
  expect(results.calibration.map(({ scenario, residual }) => [scenario, residual])).toEqual([['base', 0.25]]);
});

test('a comparison wants two, with different names', async () => {
  await expect(compare(three.slice(0, 1), options)).rejects.toThrow('wants a baseline and an alternative');
  await expect(compare([three[0], three[0]], options)).rejects.toThrow('two scenarios are named base');
});
