import { describe, expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { Trace } from '../../src/gate/trace.ts';
import type { Way } from '../../src/scenario/model/network.ts';
import type { Network } from '../../src/scenario/model/place.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import type { StageBody } from '../../src/scenario/model/stage.ts';
import { entry, flow, hold, lane, measure, minutes, run, scenario, serve, yard } from './tiny.ts';

/** Ways in minutes, the same back. */
const ways = (times: Record<string, number>): Record<string, Record<string, Way>> => {
  const all: Record<string, Record<string, Way>> = {};
  for (const [pair, time] of Object.entries(times)) {
    const [a, b] = pair.split(' ');
    all[a] = { ...all[a], [b]: { time: minutes(time) } };
    all[b] = { ...all[b], [a]: { time: minutes(time) } };
  }
  return all;
};
const station = (stack: number | null = null) => ({ cranes: null, service: minutes(0), stack });

/** Vehicles between `a` and `b`, ten minutes apart; loads are lifted in no time unless the test says otherwise. */
const agv = (start: Record<string, number>, more: Partial<Network> = {}): Network => ({
  kind: 'network',
  stream: 'agv',
  stock: {},
  vehicles: Object.values(start).reduce((sum, many) => sum + many, 0),
  stations: { a: station(), b: station() },
  ways: ways({ 'a b': 10 }),
  speed: null,
  dispatch: 'nearestIdle',
  idle: { kind: 'stay' },
  start,
  calendars: [],
  ...more,
});
const cross = (from: string, to: string, more: Partial<Extract<StageBody, { kind: 'cross' }>> = {}): StageBody => ({
  kind: 'cross',
  place: 'agv',
  from,
  to,
  ...entry,
  ...more,
});

/** Who did what when; vehicles are `v0`, `v1`, … in order of the stations they begin at, trucks `#0`, … */
function follow(s: Scenario, did = ['setsOff', 'comesTo', 'enters', 'breaksDown', 'takes', 'leaves']): string[] {
  const gate = new Gate(s);
  const trace = new Trace();
  gate.trace = trace;
  gate.replicate('1', 0);
  const vehicles = Object.values(s.places).reduce((sum, place) => sum + ('vehicles' in place ? place.vehicles : 0), 0);
  const who = (n: number) => (n < vehicles ? `v${n}` : `#${n - vehicles}`);
  return trace.rows
    .filter((row) => did.includes(row.did))
    .map(({ time, truck, did, what }) =>
      `${time} ${who(truck)} ${did} ${did === 'leaves' ? '' : gate.world.names.get(what)}`.trim(),
    );
}
const MOVES = ['setsOff', 'comesTo'];

describe('dispatch', () => {
  const late = (dispatch: Network['dispatch']) =>
    scenario({ agv: agv({ a: 1, b: 1 }, { dispatch }) }, { imports: flow([5], [cross('b', 'a')]) });

  test('nearest idle: the vehicle that stands where the load is takes it', () => {
    expect(follow(late('nearestIdle'))).toEqual([
      '5 #0 takes agv',
      '5 v1 setsOff agv/a',
      '15 v1 comesTo agv/a',
      '15 #0 leaves',
    ]);
  });

  test('first idle: the vehicle that has been idle longest comes, from however far', () => {
    expect(follow(late('firstIdle'))).toEqual([
      '5 v0 setsOff agv/b',
      '15 v0 comesTo agv/b',
      '15 #0 takes agv',
      '15 v0 setsOff agv/a',
      '25 v0 comesTo agv/a',
      '25 #0 leaves',
    ]);
    expect(measure(late('firstIdle')).get('wait @ agv / imports')).toBe(10);
  });

  test('a vehicle that comes free goes to the nearest load, or to the one that has waited longest', () => {
    // The only vehicle reaches b at 10. There a load waits since 9; at a one waits since 1.
    const s = (dispatch: Network['dispatch']) =>
      scenario(
        { agv: agv({ a: 1 }, { dispatch }) },
        { exports: flow([0, 1], [cross('a', 'b')]), imports: flow([9], [cross('b', 'a')]) },
      );
    expect(follow(s('nearestIdle'), ['takes'])).toEqual(['0 #0 takes agv', '10 #2 takes agv', '20 #1 takes agv']);
    expect(follow(s('firstIdle'), ['takes'])).toEqual(['0 #0 takes agv', '20 #1 takes agv', '30 #2 takes agv']);
  });

  test('a load is taken by the vehicle that comes free beside it; the one on its way finds nobody and stays there', () => {
    // v1 is called from b at 5 and under way to a until 15; v0 is back at a with a load of its own at 12.
    const s = scenario(
      { agv: agv({ b: 2 }) },
      { exports: flow([5], [cross('a', 'b')]), imports: flow([2], [cross('b', 'a')]) },
    );
    expect(follow(s)).toEqual([
      '2 #0 takes agv',
      '2 v0 setsOff agv/a',
      '5 v1 setsOff agv/a',
      '12 v0 comesTo agv/a',
      '12 #0 leaves',
      '12 #1 takes agv',
      '12 v0 setsOff agv/b',
      '15 v1 comesTo agv/a',
      '22 v0 comesTo agv/b',
      '22 #1 leaves',
    ]);
  });

  test('greater priority goes first, and who loses patience is not waited for', () => {
    const impatient = { patience: minutes(4) };
    const s = scenario(
      { agv: agv({ b: 1 }) },
      {
        fruit: flow([2], [cross('a', 'b', { priority: 1 })]),
        hasty: flow([0], [cross('a', 'b', impatient)]),
        other: flow([1], [cross('a', 'b')]),
      },
    );
    // The vehicle is called at 0 by the hasty load, which is gone at 4; at 10 it takes fruit, at 30 the other.
    expect(follow(s, ['takes', 'leaves'])).toEqual([
      '4 #0 leaves',
      '10 #2 takes agv',
      '20 #2 leaves',
      '30 #1 takes agv',
      '40 #1 leaves',
    ]);
  });
});

describe('both ways', () => {
  const both = scenario(
    { agv: agv({ a: 1 }) },
    { exports: flow([0, 25], [cross('a', 'b')]), imports: flow([8], [cross('b', 'a')]) },
    { run: run({ horizon: 100 }) },
  );

  test('an import rides on the vehicle that brought an export', () => {
    expect(follow(both)).toEqual([
      '0 #0 takes agv',
      '0 v0 setsOff agv/b',
      '10 v0 comesTo agv/b',
      '10 #0 leaves',
      '10 #1 takes agv',
      '10 v0 setsOff agv/a',
      '20 v0 comesTo agv/a',
      '20 #1 leaves',
      '25 #2 takes agv',
      '25 v0 setsOff agv/b',
      '35 v0 comesTo agv/b',
      '35 #2 leaves',
    ]);
  });

  test('the shares of its time add up to one', () => {
    const m = measure(both);
    const share = (state: string) => m.get(`${state}Share @ agv / all`) ?? Number.NaN;
    expect(share('loadedRun')).toBeCloseTo(0.3, 12);
    expect(share('emptyRun')).toBe(0);
    expect(share('idle')).toBeCloseTo(0.7, 12);
    expect(share('empty')).toBe(0);
    expect(m.get('utilization @ agv / all')).toBeCloseTo(0.3, 12);
    // Three trips of one vehicle in 100 minutes.
    expect(m.get('trips @ agv / all')).toBeCloseTo(43.2, 12);
    expect(m.get('ride @ agv / exports')).toBe(10);
    expect(m.get('wait @ agv / imports')).toBe(2);
  });
});

test('vehicles wait for the crane, which lifts one load at a time', () => {
  const crane = { cranes: 1, service: minutes(3), stack: null };
  const s = scenario(
    { agv: agv({ a: 2 }, { stations: { a: crane, b: crane } }) },
    { exports: flow([0, 0], [cross('a', 'b')]) },
  );
  // Loaded at 3 and 6, at the other crane at 13 and 16, put down at 16 and 19.
  expect(follow(s, ['takes', 'setsOff', 'leaves'])).toEqual([
    '0 #0 takes agv',
    '0 v0 takes agv/a',
    '0 #1 takes agv',
    '3 v1 takes agv/a',
    '3 v0 setsOff agv/b',
    '6 v1 setsOff agv/b',
    '13 v0 takes agv/b',
    '16 v1 takes agv/b',
    '16 #0 leaves',
    '19 #1 leaves',
  ]);
  const m = measure(s);
  expect(m.get('wait @ agv/a / all')).toBe(1.5);
  expect(m.get('utilization @ agv/a / all')).toBeCloseTo(6 / 1440, 12);
  expect(m.get('waitingShare @ agv / all')).toBeCloseTo(3 / 2880, 12);
  expect(m.get('handlingShare @ agv / all')).toBeCloseTo(12 / 2880, 12);
});

describe('where idle vehicles go', () => {
  const depot = {
    stations: { a: station(), b: station(), depot: station() },
    ways: ways({ 'a b': 10, 'depot a': 3, 'depot b': 5 }),
  };

  test('back to the depot, where they are free again', () => {
    const s = scenario(
      { agv: agv({ depot: 1 }, { ...depot, idle: { kind: 'return', to: 'depot' } }) },
      { exports: flow([0, 14], [cross('a', 'b')]) },
    );
    // The second load comes at 14, while the vehicle is on its way home until 18.
    expect(follow(s, MOVES)).toEqual([
      '0 v0 setsOff agv/a',
      '3 v0 comesTo agv/a',
      '3 v0 setsOff agv/b',
      '13 v0 comesTo agv/b',
      '13 v0 setsOff agv/depot',
      '18 v0 comesTo agv/depot',
      '18 v0 setsOff agv/a',
      '21 v0 comesTo agv/a',
      '21 v0 setsOff agv/b',
      '31 v0 comesTo agv/b',
      '31 v0 setsOff agv/depot',
      '36 v0 comesTo agv/depot',
    ]);
  });

  test('in balance: one that is to spare goes where one is wanted', () => {
    const s = scenario(
      { agv: agv({ a: 1, b: 1 }, { idle: { kind: 'balance', at: { a: 1, b: 1 } } }) },
      { exports: flow([0], [cross('a', 'b')]) },
    );
    expect(follow(s, MOVES)).toEqual([
      '0 v0 setsOff agv/b',
      '0 v1 setsOff agv/a',
      '10 v0 comesTo agv/b',
      '10 v1 comesTo agv/a',
    ]);
  });
});

test('a full stack blocks the vehicle that brings the next load', () => {
  const s = scenario(
    { agv: agv({ a: 3 }, { stations: { a: station(), b: station(1) } }), lane: lane(1) },
    { exports: flow([0, 0, 0], [cross('a', 'b'), serve('lane', 20)]) },
  );
  // At 10 the first is put down and taken by the lane, the second stands in the stack until 30, the third on its vehicle.
  expect(follow(s, ['takes']).slice(3)).toEqual([
    '10 v0 takes agv/b.stack',
    '10 #0 takes lane',
    '10 v1 takes agv/b.stack',
    '30 #1 takes lane',
    '30 v2 takes agv/b.stack',
    '50 #2 takes lane',
  ]);
  const m = measure(s);
  expect(m.get('blocked @ agv / all')).toBeCloseTo(20 / 3, 12);
  expect(m.get('blockedShare @ agv / all')).toBeCloseTo(20 / (3 * 1440), 12);
  expect(m.get('occupancy.max @ agv/b.stack / all')).toBe(1);
  expect(m.get('fullShare @ agv/b.stack / all')).toBeCloseTo(40 / 1440, 12);
});

test('a bay is kept until a vehicle stands ready', () => {
  const s = scenario(
    { yard: yard(1), agv: agv({ b: 1 }) },
    { exports: flow([0, 0], [hold('yard', 2), cross('a', 'b')]) },
  );
  // Called at 2, there at 12; then the next has the bay, and is carried when the vehicle is back at 32.
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes yard', '12 #0 takes agv', '12 #1 takes yard', '32 #1 takes agv']);
});

test('a vehicle that comes free with little left charges before the next load', () => {
  const depot = {
    stations: { a: station(), b: station(), depot: station() },
    ways: ways({ 'a b': 10, 'depot a': 3, 'depot b': 5 }),
  };
  const charging = { range: { time: 40 }, at: 'depot', chargers: 1, time: minutes(40), below: 0.5 };
  const s = scenario({ agv: agv({ a: 1 }, { ...depot, charging }) }, { exports: flow([0, 10, 15], [cross('a', 'b')]) });
  // 40 minutes of running: 30 are left at 10, 10 at 30. That is less than half: at the depot at 35, full at 75.
  expect(follow(s, ['setsOff', 'takes'])).toEqual([
    '0 #0 takes agv',
    '0 v0 setsOff agv/b',
    '10 v0 setsOff agv/a',
    '20 #1 takes agv',
    '20 v0 setsOff agv/b',
    '30 v0 setsOff agv/depot',
    '35 v0 takes agv/chargers',
    '75 v0 setsOff agv/a',
    '78 #2 takes agv',
    '78 v0 setsOff agv/b',
  ]);
  expect(measure(s).get('chargingShare @ agv / all')).toBeCloseTo(40 / 1440, 12);
});

test('a vehicle breaks down by its running time, and then runs on', () => {
  const s = scenario(
    { agv: agv({ a: 1 }, { breakdowns: { between: minutes(12), repair: minutes(30), technicians: null } }) },
    { exports: flow([0], [cross('a', 'b')]), imports: flow([0], [cross('b', 'a')]) },
  );
  // Ten minutes out, two back; repaired from 12 to 42; then the other eight.
  expect(follow(s, [...MOVES, 'breaksDown'])).toEqual([
    '0 v0 setsOff agv/b',
    '10 v0 comesTo agv/b',
    '10 v0 setsOff agv/a',
    '12 v0 breaksDown agv/a',
    '50 v0 comesTo agv/a',
  ]);
  const m = measure(s);
  expect(m.get('failedShare @ agv / all')).toBeCloseTo(30 / 1440, 12);
  expect(m.get('loadedRunShare @ agv / all')).toBeCloseTo(20 / 1440, 12);
});

describe('a single lane in the middle of the way', () => {
  const road = (platoon: number | null): Partial<Network> => ({
    singleLane: { between: [['a'], ['b']], section: { time: 4 }, headway: 1, platoon },
  });
  const meeting = (platoon: number | null, more: Partial<Network> = {}) =>
    scenario(
      { agv: agv({ a: 4, b: 2 }, { ...road(platoon), ...more }) },
      { exports: flow([0, 0, 0, 0], [cross('a', 'b')]), imports: flow([0, 0], [cross('b', 'a')]) },
    );

  test('two follow each other with headway, then the others have their turn', () => {
    // All stand before the lane at 3. v0 goes first, while nobody waits yet on the other side; v1 and v2 are the two that
    // go while v4 waits. The last of them is through at 9: then v4 and v5, and at 14 v3.
    expect(follow(meeting(2), ['enters', 'comesTo'])).toEqual([
      '3 v0 enters agv/road',
      '4 v1 enters agv/road',
      '5 v2 enters agv/road',
      '9 v4 enters agv/road',
      '10 v0 comesTo agv/b',
      '10 v5 enters agv/road',
      '11 v1 comesTo agv/b',
      '12 v2 comesTo agv/b',
      '14 v3 enters agv/road',
      '16 v4 comesTo agv/a',
      '17 v5 comesTo agv/a',
      '21 v3 comesTo agv/b',
    ]);
    // Waits before the lane: 0, 1, 2, 11 on one side, 6 and 7 on the other.
    expect(measure(meeting(2)).get('wait @ agv/road / all')).toBeCloseTo(27 / 6, 12);
    expect(measure(meeting(2)).get('queueLength @ agv/road / all')).toBeCloseTo(27 / 1440, 12);
  });

  test('without a limit all of one side go first', () => {
    expect(follow(meeting(null), ['enters'])).toEqual([
      '3 v0 enters agv/road',
      '4 v1 enters agv/road',
      '5 v2 enters agv/road',
      '6 v3 enters agv/road',
      '10 v4 enters agv/road',
      '11 v5 enters agv/road',
    ]);
  });

  test('nobody overtakes in it: who runs behind a vehicle that is repaired comes out with it', () => {
    const s = scenario(
      {
        agv: agv(
          { a: 1, c: 1 },
          {
            ...road(null),
            stations: { a: station(), b: station(), c: station() },
            ways: ways({ 'a b': 10, 'a c': 5, 'b c': 15 }),
            breakdowns: { between: minutes(24), repair: minutes(20), technicians: null },
          },
        ),
      },
      { exports: flow([0, 16, 20], [cross('a', 'b')]), imports: flow([10], [cross('b', 'a')]) },
    );
    // v0 has run 20 minutes when it sets off once more at 20; it stands in the lane from 24 to 44 and is through at 47.
    // v1 was called from c at 16, sets off at 21, enters at 24 and would be through at 28.
    const rows = follow(s, ['enters', 'breaksDown', 'comesTo']);
    expect(rows.slice(rows.indexOf('23 v0 enters agv/road'))).toEqual([
      '23 v0 enters agv/road',
      '24 v1 enters agv/road',
      '24 v0 breaksDown agv/b',
      '50 v0 comesTo agv/b',
      '50 v1 comesTo agv/b',
    ]);
    // v1 waits at the end of the lane from 28 to 47.
    expect(measure(s).get('waitingShare @ agv / all')).toBeCloseTo(19 / 2880, 12);
  });
});

test('while the fleet is closed no load is taken up; what is under way goes on', () => {
  const calendars = {
    day: { utcOffset: 420, week: Array.from({ length: 7 }, () => [{ from: 60, to: 120 }]), closed: [], special: [] },
  };
  const s = scenario(
    { agv: agv({ a: 1 }, { calendars: ['day'] }) },
    { exports: flow([30, 115], [cross('a', 'b')]), imports: flow([116], [cross('b', 'a')]) },
    { calendars },
  );
  // The first waits until 60; at 115 the second calls the vehicle back from b (at 125), when the gate is closed until the
  // next day. There the vehicle is idle at a, as the second is: both go on at 60 the next day, which is beyond the run.
  expect(follow(s)).toEqual([
    '60 #0 takes agv',
    '60 v0 setsOff agv/b',
    '70 v0 comesTo agv/b',
    '70 #0 leaves',
    '115 v0 setsOff agv/a',
    '125 v0 comesTo agv/a',
  ]);
  const m = measure(s);
  expect(m.get('closedWait @ agv / exports')).toBe(30);
  expect(m.get('idleShare @ agv / all')).toBeCloseTo(45 / 1440, 12);
  expect(m.get('offShare @ agv / all')).toBeCloseTo((60 + 1440 - 125) / 1440, 12);
});

test('loads that are there at the start are carried first', () => {
  const s = scenario(
    { agv: agv({ a: 1 }, { stock: { exports: { count: { kind: 'constant', value: 2 }, remaining: null } } }) },
    { exports: flow([5], [cross('a', 'b')]) },
  );
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes agv', '20 #1 takes agv', '40 #2 takes agv']);
});

describe('everything at once', () => {
  const exponential = (mean: number) => ({ kind: 'exponential' as const, mean });
  const crane = (stack: number | null) => ({ cranes: 2, service: exponential(2), stack });
  const day = {
    utcOffset: 420,
    week: Array.from({ length: 7 }, () => [{ from: 300, to: 1400 }]),
    closed: [],
    special: [],
  };
  const busy = (dispatch: Network['dispatch'], idle: Network['idle']) =>
    scenario(
      {
        agv: agv(
          { a: 5, b: 4, depot: 1 },
          {
            stations: { a: crane(null), b: crane(6), depot: station() },
            ways: ways({ 'a b': 10, 'a depot': 2, 'b depot': 12 }),
            dispatch,
            idle,
            charging: { range: { time: 200 }, at: 'depot', chargers: 1, time: exponential(15), below: 0.3 },
            breakdowns: { between: exponential(90), repair: exponential(9), technicians: 1 },
            singleLane: { between: [['a', 'depot'], ['b']], section: { time: 1.5 }, headway: 0.5, platoon: 3 },
            calendars: ['day'],
          },
        ),
        lane: lane(1),
      },
      {
        exports: flow({ kind: 'renewal', between: exponential(10), convoy: null }, [
          cross('a', 'b'),
          serve('lane', exponential(5)),
        ]),
        imports: flow({ kind: 'renewal', between: exponential(15), convoy: null }, [
          cross('b', 'a', { patience: exponential(100), priority: 1 }),
        ]),
      },
      { calendars: { day }, run: { horizon: 10 * 1440 } },
    );
  const SHARES = ['idle', 'off', 'loadedRun', 'emptyRun', 'handling', 'waiting', 'blocked', 'charging', 'failed'];
  const idles: Network['idle'][] = [
    { kind: 'stay' },
    { kind: 'return', to: 'depot' },
    { kind: 'balance', at: { a: 5, b: 5 } },
  ];

  test.each(idles)(
    'idle: $kind: no vehicle and no load is lost, and a run is the same however often it is made',
    (idle) => {
      for (const dispatch of ['nearestIdle', 'firstIdle'] as const) {
        const s = busy(dispatch, idle);
        const m = measure(s, 1);
        const shares = SHARES.map((state) => m.get(`${state}Share @ agv / all`) ?? Number.NaN);
        for (const share of shares) expect(share).toBeGreaterThan(0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        // Trips counted from the loads, and from the cranes that put them down.
        const putDown = (m.get('served @ agv/a / all') ?? 0) + (m.get('served @ agv/b / all') ?? 0);
        expect(Math.abs(20 * (m.get('trips @ agv / all') ?? 0) - putDown)).toBeLessThan(2);
        expect(m.get('throughput @ all / all')).toBeGreaterThan(200);
        expect([...measure(s, 1)]).toEqual([...m]);
      }
    },
  );
});
