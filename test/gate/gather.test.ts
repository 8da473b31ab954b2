import { expect, test } from 'vitest';
import { entry, fleet, flow, follow, hold, lane, measure, minutes, scenario, serve, yard } from './tiny.ts';

test('permits: a truck holds one over two lanes, the next waits outside', () => {
  const s = scenario(
    { permit: { kind: 'permits', stream: '', stock: {}, count: 1 }, a: lane(1), b: lane(1) },
    {
      trucks: flow(
        [0, 0],
        [
          { kind: 'take', place: 'permit', count: 1, ...entry },
          serve('a', 2),
          serve('b', 3),
          { kind: 'give', place: 'permit', count: 1 },
        ],
      ),
    },
  );
  expect(follow(s, ['takes'])).toEqual([
    '0 #0 takes permit',
    '0 #0 takes a',
    '2 #0 takes b',
    '5 #1 takes permit',
    '5 #1 takes a',
    '7 #1 takes b',
  ]);
});

test('several units: a truck that needs two is not overtaken by one that needs one', () => {
  const take = (count: number) => ({ kind: 'take' as const, place: 'permit', count, ...entry });
  const give = (count: number) => ({ kind: 'give' as const, place: 'permit', count });
  const s = scenario(
    { permit: { kind: 'permits', stream: '', stock: {}, count: 2 }, lane: lane(null) },
    {
      big: flow([1], [take(2), serve('lane', 5), give(2)]),
      small: flow([0, 2], [take(1), serve('lane', 5), give(1)]),
    },
  );
  expect(follow(s, ['takes']).filter((line) => line.includes('permit'))).toEqual([
    '0 #0 takes permit',
    '5 #1 takes permit',
    '10 #2 takes permit',
  ]);
});

test('a batch of three goes on together; merged, it goes on as one', () => {
  const batched = (merge: boolean) =>
    scenario(
      { group: { kind: 'batch', stream: '', stock: {}, size: 3, merge }, lane: lane(null) },
      { trucks: flow([0, 1, 4, 5], [{ kind: 'batch', place: 'group' }, serve('lane', 2)]) },
    );
  expect(follow(batched(false), ['takes', 'leaves'])).toEqual([
    '4 #0 takes lane',
    '4 #1 takes lane',
    '4 #2 takes lane',
    '6 #0 leaves cleared',
    '6 #1 leaves cleared',
    '6 #2 leaves cleared',
  ]);
  expect(follow(batched(true), ['takes', 'leaves'])).toEqual([
    '4 #0 takes lane',
    '4 #1 leaves merged',
    '4 #2 leaves merged',
    '6 #0 leaves cleared',
  ]);
  expect(measure(batched(false)).get('wait @ group / trucks')).toBeCloseTo((4 + 3 + 0) / 3, 12);
});

test('match: a Vietnamese and a Chinese truck meet, first with first', () => {
  const s = scenario(
    { dock: { kind: 'match', stream: '', stock: {}, sides: ['vn', 'cn'] }, lane: lane(null) },
    {
      cn: flow([5, 6], [{ kind: 'match', place: 'dock', side: 'cn' }, serve('lane', 1)]),
      vn: flow([0, 1, 2], [{ kind: 'match', place: 'dock', side: 'vn' }, serve('lane', 1)]),
    },
  );
  expect(follow(s, ['takes'])).toEqual(['5 #0 takes lane', '5 #3 takes lane', '6 #1 takes lane', '6 #4 takes lane']);
});

test('a fleet: vehicle, loading crane, run, unloading crane; the vehicle is back after its empty run', () => {
  const s = scenario(
    { yard: yard(1), agv: fleet(1) },
    { boxes: flow([0, 0], [hold('yard', 1), { kind: 'cross', place: 'agv', ...entry }]) },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes yard',
    '1 #0 takes agv',
    '1 #1 takes yard',
    '1 #0 takes agv/load',
    '14 #0 takes agv/unload',
    '16 #0 leaves cleared',
    '24 #1 takes agv',
    '24 #1 takes agv/load',
    '37 #1 takes agv/unload',
    '39 #1 leaves cleared',
  ]);
});

test('a full stack behind the fleet keeps the unloading crane and the vehicle', () => {
  const s = scenario(
    { agv: fleet(2), stack: yard(1) },
    { boxes: flow([0, 0], [{ kind: 'cross', place: 'agv', ...entry }, hold('stack', 100)]) },
  );
  expect(follow(s, ['takes']).slice(-3)).toEqual(['15 #0 takes stack', '16 #1 takes agv/unload', '115 #1 takes stack']);
  expect(measure(s).get('blockedShare:stack @ agv/unload / all')).toBeCloseTo(97 / 1440, 12);
});

test('a saturated source always has one more truck ready, and only one', () => {
  const s = scenario(
    { lane: lane(1) },
    { boxes: flow({ kind: 'saturated' }, [serve('lane', 4)]) },
    { run: { horizon: 10 } },
  );
  expect(follow(s, ['arrives', 'takes'])).toEqual([
    '0 #0 arrives',
    '0 #0 takes lane',
    '0 #1 arrives',
    '4 #1 takes lane',
    '4 #2 arrives',
    '8 #2 takes lane',
    '8 #3 arrives',
  ]);
});

test('a population circulates: who reaches the end starts over', () => {
  const s = scenario(
    { lane: lane(1) },
    { agv: flow({ kind: 'population', size: 2 }, [serve('lane', 3)]) },
    { run: { horizon: 10 } },
  );
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes lane', '3 #1 takes lane', '6 #2 takes lane', '9 #3 takes lane']);
});

test('trucks inside at the start take their bays first, the rest wait', () => {
  const s = scenario(
    { yard: yard(2, { stock: { trucks: { count: minutes(3), remaining: minutes(7) } } }), lane: lane(1) },
    { trucks: flow([1], [hold('yard', 20), serve('lane', 1)]) },
  );
  // `scenario` gives every place its name as stream and keeps the rest.
  expect(follow(s, ['takes'])).toEqual([
    '0 #0 takes yard',
    '0 #1 takes yard',
    '7 #0 takes lane',
    '7 #2 takes yard',
    '8 #1 takes lane',
    '8 #3 takes yard',
    '14 #2 takes lane',
    '28 #3 takes lane',
  ]);
  expect(measure(s).get('timeInSystem @ all / trucks')).toBe(28); // only the truck that came counts
});
