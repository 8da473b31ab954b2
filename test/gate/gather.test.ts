import { expect, test } from 'vitest';
import type { Place } from '../../src/scenario/model/place.ts';
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
  scenario,
  serve,
  yard,
} from './tiny.ts';

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

test('several units: a truck of greater priority takes what is free although another waits for more', () => {
  const take = (count: number, priority: number) => ({
    kind: 'take' as const,
    place: 'permit',
    count,
    ...entry,
    priority,
  });
  const give = (count: number) => ({ kind: 'give' as const, place: 'permit', count });
  const s = scenario(
    { permit: { kind: 'permits', stream: '', stock: {}, count: 2 }, lane: lane(null) },
    {
      a: flow([0], [take(1, 0), serve('lane', 9), give(1)]),
      b: flow([1], [take(2, 0), serve('lane', 9), give(2)]),
      c: flow([2], [take(1, 1), serve('lane', 9), give(1)]),
    },
  );
  expect(follow(s, ['takes']).filter((line) => line.includes('permit'))).toEqual([
    '0 #0 takes permit',
    '2 #2 takes permit',
    '11 #1 takes permit',
  ]);
});

test('a bay held until permits are there, or the batch is full, is free from then on', () => {
  const take = { kind: 'take' as const, place: 'permit', count: 1, ...entry };
  const permits = scenario(
    { yard: yard(1), permit: { kind: 'permits', stream: '', stock: {}, count: 1 }, lane: lane(null) },
    {
      trucks: flow(
        [0, 0],
        [hold('yard', 1, { heldUntil: 1 }), take, delay(9), { kind: 'give', place: 'permit', count: 1 }],
      ),
    },
  );
  expect(follow(permits, ['takes'])).toEqual([
    '0 #0 takes yard',
    '1 #0 takes permit',
    '1 #1 takes yard',
    '10 #1 takes permit',
  ]);
  const batched = scenario(
    { yard: yard(2), group: { kind: 'batch', stream: '', stock: {}, size: 2, merge: false }, lane: lane(1) },
    {
      trucks: flow([0, 0, 0], [hold('yard', 1, { heldUntil: 1 }), { kind: 'batch', place: 'group' }, serve('lane', 9)]),
    },
  );
  expect(follow(batched, ['takes'])).toEqual([
    '0 #0 takes yard',
    '0 #1 takes yard',
    '1 #2 takes yard',
    '1 #0 takes lane',
    '10 #1 takes lane',
  ]);
});

test('a saturated source goes on whichever way its trucks take, and whatever becomes of them', () => {
  // Two lanes of 10 minutes behind a branch: when a truck comes for the one that is busy, it holds up the source, but
  // in 1000 minutes each lane is free at most a hundred times.
  const ways = { kind: 'branch' as const, by: 'chance' as const };
  const parted = scenario(
    { a: lane(1), b: lane(1) },
    {
      boxes: flow({ kind: 'saturated' }, [
        {
          ...ways,
          options: [
            { name: 'a', share: 0.5, to: 1 },
            { name: 'b', share: 0.5, to: 2 },
          ],
        },
        { ...serve('a', 10), next: -1 },
        serve('b', 10),
      ]),
    },
    { run: { horizon: 1000 } },
  );
  for (const place of ['a', 'b']) {
    expect(measure(parted).get(`utilization @ ${place} / all`)).toBeGreaterThan(0.5);
  }
  // Who gives up after 4 minutes makes way for the next: at 4, 8 and 10 (taken), 14, …
  const impatient = scenario(
    { a: lane(1) },
    { boxes: flow({ kind: 'saturated' }, [serve('a', 10, { patience: minutes(4) })]) },
    { run: { horizon: 15 } },
  );
  expect(follow(impatient)).toEqual([
    '0 #0 takes a',
    '4 #1 leaves reneged',
    '8 #2 leaves reneged',
    '10 #3 takes a',
    '10 #0 leaves cleared',
    '14 #4 leaves reneged',
  ]);
});

