import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { Trace } from '../../src/gate/trace.ts';
import type { Tidal } from '../../src/scenario/model/rule.ts';
import { flow, follow, lane, measure, scenario, serve } from './tiny.ts';

const clock = (clearing: number, ...pieces: [number, [number, number]][]): Tidal => ({
  between: ['out', 'in'],
  clearing,
  rule: { kind: 'clock', pieces: pieces.map(([from, lanes]) => ({ from, lanes })) },
});

test('by the clock: a lane is taken when its truck is done, is cleared, and opens for the other side', () => {
  // Two lanes out and one in; one and two from 10 on. At 10 both lanes out are busy until 12: then one goes on with #3,
  // the other is cleared until 17, when the second truck in (#4) takes it.
  const s = scenario(
    { out: lane(2), in: lane(1) },
    { exports: flow([0, 0, 1], [serve('out', 12)]), imports: flow([0, 2], [serve('in', 30)]) },
    { tidal: { road: clock(5, [0, [2, 1]], [10, [1, 2]]) }, run: { horizon: 100 } },
  );
  expect(follow(s, ['takes'])).toEqual([
    '0 #0 takes out',
    '0 #1 takes in',
    '0 #2 takes out',
    '12 #3 takes out',
    '17 #4 takes in',
  ]);
  // Out: two lanes until 10, one until 100: 110 lane-minutes open of 200, 36 of work, 2 of them in the lane taken away.
  const m = measure(s);
  expect(m.get('utilization @ out / all')).toBeCloseTo(36 / 110, 12);
  expect(m.get('overtime @ out / all')).toBeCloseTo((2 * 1440) / 100, 12);
  // In: one lane until 17, two until 100.
  expect(m.get('utilization @ in / all')).toBeCloseTo(60 / 183, 12);
});

test('by the clock: before the first time of day as after the last, whatever the places say; there and back again', () => {
  // From 00:20 on [1, 2], from 00:05 on [3, 0], before it [1, 2] again: the lane out at 0, three from 5 on.
  const s = scenario(
    { out: lane(2), in: lane(1) },
    { exports: flow([0, 0, 0, 0], [serve('out', 12)]), imports: flow([6, 7], [serve('in', 4)]) },
    { tidal: { road: clock(0, [5, [3, 0]], [20, [1, 2]]) }, run: { horizon: 100 } },
  );
  // Two lanes in are idle at 5 and go over at once; at 20 two of three are to go back: #1 and #2 are done at 17, so
  // two lanes out are free or held by #3 (from 12 on): all are free but one, and the trucks in start at 20.
  expect(follow(s, ['takes'])).toEqual([
    '0 #0 takes out',
    '5 #1 takes out',
    '5 #2 takes out',
    '12 #3 takes out',
    '20 #4 takes in',
    '20 #5 takes in',
  ]);
});

test('by the clock at the hour at which the place opens: the lanes are changed over before trucks take them', () => {
  const gate = { utcOffset: 420, week: Array(7).fill([{ from: 10, to: 60 }]), closed: [], special: [] };
  const s = scenario(
    { out: lane(2, { calendars: ['gate'] }), in: lane(1, { calendars: ['gate'] }) },
    { exports: flow([0, 0], [serve('out', 20)]), imports: flow([0, 0], [serve('in', 20)]) },
    { calendars: { gate }, tidal: { road: clock(5, [0, [2, 1]], [10, [1, 2]]) }, run: { horizon: 100 } },
  );
  expect(follow(s, ['takes'])).toEqual(['10 #0 takes out', '10 #1 takes in', '15 #3 takes in', '30 #2 takes out']);
});

test('by the line: one lane at a time, every so often, as long as the other keeps the least', () => {
  // Three lanes out without a truck, one in with a line. Looked at at 10, 20, …: at 10 five wait for the one lane in,
  // so one lane goes over, cleared until 13; at 20 two lanes serve and two wait: still two more than out, so a second
  // goes, until 23; at 30 the last lane out stays.
  const s = scenario(
    { out: lane(3), in: lane(1) },
    { exports: flow([], [serve('out', 1)]), imports: flow([0, 0, 0, 0, 0, 0], [serve('in', 15)]) },
    {
      tidal: {
        road: { between: ['out', 'in'], clearing: 3, rule: { kind: 'queue', every: 10, difference: 2, least: 1 } },
      },
      run: { horizon: 100 },
    },
  );
  // #0 0–15, #1 from 13 (first lane over), #2 at 15, #3 at 23 (second lane over), #4 when #1 is done at 28, #5 at 30.
  expect(follow(s, ['takes']).map((line) => line.split(' takes')[0])).toEqual([
    '0 #0',
    '13 #1',
    '15 #2',
    '23 #3',
    '28 #4',
    '30 #5',
  ]);
});

test('the number of lanes is conserved: never more trucks in both groups than there are lanes', () => {
  const poisson = (rate: number) => ({
    kind: 'poisson' as const,
    rates: Array.from({ length: 24 }, (_, hour) => (hour % 2 === 0 ? rate : rate / 4)),
    weekdays: Array(7).fill(1),
    seasons: [],
    convoy: null,
  });
  const s = scenario(
    { out: lane(2), in: lane(2) },
    {
      exports: flow(poisson(0.5), [serve('out', { kind: 'exponential', mean: 5 })]),
      imports: flow(poisson(0.4), [serve('in', { kind: 'exponential', mean: 5 })]),
    },
    {
      tidal: {
        road: { between: ['out', 'in'], clearing: 2, rule: { kind: 'queue', every: 7, difference: 3, least: 1 } },
      },
      run: { horizon: 10 * 1440 },
    },
  );
  const gate = new Gate(s);
  gate.trace = new Trace();
  gate.replicate('1', 0);
  const held = new Map<number, number>();
  const most = { out: 0, in: 0, both: 0 };
  const rows = gate.trace.rows.filter(({ did }) => did === 'takes' || did === 'leaves');
  rows.forEach(({ did, truck, what, time }, k) => {
    if (did === 'takes') held.set(truck, what);
    else held.delete(truck);
    // A truck takes a lane before the one that makes room for it is told to leave: what counts is the end of an instant.
    if (rows[k + 1]?.time === time) return;
    const inside = [...held.values()].map((pool) => gate.world.names.get(pool));
    for (const side of ['out', 'in'] as const) {
      most[side] = Math.max(most[side], inside.filter((name) => name === side).length);
    }
    most.both = Math.max(most.both, inside.length);
  });
  expect(most).toEqual({ out: 3, in: 3, both: 4 });
});
