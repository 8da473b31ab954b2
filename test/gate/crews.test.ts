import { expect, test } from 'vitest';
import type { Calendar } from '../../src/scenario/model/calendar.ts';
import type { Crew } from '../../src/scenario/model/crew.ts';
import type { Place } from '../../src/scenario/model/place.ts';
import { fleet, flow, follow, lane, measure, minutes, scenario, serve } from './tiny.ts';

const daily = (...open: [number, number][]): Calendar => ({
  utcOffset: 420,
  week: Array(7).fill(open.map(([from, to]) => ({ from, to }))),
  closed: [],
  special: [],
});
const crew = (count: number, more: Partial<Crew> = {}): Crew => ({
  count,
  schedule: [],
  calendars: [],
  atClose: 'finish',
  ...more,
});
const one = { officers: 1 };
/** Two lane groups that share officers, and when whose trucks come. */
const shared = (officers: Crew, a: Place, b: Place, times: { a: number[]; b: number[] }, service = { a: 5, b: 3 }) =>
  scenario(
    { a, b },
    { toA: flow(times.a, [serve('a', service.a)]), toB: flow(times.b, [serve('b', service.b)]) },
    { crews: { officers }, calendars: { day: daily([0, 20]) }, run: { horizon: 2880 } },
  );

test('a server without people waits, and among equal places people go to the truck that has waited longest', () => {
  // One officer, two lanes at a: #0 to minute 5, then #1, who came to b before #2 came to a.
  const s = shared(crew(1), lane(2, { crew: one }), lane(1, { crew: one }), { a: [0, 2], b: [1] });
  expect(follow(s)).toEqual([
    '0 #0 takes a',
    '5 #0 leaves cleared',
    '5 #1 takes b',
    '8 #1 leaves cleared',
    '8 #2 takes a',
    '13 #2 leaves cleared',
  ]);
  const m = measure(s);
  expect(m.get('wait @ a / toA')).toBeCloseTo((0 + 6) / 2, 12);
  expect(m.get('wait @ b / toB')).toBeCloseTo(4, 12);
  expect(m.get('queueLength @ a / all')).toBeCloseTo(6 / 2880, 12);
  expect(m.get('queueLength.max @ b / all')).toBe(1);
  expect(m.get('busyHours @ officers / all')).toBeCloseTo(13 / 60 / 2, 12);
  expect(m.get('utilization @ officers / all')).toBeCloseTo(13 / 2880, 12);
  expect(m.get('occupancy @ officers / all')).toBeCloseTo(13 / 2880, 12);
});

test('people go to the place of the greater priority first, whoever came first', () => {
  const s = shared(crew(1), lane(2, { crew: one, crewPriority: 1 }), lane(1, { crew: one }), { a: [0, 2], b: [1] });
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes a', '5 #2 takes a', '10 #1 takes b']);
});

test('server and people are taken at once or not at all, and who needs two is not overtaken by those who need one', () => {
  // Two officers. #0 is with one of them in b; #1 needs both for a, so the free one is kept from #2, who comes later.
  const s = shared(crew(2), lane(1, { crew: { officers: 2 } }), lane(2, { crew: one }), { a: [1], b: [0, 2] });
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes b', '3 #1 takes a', '8 #2 takes b']);
});

test('who waits for a server keeps nobody from the people', () => {
  // #1 waits for the only lane of a, not for the second officer: #2 has him at once.
  const s = shared(crew(2), lane(1, { crew: one }), lane(1, { crew: one }), { a: [0, 1], b: [2] });
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes a', '2 #2 takes b', '5 #1 takes a']);
});

test('who lacks one crew keeps nobody from another', () => {
  // a needs an officer and the only inspector; #1 lacks the inspector, so #2 may have the second officer.
  const s = scenario(
    { a: lane(2, { crew: { officers: 1, inspectors: 1 }, crewPriority: 1 }), b: lane(1, { crew: one }) },
    { toA: flow([0, 1], [serve('a', 9)]), toB: flow([2], [serve('b', 3)]) },
    { crews: { officers: crew(2), inspectors: crew(1) } },
  );
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes a', '2 #2 takes b', '9 #1 takes a']);
});

test('a truck that is done and blocked keeps its server, not its people', () => {
  // #0 is done at a at 5 and stands there until the exit, taken by #2 from 3 to 11, is free; #1 has the officer at 5.
  const s = scenario(
    { a: lane(2, { crew: one }), exit: lane(1, { queue: 0 }) },
    { toA: flow([0, 1], [serve('a', 5), serve('exit', 1)]), through: flow([3], [serve('exit', 8)]) },
    { crews: { officers: crew(1) } },
  );
  expect(follow(s, ['takes']).filter((line) => line.endsWith(' a'))).toEqual(['0 #0 takes a', '5 #1 takes a']);
  // It waits from 5 to 11, the other one from 10 to 12.
  expect(measure(s).get('blocked @ a / toA')).toBeCloseTo((6 + 2) / 2, 12);
});

