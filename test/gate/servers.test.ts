import { expect, test } from 'vitest';
import { delay, flow, follow, hold, lane, measure, minutes, scenario, serve, yard } from './tiny.ts';

const DAY = 1440;

test('startAt: a resting server begins when so many wait, and serves until the line is empty', () => {
  const s = scenario(
    { lane: lane(1, { startAt: 3 }) },
    { trucks: flow([1, 2, 5, 12, 40, 41, 42], [serve('lane', 4)]) },
  );
  // #3 comes while it is at work (5 to 17) and is served at 17; then the server rests until #6 comes.
  expect(follow(s, ['takes'])).toEqual([
    '5 #0 takes lane',
    '9 #1 takes lane',
    '13 #2 takes lane',
    '17 #3 takes lane',
    '42 #4 takes lane',
    '46 #5 takes lane',
    '50 #6 takes lane',
  ]);
  const m = measure(s);
  expect(m.get('idleShare @ lane / all')).toBeCloseTo(1 - 28 / DAY, 12);
  expect(m.get('busyShare @ lane / all')).toBeCloseTo(28 / DAY, 12);
});

test('startAt with several servers: all begin, and each rests when it finds nobody', () => {
  const s = scenario({ lane: lane(2, { startAt: 3 }) }, { trucks: flow([0, 1, 2, 3, 20, 21, 22], [serve('lane', 4)]) });
  // At 2 two begin; #2 follows at 6 together with #3. From 10 on both rest.
  expect(follow(s, ['takes'])).toEqual([
    '2 #0 takes lane',
    '2 #1 takes lane',
    '6 #2 takes lane',
    '6 #3 takes lane',
    '22 #4 takes lane',
    '22 #5 takes lane',
    '26 #6 takes lane',
  ]);
});

test('absence: a server without work goes away for a time, again and again', () => {
  const s = scenario(
    { lane: lane(1, { absence: minutes(10) }) },
    { trucks: flow([3, 4, 17, 25], [serve('lane', 2)]) },
    { run: { horizon: 100 } },
  );
  // Away from 0 to 10, then #0 and #1; away from 14 to 24, then #2 and, as it comes at 25, #3; away from 28 on.
  expect(follow(s, ['takes'])).toEqual([
    '10 #0 takes lane',
    '12 #1 takes lane',
    '24 #2 takes lane',
    '26 #3 takes lane',
  ]);
  const m = measure(s);
  expect(m.get('awayShare @ lane / all')).toBeCloseTo(0.92, 12);
  expect(m.get('busyShare @ lane / all')).toBeCloseTo(0.08, 12);
  expect(m.get('idleShare @ lane / all')).toBeCloseTo(0, 12);
});

test('absence and startAt: who comes back and finds too few goes away again', () => {
  const s = scenario(
    { lane: lane(1, { absence: minutes(10), startAt: 2 }) },
    { trucks: flow([3, 14], [serve('lane', 2)]) },
  );
  expect(follow(s, ['takes'])).toEqual(['20 #0 takes lane', '22 #1 takes lane']);
});

test('an absent server of a closed place counts as closed', () => {
  const calendars = {
    gate: { utcOffset: 420, week: Array(7).fill([{ from: 0, to: 60 }]), closed: [], special: [] },
  };
  const s = scenario(
    { lane: lane(1, { absence: minutes(100), calendars: ['gate'] }) },
    { trucks: flow([30, 50], [serve('lane', 5)]) },
    { calendars, run: { horizon: DAY + 60 } },
  );
  // Away until 100, when the place is closed since 60; it opens at 1440, and the server goes away once more at 1450.
  expect(follow(s, ['takes'])).toEqual(['1440 #0 takes lane', '1445 #1 takes lane']);
  const m = measure(s);
  expect(m.get('awayShare @ lane / all')).toBeCloseTo((60 + 50) / 1500, 12);
  expect(m.get('offShare @ lane / all')).toBeCloseTo(1380 / 1500, 12);
});

const setup = (when: 'idle' | 'change' | 'always', lanes = 1) =>
  scenario(
    { lane: lane(lanes, { setup: { time: minutes(3), when } }) },
    { a: flow([1, 2, 20], [serve('lane', 5)]), b: flow([4], [serve('lane', 5)]) },
    { run: { horizon: 100 } },
  );

test('set-up: after idling, at a change of flow, or always', () => {
  const leaves = (when: 'idle' | 'change' | 'always', lanes = 1) =>
    follow(setup(when, lanes), ['leaves']).map((line) => line.replace(' leaves cleared', ''));
  // #0 is set up from 1 to 4 and served to 9; #1 and #2 follow without idling; #3 finds a server that idled since 19.
  expect(leaves('idle')).toEqual(['9 #0', '14 #1', '19 #2', '28 #3']);
  // #1 is of the same flow, #2 and #3 of another than the one before: 9, 14, 22, and from 22 on #3.
  expect(leaves('change')).toEqual(['9 #0', '14 #1', '22 #2', '30 #3']);
  expect(leaves('always')).toEqual(['9 #0', '17 #1', '25 #2', '33 #3']);
  // Two lanes: #0 and #1 each set one up for flow a; #2 takes the first that is free, at 9, and changes it over; #3 comes
  // at 20 and takes the other, which needs nothing.
  expect(leaves('change', 2)).toEqual(['9 #0', '10 #1', '17 #2', '25 #3']);
});

test('set-up is no wait and no service', () => {
  const m = measure(setup('always'));
  expect(m.get('wait @ lane / all')).toBeCloseTo((0 + 7 + 13 + 5) / 4, 12);
  expect(m.get('setupShare @ lane / all')).toBeCloseTo(0.12, 12);
  expect(m.get('busyShare @ lane / all')).toBeCloseTo(0.2, 12);
  expect(m.get('idleShare @ lane / all')).toBeCloseTo(0.68, 12);
});

