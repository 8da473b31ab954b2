import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { Trace } from '../../src/gate/trace.ts';
import { flow, follow, hold, lane, measure, scenario, serve, yard } from './tiny.ts';

test('last in, first out', () => {
  const s = scenario({ lane: lane(1, { order: 'lifo' }) }, { trucks: flow([0, 1, 2, 3], [serve('lane', 5)]) });
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes lane', '5 #3 takes lane', '10 #2 takes lane', '15 #1 takes lane']);
});

test('the shortest service goes first, equals in order of coming', () => {
  // While #0 is served until 5, there come services of 4, 1, 2 and 1 minutes.
  const s = scenario(
    { lane: lane(1, { order: 'shortest' }) },
    {
      a: flow([0], [serve('lane', 5)]),
      b: flow([1], [serve('lane', 4)]),
      c: flow([2, 4], [serve('lane', 1)]),
      d: flow([3], [serve('lane', 2)]),
    },
  );
  expect(follow(s, ['takes'])).toEqual([
    '0 #0 takes lane',
    '5 #2 takes lane',
    '6 #4 takes lane',
    '7 #3 takes lane',
    '9 #1 takes lane',
  ]);
});

test('the time by which the shortest is chosen is the time it is served', () => {
  const uniform = { kind: 'uniform', min: 1, max: 9 } as const;
  const s = scenario(
    { lane: lane(1, { order: 'shortest' }) },
    { trucks: flow([0, 0.1, 0.2, 0.3, 0.4, 0.5], [serve('lane', uniform)]) },
  );
  const times = follow(s, ['takes']).map((line) => Number(line.split(' ')[0]));
  const last = Number(follow(s, ['leaves']).at(-1)?.split(' ')[0]);
  const services = [...times, last].slice(1).map((time, k) => time - times[k]);
  expect(services.slice(1)).toEqual(services.slice(1).sort((a, b) => a - b));
  // Six independent draws: the same services in the same total as in order of coming.
  const fifo = scenario({ lane: lane(1) }, s.flows);
  expect(last).toBeCloseTo(Number(follow(fifo, ['leaves']).at(-1)?.split(' ')[0]), 12);
});

