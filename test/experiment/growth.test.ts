import { describe, expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import type { Results } from '../../src/results/document.ts';
import { growthBehind } from '../../src/results/growth.ts';
import type { Flow } from '../../src/scenario/model/flow.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { flow, hold, lane, minutes, scenario, serve, yard } from '../gate/tiny.ts';

const DAY = 1440;

const poisson = (
  rate: number,
  more: Partial<Extract<Flow['arrivals'], { kind: 'poisson' }>> = {},
): Flow['arrivals'] => ({
  kind: 'poisson',
  rates: Array(24).fill(rate),
  weekdays: Array(7).fill(1),
  seasons: [],
  convoy: null,
  ...more,
});
const every = (time: number): Flow['arrivals'] => ({ kind: 'renewal', between: minutes(time), convoy: null });
const exponential = { kind: 'exponential' as const, mean: 1 };

/** One lane with a service of a minute on average. */
const oneLane = (arrivals: Flow['arrivals'], random: boolean, run: Partial<Scenario['run']>, places = lane(1)) =>
  scenario(
    { lane: places },
    { trucks: flow(arrivals, [serve('lane', random ? exponential : 1)]) },
    {
      run: { replications: 8, ...run },
      keyMetrics: [{ metric: 'wait.p95', place: 'lane', flow: 'all' }],
    },
  );

const told = ({ growth = [] }: Results) => growth.map(({ metric, place, flow: of }) => `${metric} @ ${place} / ${of}`);

describe('a queue grows by what comes less what goes', () => {
  test('D/D/1, exactly: five come while four go', async () => {
    const { results } = await replicate(oneLane(every(0.8), false, { horizon: 5000, warmUp: 1000 }));
    const queue = results.growth?.find(({ metric }) => metric === 'queueLength');
    expect(queue).toMatchObject({ place: 'lane', flow: 'all', n: 8, limit: null, full: null });
    // λ − μ = 1.25 − 1 a minute. A queue of whole trucks goes up in steps, alike in every batch.
    expect(queue?.mean).toBeCloseTo(0.25 * DAY, 6);
    expect(queue?.variance).toBeLessThan(1e-12);
  });

  test('M/M/1 at a load of 1.2: λ − μ is in the interval, which is narrow', async () => {
    const { results } = await replicate(
      oneLane(poisson(1.2), true, { horizon: 10 * DAY, warmUp: DAY, replications: 20 }),
    );
    expect(told(results)).toEqual([
      'queueLength @ lane / all',
      'numberInSystem @ all / all',
      'numberInSystem @ all / trucks',
    ]);
    for (const row of results.growth ?? []) {
      expect(Math.abs(row.mean - 0.2 * DAY)).toBeLessThanOrEqual((row.ciHigh - row.ciLow) / 2);
      expect(row.ciHigh - row.ciLow).toBeLessThan(0.1 * row.mean);
    }
  });

  test('a number of places in front is full when the line comes to it', async () => {
    const wide = lane(1, { queue: 4000 });
    const { results } = await replicate(oneLane(every(0.8), false, { horizon: 5000, warmUp: 500 }, wide));
    const queue = results.growth?.find(({ metric }) => metric === 'queueLength');
    expect(queue?.limit).toBe(4000);
    // One truck every four minutes from the first on: 4,000 of them after 16,000 minutes.
    for (const time of [queue?.full?.ciLow, queue?.full?.mean, queue?.full?.ciHigh]) {
      expect(Math.abs((time ?? 0) - 16_000)).toBeLessThan(10);
    }
  });
});

describe('what does not grow', () => {
  test.each([
    ['M/M/1 at a load of 0.9 after its warm-up', oneLane(poisson(0.9), true, { horizon: 20 * DAY, warmUp: 2 * DAY })],
    [
      'a day that is busy by day',
      oneLane(
        poisson(0.5, { rates: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 16 ? 1.6 : 0.3)) }),
        true,
        { horizon: 30 * DAY, warmUp: 2 * DAY },
      ),
    ],
    [
      'a week whose last days are busy, however many of them are counted',
      oneLane(poisson(0.5, { weekdays: [0.2, 0.2, 0.2, 1, 1, 2.2, 2.2] }), true, { horizon: 13 * DAY, warmUp: 0 }),
    ],
    [
      // Full, the yard turns trucks away: what it holds is steady.
      'a yard that is full',
      scenario(
        { yard: yard(20, { whenFull: { kind: 'turnAway' }, queue: 0 }), lane: lane(1) },
        {
          trucks: flow(poisson(1.2), [hold('yard', 5, { whenFull: { kind: 'turnAway' } }), serve('lane', exponential)]),
        },
        { run: { horizon: 10 * DAY, warmUp: DAY, replications: 8 } },
      ),
    ],
    [
      'a step up to another level',
      oneLane(poisson(0.3, { seasons: [{ dates: { from: '2025-01-18', to: '2025-03-01' }, factor: 2.5 }] }), true, {
        horizon: 24 * DAY,
        warmUp: 0,
      }),
    ],
    ['one replication', oneLane(poisson(1.2), true, { horizon: 10 * DAY, replications: 1 })],
    ['a run that ends when so many are cleared', oneLane(poisson(1.2), true, { horizon: 10 * DAY, until: 12_000 })],
  ])('%s', async (_, s) => {
    const { results } = await replicate(s);
    expect(told(results)).toEqual([]);
    expect(results.metrics.filter(({ grows }) => grows !== undefined)).toEqual([]);
  });
});

