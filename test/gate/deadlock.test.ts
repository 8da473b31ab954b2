import { expect, test } from 'vitest';
import type { Transload } from '../../src/scenario/model/place.ts';
import {
  batch,
  delay,
  entry,
  fleet,
  flow,
  follow,
  hold,
  lane,
  measure,
  minutes,
  permits,
  scenario,
  serve,
  yard,
} from './tiny.ts';

const take = (place: string, more = {}) => ({ kind: 'take' as const, place, count: 1, ...entry, ...more });
const dock = (docks: number): Transload => ({
  kind: 'transload',
  stream: '',
  stock: {},
  sides: ['vn', 'cn'],
  docks,
  calendars: [],
  handling: minutes(30),
});
const give = (place: string) => ({ kind: 'give' as const, place, count: 1 });

test('two flows that take two permits in opposite order', () => {
  const s = scenario(
    { a: permits(1), b: permits(1) },
    {
      export: flow([0], [take('a'), delay(5), take('b'), give('b'), give('a')]),
      import: flow([1], [take('b'), delay(5), take('a'), give('a'), give('b')]),
    },
  );
  // Each has its first permit and waits for the other's from 5 and from 6 on.
  expect(() => measure(s)).toThrow(
    'deadlock since minute 6: trucks of export that hold a wait for b, trucks of import that hold b wait for a',
  );
});

test('each truck holds one permit of two and waits for a second', () => {
  const s = scenario(
    { a: permits(2) },
    { trucks: flow([0, 1], [take('a'), delay(5), take('a'), give('a'), give('a')]) },
  );
  expect(() => measure(s)).toThrow('deadlock since minute 6: trucks of trucks that hold a wait for a');
});

test('two places that block each other', () => {
  const s = scenario(
    { left: lane(1), right: lane(1) },
    {
      east: flow([0], [serve('left', 3), serve('right', 1)]),
      west: flow([0], [serve('right', 4), serve('left', 1)]),
    },
  );
  // An unlimited queue in front of both: who is served leaves its lane and waits, and all is well.
  expect(follow(s, ['leaves'])).toHaveLength(2);
  const tight = scenario(
    { left: lane(1, { queue: 0 }), right: lane(1, { queue: 0 }) },
    {
      east: flow([0], [serve('left', 3), serve('right', 1)]),
      west: flow([0], [serve('right', 4), serve('left', 1)]),
    },
  );
  expect(() => measure(tight)).toThrow(
    /^deadlock since minute 4: .* hold left wait for right.* hold right wait for left/,
  );
});

test('a stack that fleet and trucks fill from both sides', () => {
  const s = scenario(
    { agv: fleet(2), stack: yard(1), desk: permits(1) },
    {
      boxes: flow([0, 0], [{ kind: 'cross', place: 'agv', ...entry }, hold('stack', null), take('desk'), give('desk')]),
      returns: flow([0], [hold('stack', 20), { kind: 'cross', place: 'agv', ...entry }]),
    },
  );
  // Both vehicles stand loaded behind the stack, whose one bay waits for a vehicle.
  expect(() => measure(s)).toThrow(/deadlock since minute 20: .*that hold stack wait for agv/);
});

test('a yard with fewer bays than a batch needs', () => {
  const s = (bays: number) =>
    scenario(
      { yard: yard(bays), group: batch(3) },
      { trucks: flow([0, 1, 2], [hold('yard', 5), { kind: 'batch', place: 'group' }, delay(1)]) },
    );
  expect(follow(s(3), ['leaves'])).toHaveLength(3);
  expect(() => measure(s(2))).toThrow(
    'deadlock since minute 6: trucks of trucks that hold yard wait for others at group, where others come only by yard',
  );
});

test('some trucks stuck while others pass are found at the end of the run', () => {
  const s = scenario(
    { a: permits(1), b: permits(1), lane: lane(1) },
    {
      export: flow([0], [take('a'), delay(5), take('b'), give('b'), give('a')]),
      import: flow([1], [take('b'), delay(5), take('a'), give('a'), give('b')]),
      others: flow([0, 100, 1000], [serve('lane', 10)]),
    },
  );
  expect(() => measure(s)).toThrow(/^deadlock since minute 6/);
});