test('off duty, people serve to the end, and the night counts as closed time of the place', () => {
  // On duty to minute 20 of a day: #1 is served from 18 to 23, #2 waits from 19 to 1440, 1420 of it at night.
  const s = shared(crew(1, { calendars: ['day'] }), lane(1, { crew: one }), lane(1, { crew: one }), {
    a: [0, 18, 19],
    b: [],
  });
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes a', '18 #1 takes a', '1440 #2 takes a']);
  const m = measure(s);
  expect(m.get('wait @ a / toA')).toBeCloseTo(1421 / 3, 12);
  expect(m.get('closedWait @ a / toA')).toBeCloseTo(1420 / 3, 12);
  expect(m.get('overtimeHours @ officers / all')).toBeCloseTo(3 / 60 / 2, 12);
  expect(m.get('offHours @ officers / all')).toBeCloseTo((2 * 1420 - 3) / 60 / 2, 12);
  expect(m.get('utilization @ officers / all')).toBeCloseTo(15 / 40, 12);
});

test('off duty, people leave the truck where it is, the least important place first, and come back to it', () => {
  const s = shared(
    crew(2, { calendars: ['day'], atClose: 'stay' }),
    lane(1, { crew: one, crewPriority: 1 }),
    lane(1, { crew: one }),
    { a: [18, 19], b: [18] },
  );
  expect(follow(s, ['takes', 'pauses', 'resumes', 'leaves'])).toEqual([
    '18 #0 takes a',
    '18 #1 takes b',
    '20 #1 pauses',
    '20 #0 pauses',
    '1440 #0 resumes',
    '1440 #1 resumes',
    '1441 #1 leaves cleared',
    '1443 #0 leaves cleared',
    '1443 #2 takes a',
    '1448 #2 leaves cleared',
  ]);
});

test('off duty, people hand the truck back, and it goes on first', () => {
  const s = shared(
    crew(1, { calendars: ['day'], atClose: 'handBackKeep' }),
    lane(1, { crew: one }),
    lane(1, { crew: one }),
    { a: [18, 19], b: [] },
  );
  expect(follow(s, ['takes', 'leaves'])).toEqual([
    '18 #0 takes a',
    '1440 #0 takes a',
    '1443 #0 leaves cleared',
    '1443 #1 takes a',
    '1448 #1 leaves cleared',
  ]);
});

test('a break, and people by the clock', () => {
  // Two people from minute 10 on, nobody from 12 to 15.
  const officers = crew(2, {
    schedule: [
      { from: 0, servers: 1 },
      { from: 10, servers: 2 },
    ],
    breaks: daily([0, 12], [15, 1440]),
  });
  const s = shared(officers, lane(2, { crew: one }), lane(1, { crew: one }), { a: [0, 6, 7], b: [12] });
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes a', '6 #1 takes a', '10 #2 takes a', '15 #3 takes b']);
});

test('more people come when many wait, and go when few do', () => {
  // One officer, 10 minutes a truck. At 3 three wait; two more come at 7, and two trucks go in. At 10 the last one goes
  // in and nobody waits: the two go home when they are done, so that #4 waits for the one until 20.
  const officers = crew(1, { respond: { extra: 2, waiting: 3, at: ['a'], until: 0, after: 4 } });
  const s = shared(
    officers,
    lane(9, { crew: one }),
    lane(1, { crew: one }),
    { a: [0, 1, 2, 3, 11], b: [] },
    { a: 10, b: 1 },
  );
  expect(follow(s, ['takes'])).toEqual([
    '0 #0 takes a',
    '7 #1 takes a',
    '7 #2 takes a',
    '10 #3 takes a',
    '20 #4 takes a',
  ]);
});

test('cranes are worked by people, too', () => {
  // One driver for both cranes: #0 is loaded to 3 and arrives at 13; #1 is loaded from 12 to 15 meanwhile.
  const s = scenario(
    {
      agv: fleet(2, {
        load: { cranes: 1, service: minutes(3), crew: { drivers: 1 } },
        unload: { cranes: 1, service: minutes(2), crew: { drivers: 1 } },
      }),
    },
    {
      loads: flow(
        [0, 12],
        [{ kind: 'cross', place: 'agv', priority: 0, patience: null, balk: null, whenFull: { kind: 'block' } }],
      ),
    },
    { crews: { drivers: crew(1) } },
  );
  expect(follow(s, ['takes']).filter((line) => line.includes('load'))).toEqual([
    '0 #0 takes agv/load',
    '12 #1 takes agv/load',
    '15 #0 takes agv/unload',
    '25 #1 takes agv/unload',
  ]);
});

test('a crew is a row among the places', async () => {
  const { Gate } = await import('../../src/gate/gate.ts');
  const gate = new Gate(shared(crew(3), lane(1, { crew: one }), lane(1), { a: [0], b: [] }));
  expect(gate.layout.places.at(-1)).toEqual({ name: 'officers', kind: 'crew', capacity: 3 });
});

test('a truck that only stands in its lane after closing makes no overtime', () => {
  // Open to minute 20. #0 is served to 23 and then blocked until the exit is free at 40: overtime 3, blocked 17.
  const s = scenario(
    { lane: lane(1, { calendars: ['day'] }), exit: lane(1, { queue: 0 }) },
    { trucks: flow([18], [serve('lane', 5), serve('exit', 1)]), through: flow([10], [serve('exit', 30)]) },
    { calendars: { day: daily([0, 20]) } },
  );
  const m = measure(s);
  expect(m.get('overtime @ lane / all')).toBeCloseTo(3, 12);
  expect(m.get('blockedShare @ lane / all')).toBeCloseTo(17 / 1440, 12);
  const shares = ['busyShare', 'idleShare', 'blockedShare', 'offShare'];
  expect(shares.reduce((sum, share) => sum + (m.get(`${share} @ lane / all`) as number), 0)).toBeCloseTo(1, 12);
});
