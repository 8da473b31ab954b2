import { expect, test } from 'vitest';
import { flow, follow, hold, lane, measure, scenario, serve, yard } from './tiny.ts';

/** One server shared by all who are inside; trucks need 4, 3 and 1 minutes. */
const shared = (servers: number, more = {}) =>
  scenario(
    { lane: lane(servers, { sharing: true, ...more }) },
    {
      a: flow([0], [serve('lane', 4)]),
      b: flow([2], [serve('lane', 3)]),
      c: flow([4], [serve('lane', 1)]),
    },
  );

test('all who are inside share the server', () => {
  // Alone until 2, #0 has 2 minutes left; by halves until 4: 1 and 2 left. By thirds until 7: #0 and #2 are done, #1 has
  // 1 left and is alone: 8.
  expect(follow(shared(1), ['leaves'])).toEqual(['7 #0 leaves cleared', '7 #2 leaves cleared', '8 #1 leaves cleared']);
  const m = measure(shared(1));
  expect(m.get('serviceTime @ lane / all')).toBeCloseTo((7 + 6 + 3) / 3, 12);
  expect(m.get('wait @ lane / all')).toBe(0);
  expect(m.get('served @ lane / all')).toBe(3);
  expect(m.get('utilization @ lane / all')).toBeCloseTo(8 / 1440, 12);
});

test('two servers: nobody is served faster than alone', () => {
  // Two of them go at full pace; from 4 on #1 (1 left) and #2 (1 left) as well.
  expect(follow(shared(2), ['leaves'])).toEqual(['4 #0 leaves cleared', '5 #1 leaves cleared', '5 #2 leaves cleared']);
});

test('a queue limits those inside; who waits for room waits for the place', () => {
  const s = scenario(
    { lane: lane(1, { sharing: true, queue: 1 }) },
    {
      trucks: flow([0, 1], [serve('lane', 4)]),
      late: flow([2], [serve('lane', 4, { whenFull: { kind: 'turnAway' } })]),
    },
  );
  expect(follow(s, ['leaves'])).toEqual(['2 #2 leaves turnedAway', '4 #0 leaves cleared', '8 #1 leaves cleared']);
  expect(measure(s).get('wait @ lane / trucks')).toBeCloseTo((0 + 3) / 2, 12);
});

test('closed, all stand still', () => {
  const calendars = {
    gate: { utcOffset: 420, week: Array(7).fill([{ from: 0, to: 3 }]), closed: [], special: [] },
  };
  const s = { ...shared(1, { calendars: ['gate'] }), calendars };
  s.run = { ...s.run, horizon: 3 * 1440 };
  // At 3 #0 has 1.5 minutes left and #1 2.5. At 1440 there are three inside; #2 is done when each has had 1 minute, at
  // 1443, at the very moment of closing. The day after, 0.5 and 1.5 are left, by halves: #0 at 2881, #1 at 2882.
  expect(follow(s, ['leaves'])).toEqual(['1443 #2 leaves cleared', '2881 #0 leaves cleared', '2882 #1 leaves cleared']);
});

test('done, a truck without a place to go on to keeps its room only', () => {
  const s = scenario(
    { lane: lane(1, { sharing: true, queue: 2 }), yard: yard(1) },
    { trucks: flow([0, 0, 1], [serve('lane', 2), hold('yard', 10)]) },
    { run: { horizon: 100 } },
  );
  // #0 and #1 are done at 4; #0 takes the bay until 14, #1 stays inside, so that #2 comes in at 4 and is served alone.
  expect(follow(s, ['takes']).filter((line) => line.endsWith('yard'))).toEqual([
    '4 #0 takes yard',
    '14 #1 takes yard',
    '24 #2 takes yard',
  ]);
  expect(measure(s).get('serviceTime.max @ lane / all')).toBeCloseTo(4, 12);
});