test('rows without a steady mean are marked, and those that have one are not', async () => {
  // Who goes first at the lane never waits long; who goes last piles up; the check before it has no line.
  const s = scenario(
    { check: lane(4), lane: lane(1) },
    {
      first: flow(poisson(0.4), [serve('check', 1), serve('lane', exponential, { priority: 1 })]),
      last: flow(poisson(0.8), [serve('check', 1), serve('lane', exponential)]),
    },
    { run: { horizon: 10 * DAY, warmUp: DAY, replications: 8 } },
  );
  const { results } = await replicate(s);
  const grows = new Map(results.metrics.map((row) => [`${row.metric} @ ${row.place} / ${row.flow}`, row.grows]));
  const queue = 'queueLength @ lane';
  expect(grows.get('wait @ lane / all')).toBe(queue);
  expect(grows.get('wait.p95 @ lane / last')).toBe(queue);
  expect(grows.get('queueLength.max @ lane / all')).toBe(queue);
  expect(grows.get('timeInSystem.p50 @ all / last')).toBe('numberInSystem / last');
  expect(grows.get('timeInSystem @ all / all')).toBe('numberInSystem');
  for (const steady of [
    'wait @ lane / first',
    'timeInSystem @ all / first',
    'wait @ check / last',
    'throughput @ all / last',
    'utilization @ lane / all',
    'occupancy @ lane / all',
  ]) {
    expect([steady, grows.get(steady), grows.has(steady)]).toEqual([steady, undefined, true]);
  }
  const wait = results.metrics.find(
    ({ metric, place, flow: of }) => metric === 'wait' && place === 'lane' && of === 'all',
  );
  expect(growthBehind(results, wait)).toMatchObject({ metric: 'queueLength', place: 'lane' });
  expect(growthBehind(results, undefined)).toBeUndefined();
});

test('a plan that can keep up beside one that cannot: each has its own', async () => {
  const run = { horizon: 10 * DAY, warmUp: DAY };
  const baseline = { ...oneLane(poisson(1.2), true, run), name: 'one' };
  const plan = { ...oneLane(poisson(1.2), true, run, lane(2)), name: 'two' };
  const { results } = await compare([baseline, plan]);
  expect([...new Set(results.growth?.map((row) => row.scenario))]).toEqual(['one']);
  expect(results.warmUps?.map(({ scenario: name, verdict }) => [name, verdict])).toEqual([
    ['one', 'grows'],
    ['two', 'enough'],
  ]);
});
