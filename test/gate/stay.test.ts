import { expect, test } from 'vitest';
import type { StayLimit } from '../../src/scenario/model/stage.ts';
import { flow, follow, hold, lane, measure, minutes, scenario, serve, yard } from './tiny.ts';

const limit = (after: number, more: Partial<StayLimit> = {}) => ({
  limits: { bays: { after, leave: null, go: null, ...more } },
});

test('a longest stay is only counted where nothing is said of what happens then', () => {
  // Stays of 60 minutes, and then 0, 50 and 100 more for the lane: 60, 110 and 160 against 70.
  const s = scenario(
    { yard: yard(3), lane: lane(1) },
    { trucks: flow([0, 0, 0], [hold('yard', 60, limit(70)), serve('lane', 50)]) },
  );
  expect(follow(s, ['leaves'])).toEqual(['110 #0 leaves cleared', '160 #1 leaves cleared', '210 #2 leaves cleared']);
  const m = measure(s);
  expect(m.get('overstayShare @ yard / trucks')).toBeCloseTo(2 / 3, 12);
  expect(m.get('overstay @ yard / all')).toBeCloseTo((40 + 90) / 60, 12);
});

test('a stay ends at the limit, and the next truck takes the bay', () => {
  const s = scenario({ yard: yard(1) }, { trucks: flow([0, 0], [hold('yard', 90, limit(60, { leave: 'diverted' }))]) });
  expect(follow(s)).toEqual(['0 #0 takes yard', '60 #1 takes yard', '60 #0 leaves diverted', '120 #1 leaves diverted']);
  expect(measure(s).get('overstayShare @ yard / all')).toBe(0);
});

test('a stay of just the limit is not too long', () => {
  const s = scenario({ yard: yard(1) }, { trucks: flow([0], [hold('yard', 60, limit(60, { leave: 'diverted' }))]) });
  expect(follow(s, ['leaves'])).toEqual(['60 #0 leaves cleared']);
});

test('a truck that waits in its bay leaves it at the limit', () => {
  // The lane takes #0 at 10, until 110. #1 has the bay from 10 on, is ready at 20 and leaves at 70;
  // #2 comes into its bay and is in time for the lane.
  const s = scenario(
    { yard: yard(1), lane: lane(1) },
    { trucks: flow([0, 0, 0], [hold('yard', 10, limit(60, { leave: 'diverted' })), serve('lane', 100)]) },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes yard',
    '10 #0 takes lane',
    '10 #1 takes yard',
    '70 #2 takes yard',
    '70 #1 leaves diverted',
    '110 #2 takes lane',
    '110 #0 leaves cleared',
    '210 #2 leaves cleared',
  ]);
  expect(measure(s).get('overstay @ yard / trucks')).toBe(0);
});

test('patience and the limit: whichever ends first', () => {
  const s = scenario(
    { yard: yard(3), lane: lane(1) },
    {
      a: flow([0], [serve('lane', 200)]),
      b: flow([0], [hold('yard', 10, limit(60, { leave: 'diverted' })), serve('lane', 1, { patience: minutes(20) })]),
      c: flow([0], [hold('yard', 10, limit(60, { leave: 'diverted' })), serve('lane', 1, { patience: minutes(90) })]),
    },
  );
  expect(follow(s, ['leaves'])).toEqual(['30 #1 leaves reneged', '60 #2 leaves diverted', '200 #0 leaves cleared']);
});

test('at the limit a truck goes on at another stage, in its bay until that takes it', () => {
  // #0 would stay 90; at 60 it goes to the desk, which is taken until 75 by another, and only then frees the bay.
  const s = scenario(
    { yard: yard(1), lane: lane(1), desk: lane(1) },
    {
      other: flow([55], [serve('desk', 20)]),
      trucks: flow(
        [0, 1],
        [
          hold('yard', 90, limit(60, { go: 2 })),
          { ...serve('lane', 10), next: -1 },
          { ...serve('desk', 10), id: 'fee' },
        ],
      ),
    },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes yard',
    '55 #2 takes desk',
    '75 #0 takes desk',
    '75 #2 leaves cleared',
    '75 #1 takes yard',
    '85 #0 leaves cleared',
    '135 #1 takes desk',
    '145 #1 leaves cleared',
  ]);
});

