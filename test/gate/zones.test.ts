import { expect, test } from 'vitest';
import type { Yard } from '../../src/scenario/model/place.ts';
import { entry, fleet, flow, follow, hold, lane, measure, minutes, scenario, serve, yard } from './tiny.ts';

/** Two zones; a truck of `either` looks for a reefer bay first and for a dry one next. */
const zoned = (reefer: number, dry: number, more: Partial<Yard> = {}) =>
  yard(null, { zones: { reefer: { bays: reefer }, dry: { bays: dry } }, ...more });
const either = { zone: 'reefer', zones: ['reefer', 'dry'] };
const takes = (s: Parameters<typeof follow>[0]) => follow(s, ['takes']);

test('a truck takes a bay of the first zone that has one free', () => {
  const s = scenario({ yard: zoned(1, 2) }, { trucks: flow([0, 1, 2], [hold('yard', 60, either)]) });
  expect(takes(s)).toEqual(['0 #0 takes yard/reefer', '1 #1 takes yard/dry', '2 #2 takes yard/dry']);
});

test('a bay that comes free goes to the truck that waits longest among those that may stand there', () => {
  // Flow a may stand anywhere, b in dry only. At 0 a0 takes the reefer bay for 50, b1 the dry one for 30. Then wait, in
  // this order: b2 (dry, since 1), a3 (since 2), b4 (dry, since 3). The dry bay at 30 goes to b2, the reefer bay at 50 to a3
  // (b4 may not stand there), the dry bay at 60 to b4.
  const s = scenario(
    { yard: zoned(1, 1) },
    {
      a: flow([0, 2], [hold('yard', 50, either)]),
      b: flow([0, 1, 3], [hold('yard', 30, { zone: 'dry' })]),
    },
  );
  expect(takes(s)).toEqual([
    '0 #0 takes yard/reefer',
    '0 #1 takes yard/dry',
    '30 #2 takes yard/dry',
    '50 #3 takes yard/reefer',
    '60 #4 takes yard/dry',
  ]);
  const m = measure(s);
  expect(m.get('wait @ yard / a')).toBe((0 + 48) / 2);
  expect(m.get('wait @ yard/dry / b')).toBe((0 + 29 + 57) / 3);
  // #2 waits 29 minutes, #3 48 and #4 57.
  expect(m.get('queueLength @ yard / all')).toBeCloseTo(48 / 1440, 12);
  expect(m.get('queueLength @ yard/dry / all')).toBeCloseTo((29 + 57) / 1440, 12);
});

test('greater priority goes first, whatever zone it asks for', () => {
  const s = scenario(
    { yard: zoned(0, 1) },
    {
      a: flow([0, 1], [hold('yard', 30, either)]),
      b: flow([2], [hold('yard', 30, { zone: 'dry', priority: 1 })]),
    },
  );
  expect(takes(s)).toEqual(['0 #0 takes yard/dry', '30 #2 takes yard/dry', '60 #1 takes yard/dry']);
});

test('a yard with a road of one place: who finds neither a bay nor that place is turned away', () => {
  const s = scenario(
    { yard: zoned(1, 1, { queue: 1 }) },
    { trucks: flow([0, 1, 2, 3], [hold('yard', 30, { ...either, whenFull: { kind: 'turnAway' } })]) },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes yard/reefer',
    '1 #1 takes yard/dry',
    '3 #3 leaves turnedAway',
    '30 #2 takes yard/reefer',
    '30 #0 leaves cleared',
    '31 #1 leaves cleared',
    '60 #2 leaves cleared',
  ]);
});

test('a truck that gives up leaves the line of the yard', () => {
  const s = scenario(
    { yard: zoned(1, 0) },
    { trucks: flow([0, 1, 2], [hold('yard', 30, { ...either, patience: minutes(10) })]) },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes yard/reefer',
    '11 #1 leaves reneged',
    '12 #2 leaves reneged',
    '30 #0 leaves cleared',
  ]);
});

