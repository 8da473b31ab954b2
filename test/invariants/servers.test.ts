import { expect, test } from 'vitest';
import { flow, lane, measure, minutes, scenario, serve } from '../gate/tiny.ts';
import { exponential, poisson, replicate, traceOf } from './gates.ts';

const work = exponential(3);

test('utilisation-law: from empty to empty, busy time is the sum of all services, and utilisation is of the open time', () => {
  const times = Array.from({ length: 300 }, (_, k) => 2 * k);
  for (const calendars of [[], ['gate']]) {
    const s = scenario(
      { lane: lane(2, { calendars }) },
      { trucks: flow(times, [serve('lane', work)]) },
      {
        run: { until: 'empty', horizon: 14_400 },
        calendars: {
          gate: { utcOffset: 420, week: Array(7).fill([{ from: 60, to: 300 }]), closed: [], special: [] },
        },
      },
    );
    const rows = traceOf(s);
    const sum = (did: string) => rows.filter((row) => row.did === did).reduce((t, { time }) => t + time, 0);
    const served = sum('ends') - sum('starts');
    const m = measure(s);
    const length = m.get('makespan @ all / all') as number;
    expect((m.get('busyShare @ lane / all') as number) * 2 * length).toBeCloseTo(served, 6);
    // The share of time that no lane is off is open, but for services that go on after closing.
    const open = 2 * length * (1 - (m.get('offShare @ lane / all') as number)) - overtimeOf(m, length);
    expect((m.get('utilization @ lane / all') as number) * open).toBeCloseTo(served, 6);
  }
});

const overtimeOf = (m: Map<string, number>, length: number) => ((m.get('overtime @ lane / all') ?? 0) * length) / 1440;

test('no-queue: where everything is unlimited, the time in the gate is services and moves, truck by truck', () => {
  const s = scenario(
    { lane: lane(null), other: lane(null) },
    {
      trucks: flow(poisson(0.5), [
        serve('lane', work),
        { kind: 'delay', activity: 'travel', duration: { '*': exponential(9) } },
        serve('other', { kind: 'lognormal', mean: 20, sd: 30 }),
      ]),
    },
  );
  const trucks = new Map<number, { came: number; busy: number }>();
  let left = 0;
  for (const { time, truck, did } of traceOf(s)) {
    const t = trucks.get(truck) ?? { came: time, busy: 0 };
    trucks.set(truck, t);
    if (did === 'starts') t.busy -= time;
    if (did === 'ends') t.busy += time;
    if (did === 'leaves') {
      left++;
      expect(Math.abs(time - t.came - t.busy)).toBeLessThan(1e-9);
    }
  }
  expect(left).toBeGreaterThan(500);
});

test('dd1: trucks that come evenly and slower than they are served never wait', () => {
  const every: Parameters<typeof flow>[0] = { kind: 'renewal', between: minutes(4), convoy: null };
  const m = measure(scenario({ lane: lane(1) }, { trucks: flow(every, [serve('lane', 3.9)]) }));
  expect(m.get('wait.max @ lane / all')).toBe(0);
  expect(m.get('served @ lane / all')).toBe(360);
});

test('monotone: with the same luck, one more lane never makes a truck start later', () => {
  const starts = (lanes: number) =>
    traceOf(scenario({ lane: lane(lanes) }, { trucks: flow(poisson(0.9), [serve('lane', work)]) })).filter(
      ({ did }) => did === 'starts',
    );
  for (const lanes of [2, 3, 4]) {
    const fewer = new Map(starts(lanes).map(({ truck, time }) => [truck, time]));
    for (const { truck, time } of starts(lanes + 1)) expect(time).toBeLessThanOrEqual(fewer.get(truck) ?? Infinity);
  }
});

test('monotone: a larger yard turns fewer trucks away on average', () => {
  const turnedAway = (queue: number) => {
    const s = scenario(
      { lane: lane(1, { queue }) },
      { trucks: flow(poisson(0.3), [serve('lane', work, { whenFull: { kind: 'turnAway' } })]) },
    );
    const values = replicate(s, 20).get('turnedAway @ all / all') as number[];
    return values.reduce((a, b) => a + b);
  };
  const counts = [0, 1, 2, 4, 8].map(turnedAway);
  expect([...counts].sort((a, b) => b - a)).toEqual(counts);
});
