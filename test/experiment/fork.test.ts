import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { gateFor } from '../../src/experiment/fork.ts';
import { rowOf } from '../../src/experiment/row.ts';
import { Gate } from '../../src/gate/gate.ts';
import { validateResults } from '../../src/results/read.ts';
import { toJson } from '../../src/results/write.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';

const DAY = 1440;
const LESSON = 'scenarios/tutorial/2-yard-and-lanes.yaml';

const lesson = (name: string, ...set: string[]): Scenario => ({
  ...loadScenario(LESSON, { set: ['run.replications=4', 'run.days=16', ...set] }),
  name,
});
const WORKS = 'events={ works: { from: 2025-07-10T12:00, to: 2025-07-10T18:00, close: [lanes] } }';

const rowsOf = ({ results }: Awaited<ReturnType<typeof compare>>, name: string) =>
  results.metrics.filter(({ scenario }) => scenario === name).map(({ scenario: _, ...row }) => row);

test('the same plan under another name is the same, and the baseline is as if it ran alone', async () => {
  const forked = await compare([lesson('base'), lesson('twin')], { forkAt: 9 * DAY });
  expect(forked.results.differences.length).toBeGreaterThan(20);
  expect(forked.results.differences.filter(({ mean, variance }) => mean !== 0 || variance !== 0)).toEqual([]);
  const set = 'run.warmUp=9 d';
  const alone = await compare([lesson('base', set), lesson('twin', set)]);
  expect(rowsOf(forked, 'base')).toEqual(rowsOf(alone, 'base'));
  expect(rowsOf(forked, 'twin')).toEqual(rowsOf(alone, 'twin'));
  expect(forked.results.fork).toEqual({ baseline: 'base', at: 9 * DAY });
  expect(forked.results.warmUp).toBe(9 * DAY);
  expect(forked.results.warmUps?.map(({ verdict }) => verdict)[1]).toBe('forked');
  expect(alone.results.fork).toBeUndefined();
  expect(validateResults(forked.results)).toEqual(forked.results);
});

test('what only happens later needs no fork, and comes out the same', async () => {
  const plan = lesson('plan', 'run.warmUp=5 d', WORKS);
  const base = lesson('base', 'run.warmUp=5 d');
  const alone = await compare([base, plan]);
  const forked = await compare([base, plan], { forkAt: 5 * DAY });
  expect(rowsOf(forked, 'plan')).toEqual(rowsOf(alone, 'plan'));
  expect(rowsOf(forked, 'plan')).not.toEqual(rowsOf(forked, 'base'));
});

test('the same bytes on any number of threads', async () => {
  const plans = [lesson('base'), lesson('more', 'places.lanes.lanes=3'), lesson('less', 'places.lanes.lanes=1')];
  const options = { forkAt: 7 * DAY };
  const one = await compare(plans, options);
  const two = await compare(
    plans.map((plan) => ({ ...plan, run: { ...plan.run, replications: 4 } })),
    {
      ...options,
      threads: 2,
    },
  );
  expect(toJson(two.results)).toBe(toJson(one.results));
});

test('a replication of an alternative is the same whatever ran before it', () => {
  const scenarios = [lesson('base'), lesson('more', 'places.lanes.lanes=3'), lesson('other', 'places.lanes.lanes=1')];
  const [base, more, other] = scenarios;
  const gates = new Map(scenarios.map((scenario) => [scenario, new Gate(scenario)]));
  const gateOf = (scenario: Scenario) => gates.get(scenario) as Gate;
  const forked = gateFor({ scenario: more, past: base }, gateOf);
  const first = rowOf(forked.replicate('luck', 2));
  gateFor({ scenario: base, past: other }, gateOf).replicate('luck', 2);
  forked.replicate('luck', 1);
  forked.replicate('bad luck', 2);
  expect(rowOf(forked.replicate('luck', 2))).toEqual(first);
  expect(first).not.toEqual(rowOf(gateOf(more).replicate('luck', 2)));
});

test.each<[string, Scenario, number, RegExp]>([
  [
    'times',
    lesson('plan', 'flows.trucks.itinerary.2.service=9 min'),
    7,
    /^plan cannot be forked from base: it has flows\.trucks\.itinerary\.2\.service.* otherwise\. From a fork on there may be/,
  ],
  [
    'parts',
    lesson('plan', 'places.lanes.calendar=null'),
    7,
    /^plan cannot be forked from base: its places\.lanes\.calendars ask for parts that the gate of base does not have/,
  ],
  [
    'too late',
    lesson('plan'),
    16,
    /^a fork at 16 days leaves nothing of the 16 days of base: fork earlier, or run longer/,
  ],
  [
    'a plan of years',
    lesson('plan', 'growth={ more: { since: 2025, perYear: 2 % } }', 'plan={ years: [2030], growth: more }'),
    7,
    /the years of a plan cannot be forked/,
  ],
])('refused: %s', async (_, plan, days, message) => {
  await expect(compare([lesson('base'), plan], { forkAt: days * DAY })).rejects.toThrow(message);
});

test('a fork is above 0', async () => {
  await expect(compare([lesson('base'), lesson('plan')], { forkAt: 0 })).rejects.toThrow(RangeError);
});