test('a truck from a lane keeps its lane until it has a bay of either zone', () => {
  // Both bays are taken at 5 and 10, until 65 and 70; #2 is done in the lane at 15 and blocks it until 65.
  const s = scenario(
    { yard: zoned(1, 1), lane: lane(1) },
    { trucks: flow([0, 0, 0, 0], [serve('lane', 5), hold('yard', 60, either)]) },
  );
  expect(takes(s)).toEqual([
    '0 #0 takes lane',
    '5 #0 takes yard/reefer',
    '5 #1 takes lane',
    '10 #1 takes yard/dry',
    '10 #2 takes lane',
    '65 #2 takes yard/reefer',
    '65 #3 takes lane',
    '70 #3 takes yard/dry',
  ]);
  expect(measure(s).get('blockedShare:yard @ lane / all')).toBeCloseTo(50 / 1440, 12);
});

test('what a truck does next depends on no zone: it keeps its bay until the next place takes it', () => {
  const s = scenario(
    { yard: zoned(1, 1), lane: lane(1) },
    { trucks: flow([0, 0, 0], [hold('yard', 0, either), serve('lane', 10)]) },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes yard/reefer',
    '0 #0 takes lane',
    '0 #1 takes yard/reefer',
    '0 #2 takes yard/dry',
    '10 #1 takes lane',
    '10 #0 leaves cleared',
    '20 #2 takes lane',
    '20 #1 leaves cleared',
    '30 #2 leaves cleared',
  ]);
});

test('trucks that stand there at the start take the first zone with a bay, too', () => {
  const s = scenario(
    { yard: zoned(1, 1, { stock: { trucks: { count: minutes(2), remaining: minutes(20) } } }) },
    { trucks: flow([1], [hold('yard', 60, either)]) },
  );
  expect(takes(s)).toEqual(['0 #0 takes yard/reefer', '0 #1 takes yard/dry', '20 #2 takes yard/reefer']);
});

test('a move inside a yard: the first bay is held until the second is taken', () => {
  // One bay to wait in and one to be inspected in, 10 and 30 minutes: #1 comes to the waiting bay at 10, is ready at 20, and
  // keeps that bay until the other comes free at 40; only then #2 comes in.
  const s = scenario(
    { yard: zoned(1, 1) },
    { trucks: flow([0, 0, 0], [hold('yard', 10, { zone: 'dry' }), hold('yard', 30, { zone: 'reefer' })]) },
  );
  expect(takes(s)).toEqual([
    '0 #0 takes yard/dry',
    '10 #0 takes yard/reefer',
    '10 #1 takes yard/dry',
    '40 #1 takes yard/reefer',
    '40 #2 takes yard/dry',
    '70 #2 takes yard/reefer',
  ]);
});

test('a move by a tractor: the first bay may be kept until the second is taken', () => {
  // #0 is ready at 10; the tractor needs 3 to load, 10 to go and 2 to unload: the second bay at 25, only then the first is free,
  // and the tractor is back at 33. #1 is ready at 35 and across at 50, when the second bay is taken until 55.
  const s = scenario(
    { yard: zoned(1, 1), tractor: fleet(1) },
    {
      trucks: flow(
        [0, 0],
        [
          hold('yard', 10, { zone: 'dry', heldUntil: 2 }),
          { kind: 'cross', place: 'tractor', ...entry },
          hold('yard', 30, { zone: 'reefer' }),
        ],
      ),
    },
  );
  expect(takes(s).filter((row) => row.includes('yard') || row.endsWith('tractor'))).toEqual([
    '0 #0 takes yard/dry',
    '10 #0 takes tractor',
    '25 #0 takes yard/reefer',
    '25 #1 takes yard/dry',
    '35 #1 takes tractor',
    '55 #1 takes yard/reefer',
  ]);
});