const ferry = (boarding: 'start' | 'end', more = {}) =>
  scenario(
    { ferry: lane(1, { upTo: { trucks: 3, boarding }, ...more }) },
    { trucks: flow([0, 1, 2, 3, 4], [serve('ferry', 10)]) },
    { run: { horizon: 100 } },
  );

test('one service carries several: those who wait when it begins', () => {
  expect(follow(ferry('start'))).toEqual([
    '0 #0 takes ferry',
    '10 #1 takes ferry',
    '10 #0 leaves cleared',
    '10 #2 takes ferry',
    '10 #3 takes ferry',
    '20 #1 leaves cleared',
    '20 #2 leaves cleared',
    '20 #4 takes ferry', // the last has left
    '20 #3 leaves cleared',
    '30 #4 leaves cleared',
  ]);
  const m = measure(ferry('start'));
  expect(m.get('utilization @ ferry / all')).toBeCloseTo(0.3, 12);
  expect(m.get('wait @ ferry / all')).toBeCloseTo((0 + 9 + 8 + 7 + 16) / 5, 12);
  expect(m.get('occupancy.max @ ferry / all')).toBe(1);
});

test('boarding to the end: who comes while it is under way gets in, as long as there is room', () => {
  expect(follow(ferry('end'))).toEqual([
    '0 #0 takes ferry',
    '1 #1 takes ferry',
    '2 #2 takes ferry',
    '10 #0 leaves cleared',
    '10 #1 leaves cleared',
    '10 #3 takes ferry',
    '10 #2 leaves cleared',
    '10 #4 takes ferry',
    '20 #3 leaves cleared',
    '20 #4 leaves cleared',
  ]);
  expect(measure(ferry('end')).get('wait @ ferry / all')).toBeCloseTo((0 + 0 + 0 + 7 + 6) / 5, 12);
});

test('a ferry is free when its last truck has found a place to go', () => {
  const s = scenario(
    { yard: yard(3), ferry: lane(1, { upTo: { trucks: 2, boarding: 'start' } }), last: lane(1, { queue: 0 }) },
    { trucks: flow([0, 0, 0], [hold('yard', 1), serve('ferry', 10), serve('last', 20)]) },
    { run: { horizon: 100 } },
  );
  // #0 goes alone at 1, as it is the first that is ready; #1 and #2 go at 11 and land at 21. #0 leaves the last place at
  // 31, #1 at 51: only then #2 is off the ferry.
  expect(follow(s, ['takes']).filter((line) => line.endsWith('ferry'))).toEqual([
    '1 #0 takes ferry',
    '11 #1 takes ferry',
    '11 #2 takes ferry',
  ]);
  const m = measure(s);
  expect(m.get('utilization @ ferry / all')).toBeCloseTo((51 - 1) / 100, 12);
  // Those who ride along leave their bays with the one that is served.
  expect(m.get('occupancy @ yard / all')).toBeCloseTo((1 + 11 + 11) / 100, 12);
});

test('who rides along does without the service that it measured', () => {
  // The shortest go first: #2 and #1 ride together for 2 minutes, and drive for 7 afterwards.
  const s = scenario(
    { ferry: lane(1, { upTo: { trucks: 2, boarding: 'start' }, order: 'shortest' }) },
    {
      a: flow([0, 1], [serve('ferry', 5), delay(7)]),
      b: flow([2], [serve('ferry', 2), delay(7)]),
    },
  );
  expect(follow(s, ['leaves'])).toEqual(['12 #0 leaves cleared', '14 #2 leaves cleared', '14 #1 leaves cleared']);
});

test('a round: one server visits the lanes in turn', () => {
  const rounds = (rule: 'exhaustive' | 'gated' | number) =>
    scenario(
      { a: lane(1), b: lane(1) },
      { first: flow([1, 2, 13], [serve('a', 5)]), second: flow([2.5], [serve('b', 5)]) },
      { rounds: { officer: { serves: ['a', 'b'], rule, walk: minutes(10) } }, run: { horizon: 200 } },
    );
  const takes = (rule: 'exhaustive' | 'gated' | number) =>
    follow(rounds(rule), ['takes']).map((line) => line.replace(' takes', ''));
  // At a at 0 and off at once; at b from 10 to 15 (#2); at a at 25: #0, #1 and #3.
  expect(takes('exhaustive')).toEqual(['10 #2 b', '25 #0 a', '30 #1 a', '35 #3 a']);
  expect(takes(2)).toEqual(['10 #2 b', '25 #0 a', '30 #1 a', '55 #3 a']);
  expect(takes(1)).toEqual(['10 #2 b', '25 #0 a', '50 #1 a', '75 #3 a']);
  const m = measure(rounds(1));
  expect(m.get('busyShare @ a / all')).toBeCloseTo(15 / 200, 12);
  expect(m.get('awayShare @ a / all')).toBeCloseTo(185 / 200, 12);
});

test('gated: who comes during the visit waits for the next', () => {
  const s = scenario(
    { a: lane(1), b: lane(1) },
    { first: flow([15, 22], [serve('a', 5)]), second: flow([500], [serve('b', 5)]) },
    { rounds: { officer: { serves: ['a', 'b'], rule: 'gated', walk: minutes(10) } } },
  );
  // At a at 20 for #0; #1 comes at 22 and is served at 45, after the walk to b and back.
  expect(follow(s, ['takes']).slice(0, 2)).toEqual(['20 #0 takes a', '45 #1 takes a']);
});
