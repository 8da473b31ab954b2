import { expect, test } from 'vitest';
import type { Transload } from '../../src/scenario/model/place.ts';
import type { StageBody } from '../../src/scenario/model/stage.ts';
import { flow, follow, hold, lane, measure, minutes, scenario, serve, yard } from './tiny.ts';

const dock = (docks: number, handling: number, more: Partial<Transload> = {}): Transload => ({
  kind: 'transload',
  stream: 'dock',
  stock: {},
  sides: ['vietnamese', 'chinese'],
  docks,
  calendars: [],
  handling: minutes(handling),
  ...more,
});
const at = (side: string): StageBody => ({ kind: 'transload', place: 'dock', side });

test('a truck of each side is held at a dock, and pairs wait for docks in turn', () => {
  // One dock, 30 minutes. The pairs are #0 with #2, found at 10, and #1 with #3, found at 20 and at the dock at 40.
  const s = scenario(
    { dock: dock(1, 30) },
    { cn: flow([10, 20], [at('chinese')]), vn: flow([0, 5], [at('vietnamese')]) },
  );
  expect(follow(s)).toEqual([
    '10 #0 takes dock',
    '10 #2 takes dock',
    '40 #1 takes dock',
    '40 #0 leaves cleared',
    '40 #2 leaves cleared',
    '40 #3 takes dock',
    '70 #1 leaves cleared',
    '70 #3 leaves cleared',
  ]);
  const m = measure(s);
  expect(m.get('wait @ dock / vn')).toBe((10 + 35) / 2);
  expect(m.get('wait @ dock / cn')).toBe((0 + 20) / 2);
  expect(m.get('queueLength @ dock / all')).toBeCloseTo((10 + 35 + 0 + 20) / 1440, 12);
  expect(m.get('busyShare @ dock / all')).toBeCloseTo(60 / 1440, 12);
});

test('a pair stays a pair: with two docks, each truck goes when its own is done', () => {
  // The first Vietnamese truck takes 50 minutes, the second 10: their Chinese trucks go at 50 and at 11.
  const s = scenario(
    { dock: dock(2, 0, { handling: { kind: 'empirical', values: [10, 50] } }) },
    { cn: flow([0, 1], [at('chinese')]), vn: flow([0, 1], [at('vietnamese')]) },
  );
  const ends = follow(s, ['leaves']).map((row) => row.split(' '));
  const endOf = (truck: string) => ends.find(([, who]) => who === truck)?.[0];
  expect(endOf('#0')).toBe(endOf('#1'));
  expect(endOf('#2')).toBe(endOf('#3'));
  expect(endOf('#0')).not.toBe(endOf('#2'));
});

test('both keep their bays until they have a dock; the first side keeps the dock until the next place takes it', () => {
  // The first pair is done at 40, but the lane, which has no room in front of it, is taken until 45 by a truck that came at 35:
  // so the second pair has the dock at 45, and only then a third truck comes into the yard in the north.
  const s = scenario(
    { north: yard(1), south: yard(1), dock: dock(1, 40), lane: lane(1, { queue: 0 }) },
    {
      cn: flow([0, 0, 0], [hold('north', 0), at('chinese')]),
      other: flow([35], [serve('lane', 10)]),
      vn: flow([0, 0], [hold('south', 0), at('vietnamese'), serve('lane', 1)]),
    },
    { run: { horizon: 100 } },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes north',
    '0 #1 takes south',
    '0 #1 takes dock',
    '0 #0 takes dock',
    '0 #2 takes north',
    '0 #3 takes south',
    '35 #5 takes lane', // room, and a lane
    '35 #5 takes lane',
    '40 #0 leaves cleared',
    '45 #1 takes lane',
    '45 #5 leaves cleared',
    '45 #3 takes dock',
    '45 #1 takes lane',
    '45 #2 takes dock',
    '45 #4 takes north',
    '46 #1 leaves cleared',
    '85 #3 takes lane',
    '85 #3 takes lane',
    '85 #2 leaves cleared',
    '86 #3 leaves cleared',
  ]);
});

test('docks keep hours, and the wait for them is told apart for both sides', () => {
  const gate = {
    utcOffset: 420,
    week: Array.from({ length: 7 }, () => [{ from: 60, to: 600 }]),
    closed: [],
    special: [],
  };
  const s = scenario(
    { dock: dock(1, 10, { calendars: ['gate'] }) },
    { cn: flow([20], [at('chinese')]), vn: flow([0], [at('vietnamese')]) },
    { calendars: { gate } },
  );
  expect(follow(s, ['leaves'])).toEqual(['70 #0 leaves cleared', '70 #1 leaves cleared']);
  const m = measure(s);
  expect(m.get('closedWait @ dock / vn')).toBe(60);
  expect(m.get('closedWait @ dock / cn')).toBe(40);
});

test('a pair waits for a dock and its handlers together, and they go when the goods are over', () => {
  // Two docks, one handler, 30 minutes: the pair found at 10 until 40, that found at 20 from 40 to 70.
  const s = scenario(
    { dock: dock(2, 30, { crew: { handlers: 1 } }) },
    { cn: flow([10, 20], [at('chinese')]), vn: flow([0, 5], [at('vietnamese')]) },
    { crews: { handlers: { count: 1, schedule: [], calendars: [], atClose: 'finish' } } },
  );
  expect(follow(s)).toEqual([
    '10 #0 takes dock',
    '10 #2 takes dock',
    '40 #0 leaves cleared',
    '40 #2 leaves cleared',
    '40 #1 takes dock',
    '40 #3 takes dock',
    '70 #1 leaves cleared',
    '70 #3 leaves cleared',
  ]);
  const m = measure(s);
  expect(m.get('wait @ dock / vn')).toBe((10 + 35) / 2);
  expect(m.get('wait @ dock / cn')).toBe((0 + 20) / 2);
  expect(m.get('busyHours @ handlers / all')).toBeCloseTo(1, 12);
});