test('what piles up behind a deadlock is not called a place that cannot keep up', () => {
  const s = scenario(
    { a: permits(1), b: permits(1) },
    {
      export: flow([0, 10, 11, 12, 13], [take('a'), delay(5), take('b'), give('b'), give('a')]),
      import: flow([1], [take('b'), delay(5), take('a'), give('a'), give('b')]),
    },
    { run: { maxTrucks: 4 } },
  );
  expect(() => measure(s)).toThrow(/^deadlock since minute 6/);
});

test('whoever waits for opening hours, the rest of a batch, a vehicle, or not for ever is no deadlock', () => {
  const closed = { utcOffset: 420, week: Array.from({ length: 7 }, () => []), closed: [], special: [] };
  const shut = scenario(
    { yard: yard(1), lane: lane(1, { calendars: ['never'] }) },
    { trucks: flow([0, 1], [hold('yard', 5), serve('lane', 5)]) },
    { calendars: { never: closed } },
  );
  const rest = scenario(
    { yard: yard(9), group: batch(3) },
    { trucks: flow([0, 1], [hold('yard', 5), { kind: 'batch', place: 'group' }]) },
  );
  const away = scenario(
    { agv: fleet(1, { emptyRun: minutes(1e6) }) },
    { boxes: flow([0, 0], [{ kind: 'cross', place: 'agv', ...entry }]) },
  );
  const patient = { patience: minutes(1e6) };
  const impatient = scenario(
    { a: permits(1), b: permits(1) },
    {
      export: flow([0], [take('a'), delay(5), take('b', patient), give('b'), give('a')]),
      import: flow([1], [take('b'), delay(5), take('a'), give('a'), give('b')]),
    },
  );
  for (const s of [shut, rest, away, impatient]) expect(measure(s).size).toBeGreaterThan(0);
});

test('a batch that others may join past the full yard is no deadlock', () => {
  const s = scenario(
    { yard: yard(2), group: batch(3) },
    {
      trucks: flow([0, 1, 2], [hold('yard', 5), { kind: 'batch', place: 'group' }]),
      others: flow([2000], [{ kind: 'batch', place: 'group' }]),
    },
  );
  expect(measure(s).size).toBeGreaterThan(0);
});

const zones = { zones: { reefer: { bays: 1 }, dry: { bays: 1 } } };
const either = { zone: 'reefer', zones: ['reefer', 'dry'] };

test('two yards whose trucks may take any zone of the other', () => {
  const full = (more: Partial<Parameters<typeof hold>[2]> = {}) =>
    scenario(
      { east: yard(null, zones), west: yard(1) },
      {
        out: flow([0, 0], [hold('east', 5, either), hold('west', 5)]),
        back: flow([1], [hold('west', 5), hold('east', 5, { ...either, ...more })]),
      },
    );
  // Both zones of the east are kept by trucks for the west, whose bay is kept by one for the east.
  expect(() => measure(full())).toThrow(
    /^deadlock since minute 6: .*that hold (west wait for east|east\/\w+ wait for west), .*that hold (west|east)/,
  );
  expect(follow(full({ patience: minutes(60) }), ['leaves'])).toHaveLength(3);
});

test('a truck that must leave its bay when it has stayed too long is no deadlock', () => {
  const s = (limits: Parameters<typeof hold>[2]) =>
    scenario(
      { left: yard(1), right: yard(1) },
      {
        east: flow([0], [hold('left', 5, limits), hold('right', 5)]),
        west: flow([0], [hold('right', 5), hold('left', 5)]),
      },
    );
  expect(() => measure(s({}))).toThrow(/^deadlock since minute 5/);
  // It would go behind the end of the run.
  const leave = { limits: { bays: { after: 2000, leave: 'diverted' as const, go: null } } };
  expect(measure(s(leave)).size).toBeGreaterThan(0);
});

test('trucks of one side fill the yard, and those of the other side cannot come in', () => {
  const s = (bays: number) =>
    scenario(
      { yard: yard(bays), dock: dock(1) },
      {
        vn: flow([0, 1], [hold('yard', 5), { kind: 'transload', place: 'dock', side: 'vn' }]),
        cn: flow([2, 3], [hold('yard', 5), { kind: 'transload', place: 'dock', side: 'cn' }]),
      },
    );
  expect(follow(s(3), ['leaves'])).toHaveLength(4);
  expect(() => measure(s(2))).toThrow(
    'deadlock since minute 6: trucks of vn that hold yard wait for others at dock, where others come only by yard',
  );
});