test('a saturated source does not send a truck more when one comes back, and sends one when a permit is free', () => {
  const loop = scenario(
    { a: lane(1) },
    { boxes: flow({ kind: 'saturated' }, [serve('a', 10), { ...delay(10), next: 0 }]) },
    { run: { horizon: 100 } },
  );
  // In order of coming, back or anew: 0 #0, 10 #1, 20 #2 (#0 came back behind it), 30 #0, 40 #3, 50 #1, 60 #2, 70 #4.
  // Whenever one is taken for the first time, the next one comes.
  expect(follow(loop, ['arrives'])).toEqual([
    '0 #0 arrives',
    '0 #1 arrives',
    '10 #2 arrives',
    '20 #3 arrives',
    '40 #4 arrives',
    '70 #5 arrives',
  ]);
  const tokens = scenario(
    { permit: { kind: 'permits', stream: '', stock: {}, count: 3 }, a: lane(1) },
    {
      boxes: flow({ kind: 'saturated' }, [
        { kind: 'take', place: 'permit', count: 1, ...entry },
        serve('a', 10),
        { kind: 'give', place: 'permit', count: 1 },
      ]),
    },
    { run: { horizon: 100 } },
  );
  expect(measure(tokens).get('occupancy @ permit / all')).toBe(3);
});

test('trucks inside at the start do not balk, and what is left of a stay is that of their place', () => {
  const lanes = scenario(
    { lane: lane(1, { stock: { trucks: { count: minutes(3), remaining: null } } }) },
    { trucks: flow([], [serve('lane', 10, { balk: { atLeast: 1, probability: 1 } })]) },
  );
  expect(follow(lanes, ['leaves'])).toEqual(['10 #0 leaves cleared', '20 #1 leaves cleared', '30 #2 leaves cleared']);
  const bays = scenario(
    { lane: lane(1), yard: yard(3, { stock: { trucks: { count: minutes(2), remaining: minutes(30) } } }) },
    { trucks: flow([], [hold('yard', null), serve('lane', 5)]) },
  );
  expect(follow(bays, ['takes'])).toEqual([
    '0 #0 takes yard',
    '0 #1 takes yard',
    '30 #0 takes lane',
    '35 #1 takes lane',
  ]);
  const desk = scenario(
    {
      permit: { kind: 'permits', stream: '', stock: {}, count: 1 },
      lane: lane(1, { stock: { trucks: { count: minutes(1), remaining: null } } }),
    },
    {
      trucks: flow(
        [],
        [
          { kind: 'take', place: 'permit', count: 1, ...entry },
          serve('lane', 5),
          { kind: 'give', place: 'permit', count: 1 },
        ],
      ),
    },
  );
  expect(() => follow(desk)).toThrow(/stock of trucks stands between a take and a give of permit/);
});

test('a saturated source fills a batch, and sends on when all of it have been taken', () => {
  // Three at 0; the lane takes one every 10 minutes, so the next three come at 20, and those after at 50.
  const s = scenario(
    { group: batch(3), lane: lane(1) },
    { boxes: flow({ kind: 'saturated' }, [{ kind: 'batch', place: 'group' }, serve('lane', 10)]) },
    { run: { horizon: 55 } },
  );
  expect(follow(s, ['arrives'])).toEqual(
    [0, 0, 0, 20, 20, 20, 50, 50, 50].map((time, truck) => `${time} #${truck} arrives`),
  );
  const merged = scenario(
    { group: { ...batch(3), merge: true } as Place, lane: lane(1) },
    { boxes: flow({ kind: 'saturated' }, [{ kind: 'batch', place: 'group' }, serve('lane', 10)]) },
    { run: { horizon: 15 } },
  );
  // The first batch is taken at 0, the second stands ready as one from then to 10, and then the third.
  expect(follow(merged, ['arrives'])).toEqual(
    [0, 0, 0, 0, 0, 0, 10, 10, 10].map((time, truck) => `${time} #${truck} arrives`),
  );
});
