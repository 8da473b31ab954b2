import { expect, test } from 'vitest';
import { delay, flow, follow, hold, lane, measure, scenario, serve, yard } from './tiny.ts';

test('one lane serves in order of arrival', () => {
  const s = scenario({ lane: lane(1) }, { trucks: flow([0, 1, 2], [serve('lane', 5)]) });
  expect(follow(s)).toEqual([
    '0 #0 takes lane',
    '5 #1 takes lane',
    '5 #0 leaves cleared',
    '10 #2 takes lane',
    '10 #1 leaves cleared',
    '15 #2 leaves cleared',
  ]);
  const m = measure(s);
  expect(m.get('wait @ lane / all')).toBeCloseTo((0 + 4 + 8) / 3, 12);
  expect(m.get('timeInSystem @ all / trucks')).toBeCloseTo((5 + 9 + 13) / 3, 12);
  expect(m.get('queueLength @ lane / all')).toBeCloseTo(12 / 1440, 12);
  expect(m.get('utilization @ lane / all')).toBeCloseTo(15 / 1440, 12);
});

test('two lanes work side by side', () => {
  const s = scenario({ lane: lane(2) }, { trucks: flow([0, 1, 2], [serve('lane', 5)]) });
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes lane', '1 #1 takes lane', '5 #2 takes lane']);
});

test('greater priority goes first but does not interrupt', () => {
  const s = scenario(
    { lane: lane(1) },
    {
      fruit: flow([1, 2], [serve('lane', 5, { priority: 1 })]),
      other: flow([0, 0.5], [serve('lane', 5)]),
    },
  );
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes lane', '5 #2 takes lane', '10 #3 takes lane', '15 #1 takes lane']);
});

test('a bay is held until the next place takes the truck', () => {
  const s = scenario(
    { yard: yard(1), lane: lane(1) },
    { trucks: flow([0, 0, 0], [hold('yard', 2), serve('lane', 5)]) },
  );
  expect(follow(s, ['takes'])).toEqual([
    '0 #0 takes yard',
    '2 #0 takes lane',
    '2 #1 takes yard',
    '7 #1 takes lane',
    '7 #2 takes yard',
    '12 #2 takes lane',
  ]);
});

test('a bay held until ready is free when the stay is over', () => {
  const s = scenario(
    { yard: yard(1), lane: lane(1) },
    { trucks: flow([0, 0], [hold('yard', 2, { heldUntil: 'ready' }), serve('lane', 5)]) },
  );
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes yard', '2 #1 takes yard', '2 #0 takes lane', '7 #1 takes lane']);
});

test('a bay is held over a check until a later stage takes the truck', () => {
  const s = scenario(
    { yard: yard(1), desk: lane(1), lane: lane(1) },
    { trucks: flow([0, 0], [hold('yard', 2, { heldUntil: 2 }), serve('desk', 3), serve('lane', 4)]) },
  );
  expect(follow(s, ['takes'])).toEqual([
    '0 #0 takes yard',
    '2 #0 takes desk',
    '5 #0 takes lane',
    '5 #1 takes yard',
    '7 #1 takes desk',
    '10 #1 takes lane',
  ]);
});

test('a full yard blocks the lane before it (blocking after service)', () => {
  const s = scenario(
    { first: lane(1), yard: yard(1), last: lane(1) },
    { trucks: flow([0, 0, 0], [serve('first', 1), hold('yard', null), serve('last', 10)]) },
  );
  // #0 is through at once; #1 waits in the yard; #2 has been served at 3 but keeps the lane until #1 leaves the yard at 11.
  expect(follow(s, ['takes'])).toEqual([
    '0 #0 takes first',
    '1 #0 takes yard',
    '1 #1 takes first',
    '1 #0 takes last',
    '2 #1 takes yard',
    '2 #2 takes first',
    '11 #1 takes last',
    '11 #2 takes yard',
    '21 #2 takes last',
  ]);
  const m = measure(s);
  expect(m.get('blocked @ first / trucks')).toBeCloseTo(8 / 3, 12);
  expect(m.get('blockedShare @ first / all')).toBeCloseTo(8 / 1440, 12);
  expect(m.get('blockedShare:yard @ first / all')).toBeCloseTo(8 / 1440, 12);
  expect(m.get('busyShare @ first / all')).toBeCloseTo(3 / 1440, 12);
  expect(m.get('idleShare @ first / all')).toBeCloseTo(1 - 11 / 1440, 12);
  expect(m.get('fullShare @ yard / all')).toBeCloseTo(9 / 1440 + 10 / 1440, 12);
});

test('a short queue behind a lane blocks the lane before it', () => {
  const s = scenario(
    { first: lane(1), last: lane(1, { queue: 1 }) },
    { trucks: flow([0, 0, 0, 0], [serve('first', 1), serve('last', 10)]) },
  );
  expect(follow(s, ['takes']).filter((line) => !line.includes('#3'))).toEqual([
    '0 #0 takes first',
    '1 #0 takes last', // room
    '1 #1 takes first',
    '1 #0 takes last',
    '2 #1 takes last', // room
    '2 #2 takes first',
    '11 #2 takes last', // room, at last
    '11 #1 takes last',
    '21 #2 takes last',
  ]);
});

test('a place has served all whom it took, whoever of them waited in a server before', () => {
  // Two lanes before a yard of one bay: #1 blocks its lane from 1 to 10, when the truck before leaves the bay; the
  // truck that drove to the yard waited for it on the road.
  const s = scenario(
    { lane: lane(2), yard: yard(1) },
    {
      boxes: flow([0, 0], [serve('lane', 1), hold('yard', 9)]),
      drivers: flow([5], [hold('yard', 9)]),
    },
  );
  const m = measure(s);
  expect(m.get('served @ yard / all')).toBe(3);
  expect(m.get('served @ yard / boxes')).toBe(2);
  expect(m.get('served @ yard / drivers')).toBe(1);
  expect(m.get('wait @ yard / all')).toBe(14); // from 5 to 19, behind #1
  expect(m.get('blocked @ lane / boxes')).toBe(4.5);
});

test('simultaneous arrivals keep their order beyond ten', () => {
  const s = scenario({ lane: lane(1) }, { trucks: flow(Array(12).fill(0), [serve('lane', 1)]) });
  expect(follow(s, ['takes']).map((line) => line.split(' ')[1])).toEqual([...Array(12).keys()].map((k) => `#${k}`));
});

test('papers and preparation keep the bay, a drive leaves it', () => {
  const staying = (activity: 'preparation' | 'documents' | 'travel') =>
    scenario(
      { yard: yard(1), lane: lane(2) },
      { trucks: flow([0, 0], [hold('yard', 1), delay(4, activity), serve('lane', 1)]) },
    );
  for (const activity of ['preparation', 'documents'] as const) {
    expect(follow(staying(activity), ['takes'])).toEqual([
      '0 #0 takes yard',
      '5 #0 takes lane',
      '5 #1 takes yard',
      '10 #1 takes lane',
    ]);
  }
  expect(follow(staying('travel'), ['takes'])).toEqual([
    '0 #0 takes yard',
    '1 #1 takes yard',
    '5 #0 takes lane',
    '6 #1 takes lane',
  ]);
});

test('whoever works on papers after a lane leaves the lane to the next', () => {
  const s = scenario({ lane: lane(1) }, { trucks: flow([0, 0], [serve('lane', 2), delay(10, 'documents')]) });
  expect(follow(s)).toEqual(['0 #0 takes lane', '2 #1 takes lane', '12 #0 leaves cleared', '14 #1 leaves cleared']);
});