test('by lot, every order of those who wait is as likely as any other', () => {
  const s = scenario(
    { lane: lane(1, { order: 'random' }) },
    { trucks: flow([0, 1, 2, 3], [serve('lane', 5)]) },
    { run: { horizon: 30 } },
  );
  const gate = new Gate(s);
  const seen = new Map<string, number>();
  for (let r = 0; r < 1200; r++) {
    gate.trace = new Trace();
    gate.replicate('1', r);
    const order = gate.trace.rows.flatMap(({ did, truck }) => (did === 'takes' ? [truck] : [])).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  // 1,200 / 6 = 200 each, standard deviation 12.9: five of them to either side.
  expect([...seen.keys()].sort()).toEqual(['0123', '0132', '0213', '0231', '0312', '0321']);
  for (const count of seen.values()) expect(Math.abs(count - 200)).toBeLessThan(65);
});

test('the order holds within a priority, and in front of a yard as well', () => {
  const s = scenario(
    { yard: yard(1, { order: 'lifo' }) },
    {
      fruit: flow([2], [hold('yard', 5, { priority: 1 })]),
      other: flow([0, 1, 3], [hold('yard', 5)]),
    },
  );
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes yard', '5 #2 takes yard', '10 #3 takes yard', '15 #1 takes yard']);
});

test('priority by the hour is that of the moment a truck joins the line', () => {
  // Fruit goes first from 01:00 on. #2 joined at 00:30 behind #1; #4 joins at 01:10 and passes #2 and #3.
  const priorityByHour = [
    { from: 0, priority: 0 },
    { from: 60, priority: 2 },
  ];
  const s = scenario(
    { lane: lane(1) },
    {
      fruit: flow([30, 70], [serve('lane', 50, { priorityByHour })]),
      other: flow([0, 10, 55], [serve('lane', 50)]),
    },
  );
  expect(follow(s, ['takes'])).toEqual([
    '0 #0 takes lane',
    '50 #1 takes lane',
    '100 #4 takes lane',
    '150 #2 takes lane',
    '200 #3 takes lane',
  ]);
  // The clock is that of the scenario: where minute 0 is 00:50, the fruit of minute 30 is first as well.
  const later = { ...s, run: { ...s.run, start: '2025-01-06T00:50' } };
  expect(follow(later, ['takes']).map((line) => line.split(' ')[1])).toEqual(['#0', '#2', '#4', '#1', '#3']);
});

/** A service of ten minutes from 0 on, and fruit of four minutes that comes at 3 and may interrupt it. */
const interrupting = (preempt: 'resume' | 'restart') =>
  scenario(
    { lane: lane(1, { preempt }) },
    { fruit: flow([3], [serve('lane', 4, { priority: 1 })]), other: flow([0], [serve('lane', 10)]) },
  );

test('a greater priority interrupts: the service goes on, or begins again', () => {
  const begun = ['0 #0 takes lane', '3 #0 pauses', '3 #1 takes lane', '7 #0 takes lane', '7 #1 leaves cleared'];
  const did = ['takes', 'pauses', 'leaves'];
  expect(follow(interrupting('resume'), did)).toEqual([...begun, '14 #0 leaves cleared']);
  expect(follow(interrupting('restart'), did)).toEqual([...begun, '17 #0 leaves cleared']);
});

test('the wait is counted once, what an interrupted truck waits again by itself', () => {
  const m = measure(interrupting('resume'));
  expect(m.get('wait @ lane / other')).toBe(0);
  expect(m.get('interrupted @ lane / other')).toBe(4);
  expect(m.get('served @ lane / other')).toBe(1);
  expect(m.get('queueLength @ lane / all')).toBeCloseTo(4 / 1440, 12);
  expect(m.get('busyShare @ lane / all')).toBeCloseTo(14 / 1440, 12);
});

test('of several, the least priority is interrupted, and of equals the one that started last', () => {
  const s = scenario(
    { lane: lane(3, { preempt: 'resume' }) },
    {
      first: flow([0], [serve('lane', 20, { priority: 1 })]),
      other: flow([1, 2], [serve('lane', 20)]),
      urgent: flow([5, 6, 7, 8], [serve('lane', 30, { priority: 2 })]),
    },
  );
  // #2 started last of the two of priority 0, then #1, then #0 of priority 1; the fourth finds its equals only.
  expect(follow(s, ['pauses'])).toEqual(['5 #2 pauses', '6 #1 pauses', '7 #0 pauses']);
  // #6 waits first; #0 was handed back with 13 minutes left, #1 with 15, #2 with 17; #1 stands before #2: it came back last.
  expect(follow(s, ['takes']).slice(-4)).toEqual([
    '35 #6 takes lane',
    '36 #0 takes lane',
    '37 #1 takes lane',
    '49 #2 takes lane',
  ]);
});

test('who is in service counts with the priority of the hour', () => {
  // The fruit that began at 50 counts for 2 from 01:00 on, so the 1 that comes at 65 waits; that of 40 it interrupts.
  const priorityByHour = [
    { from: 0, priority: 0 },
    { from: 60, priority: 2 },
  ];
  const at = (fruit: number, urgent: number) =>
    scenario(
      { lane: lane(1, { preempt: 'resume' }) },
      {
        fruit: flow([fruit], [serve('lane', 30, { priorityByHour })]),
        urgent: flow([urgent], [serve('lane', 5, { priority: 1 })]),
      },
    );
  expect(follow(at(50, 65), ['takes'])).toEqual(['50 #0 takes lane', '80 #1 takes lane']);
  expect(follow(at(40, 50), ['takes'])).toEqual(['40 #0 takes lane', '50 #1 takes lane', '55 #0 takes lane']);
});

test('who is done and blocked is not interrupted', () => {
  // #1 is done at 4 and stands in the lane until #0 leaves the last lane at 12: the fruit of minute 5 waits until then.
  const s = scenario(
    { lane: lane(1, { preempt: 'resume' }), last: lane(1, { queue: 0 }) },
    {
      fruit: flow([5], [serve('lane', 1, { priority: 1 })]),
      other: flow([0, 0], [serve('lane', 2), serve('last', 10)]),
    },
  );
  expect(follow(s, ['pauses'])).toEqual([]);
  expect(follow(s, ['takes'])).toContain('12 #2 takes lane');
});

test('patience does not run while a truck blocks a server', () => {
  // #1 is done at 2 and keeps the first lane until the only place behind it is free at 11.
  const patience = { kind: 'constant', value: 5 } as const;
  const s = scenario(
    { first: lane(1), last: lane(1, { queue: 0 }) },
    { trucks: flow([0, 0], [serve('first', 1), serve('last', 10, { patience })]) },
  );
  expect(follow(s, ['leaves', 'givesUp'])).toEqual(['11 #0 leaves cleared', '21 #1 leaves cleared']);
});