test('a truck that is at work elsewhere with its bay kept finishes that first, and then does not wait', () => {
  // The check takes it from 10 to 110, its bay kept for the lane; at 110 it is over 60 and does not stand in line.
  const s = scenario(
    { yard: yard(1), desk: lane(1), lane: lane(1) },
    {
      trucks: flow(
        [0],
        [
          hold('yard', 10, { ...limit(60, { leave: 'diverted' }), heldUntil: 2 }),
          serve('desk', 100),
          serve('lane', 10),
        ],
      ),
    },
  );
  expect(follow(s)).toEqual(['0 #0 takes yard', '10 #0 takes desk', '110 #0 leaves diverted']);
  const m = measure(s);
  expect(m.get('overstay @ yard / all')).toBeCloseTo(50 / 60, 12);
});

test('each zone has a limit of its own, also for trucks that choose', () => {
  const zones = { zone: 'reefer', zones: ['reefer', 'dry'] };
  const limits = {
    reefer: { after: 30, leave: 'diverted' as const, go: null },
    dry: { after: 50, leave: null, go: null },
  };
  const s = scenario(
    { yard: yard(null, { zones: { reefer: { bays: 1 }, dry: { bays: 1 } } }) },
    { trucks: flow([0, 0, 0], [hold('yard', 60, { ...zones, limits })]) },
  );
  expect(follow(s, ['leaves'])).toEqual(['30 #0 leaves diverted', '60 #1 leaves cleared', '60 #2 leaves diverted']);
  expect(measure(s).get('overstay @ yard/dry / all')).toBeCloseTo(10 / 60, 12);
});

test('reefers take the plugs that there are, and never lose their bay for want of one', () => {
  // Three bays, one plug. #0 stays 0–60, #1 from 10 to 70, a dry truck at 20 needs none: one reefer is without a plug from 10
  // to 60, and #1 has it from 60 on.
  const cargo = { kind: 'fruit', load: null, reefer: true };
  const s = scenario(
    { yard: yard(null, { zones: { bays: { bays: 3, plugs: 1 } } }) },
    { dry: flow([20], [hold('yard', 60)]), fruit: flow([0, 10], [hold('yard', 60)], { cargo }) },
  );
  expect(follow(s, ['leaves'])).toEqual(['60 #0 leaves cleared', '70 #1 leaves cleared', '80 #2 leaves cleared']);
  const m = measure(s);
  expect(m.get('plugged @ yard / all')).toBeCloseTo(70 / 60, 12);
  expect(m.get('unplugged @ yard / all')).toBeCloseTo(50 / 60, 12);
  expect(m.get('unpluggedShare @ yard / all')).toBeCloseTo(50 / 120, 12);
});

test('a truck for which room is kept in a warehouse waits for its dock, however long it has stayed', () => {
  // The only dock is taken until 100. #1 is called at 10, when room is kept for it, and has the dock at 100.
  const goods = { room: 'store', goods: 'fruit', amount: minutes(5), priority: 0, patience: null };
  const unload = (time: number) => ({
    kind: 'unload' as const,
    place: 'store',
    handling: { '*': minutes(time) },
    ...goods,
  });
  const s = scenario(
    {
      yard: yard(1),
      store: {
        kind: 'warehouse',
        stream: 'store',
        stock: {},
        unit: 't',
        docks: 1,
        calendars: [],
        handling: null,
        rooms: { store: { capacity: 100, goods: {} } },
      },
    },
    {
      a: flow([0], [unload(100)]),
      b: flow([0], [hold('yard', 10, limit(60, { leave: 'diverted' })), unload(5)]),
    },
  );
  expect(follow(s, ['leaves'])).toEqual(['100 #0 leaves cleared', '105 #1 leaves cleared']);
});
