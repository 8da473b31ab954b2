import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { batch, delay, fleet, flow, hold, lane, measure, permits, scenario, serve, yard } from './tiny.ts';

/** Which place keeps which from working, for so many minutes of one replication; with the scenario's own metrics. */
function observe(s: Scenario): (metric: string, place: string, units?: number) => number {
  const m = measure({ ...s, run: { ...s.run, hindrances: true } });
  return (metric, place, units = 1) => (m.get(`${metric} @ ${place} / all`) as number) * 1440 * units;
}

test('a lane starves while the one before it is busy and trucks for it are there', () => {
  // first: 0–5, 5–10, 10–15; last: 5–7, 10–12, 15–17.
  const s = scenario(
    { first: lane(1), last: lane(1) },
    { trucks: flow([0, 0, 0], [serve('first', 5), serve('last', 2)]) },
  );
  const minutes = observe(s);
  expect(minutes('starvedShare', 'last')).toBeCloseTo(5 + 3 + 3, 9);
  expect(minutes('starvedShare:first', 'last')).toBeCloseTo(11, 9);
  expect(minutes('idleShare', 'last')).toBeCloseTo(1440 - 6, 9);
});

test('no more servers starve than trucks are held up', () => {
  // Trucks at first: three until 5, two until 10, one until 15; one of the two servers behind it serves 5–7, 10–12.
  const s = scenario(
    { first: lane(1), last: lane(2) },
    { trucks: flow([0, 0, 0], [serve('first', 5), serve('last', 2)]) },
  );
  expect(observe(s)('starvedShare:first', 'last', 2)).toBeCloseTo(2 * 5 + 1 * 2 + 2 * 3 + 1 * 2 + 1 * 3, 9);
});

test('a place with a free server holds nobody up, and without trucks there is no starving', () => {
  const s = scenario(
    { first: lane(2), last: lane(1) },
    { trucks: flow([0, 20, 20], [serve('first', 5), serve('last', 1)]) },
  );
  // Both servers of first are taken from 20 to 25 only.
  expect(observe(s)('starvedShare', 'last')).toBeCloseTo(5, 9);
});

test('a place that is closed holds up those who wait', () => {
  const s = scenario(
    { first: lane(1, { calendars: ['gate'] }), last: lane(1) },
    { trucks: flow([10], [serve('first', 5), serve('last', 2)]) },
    { calendars: { gate: { utcOffset: 420, week: Array(7).fill([{ from: 60, to: 1440 }]), closed: [], special: [] } } },
  );
  expect(observe(s)('starvedShare:first', 'last')).toBeCloseTo(55, 9);
});

test('of places one behind the other the nearest counts first', () => {
  // a: 0–4–8–12; b: 4–14–24–34; c has three servers and serves at 14, 24 and 34 for a minute.
  const s = scenario(
    { a: lane(1), b: lane(1), c: lane(3) },
    { trucks: flow([0, 0, 0], [serve('a', 4), serve('b', 10), serve('c', 1)]) },
  );
  const minutes = observe(s);
  // At b: one until 8, two until 12, three until 14, then two until 24 (one server busy until 15), one until 34 (25).
  expect(minutes('starvedShare:b', 'c', 3)).toBeCloseTo(4 + 8 + 6 + 2 + 18 + 1 + 9, 9);
  expect(minutes('starvedShare:a', 'c', 3)).toBeCloseTo(12 + 8 + 4, 9);
  expect(minutes('starvedShare:a', 'b')).toBeCloseTo(4, 9);
});

test('places equally near share in proportion to the trucks they hold up', () => {
  const s = scenario(
    { left: lane(1), right: lane(1), last: lane(2) },
    {
      few: flow([0], [serve('left', 8), serve('last', 0)]),
      many: flow([0, 0, 0], [serve('right', 8), serve('last', 0)]),
    },
  );
  const minutes = observe(s);
  // Until 8 two idle servers for one and three trucks; then two trucks, and one, at right alone.
  expect(minutes('starvedShare:left', 'last', 2)).toBeCloseTo(8 * 0.5, 9);
  expect(minutes('starvedShare:right', 'last', 2)).toBeCloseTo(8 * 1.5 + 8 * 2 + 8 * 1, 9);
});

test('trucks count by their chance to come: by branch, by channel, by trait', () => {
  const some = {
    kind: 'branch',
    by: 'chance',
    options: [
      { name: 'in', share: 0.5, to: 2 },
      { name: 'out', share: 0.5, to: -1 },
    ],
  } as const;
  const byChance = flow(
    [0, 0],
    [serve('first', 8), { ...some, options: [...some.options], next: -1 }, serve('last', 0)],
  );
  expect(
    observe(scenario({ first: lane(1), last: lane(1) }, { trucks: byChance }))('starvedShare', 'last'),
  ).toBeCloseTo(8 * 1 + 8 * 0.5, 9);

  const red = { kind: 'branch', by: 'channel', options: [{ name: 'red', share: null, to: 2 }], next: -1 } as const;
  const byChannel = flow([0, 0], [serve('first', 8), { ...red, options: [...red.options] }, serve('last', 0)], {
    channels: { green: 0.75, red: 0.25 },
  });
  expect(
    observe(scenario({ first: lane(1), last: lane(1) }, { trucks: byChannel }))('starvedShare', 'last'),
  ).toBeCloseTo(8 * 0.5 + 8 * 0.25, 9);

  const byTrait = flow([0, 0], [serve('first', 8), serve('last', 0)], { traits: { opened: { '*': 0.25 } } });
  byTrait.itinerary[1].guard = { trait: 'opened', wanted: false, past: -1 };
  expect(observe(scenario({ first: lane(1), last: lane(1) }, { trucks: byTrait }))('starvedShare', 'last')).toBeCloseTo(
    8 * 1 + 8 * 0.75,
    9,
  );
});

test('a drive, a stay and a gathering hold nobody up; a full yard and permits do', () => {
  const held = (stages: Parameters<typeof flow>[1], times = [0]) =>
    scenario(
      { first: lane(1), yard: yard(1), slip: permits(1), pair: batch(2), last: lane(1) },
      { trucks: flow(times, stages) },
    );
  const starved = (s: Scenario) => observe(s)('starvedShare', 'last');
  // In first for a minute: only then.
  expect(starved(held([serve('first', 1), delay(30), serve('last', 2)]))).toBeCloseTo(1, 9);
  expect(starved(held([serve('first', 1), hold('yard', 30), serve('last', 2)]))).toBeCloseTo(1, 9);
  expect(starved(held([serve('first', 1), { kind: 'batch', place: 'pair' }, serve('last', 2)]))).toBeCloseTo(1, 9);
  // The second waits for the bay until 30, and stays until 60; the first is at last from 30 to 32.
  const yards = observe(held([hold('yard', 30), serve('last', 2)], [0, 0]));
  expect(yards('starvedShare:yard', 'last')).toBeCloseTo(30, 9);
  // The second has the permit when the first gives it back at 12.
  const slips = observe(
    held(
      [
        { kind: 'take', place: 'slip', count: 1, ...{ priority: 0, patience: null, balk: null, whenFull: null } },
        delay(10),
        serve('last', 2),
        { kind: 'give', place: 'slip', count: 1 },
      ],
      [0, 0],
    ),
  );
  expect(slips('starvedShare:slip', 'last')).toBeCloseTo(10, 9);
});

test('bays and vehicles are blocked by the place that their truck waits for', () => {
  // As in `seize`: the yard has #1 from 2 to 11 and #2 from 11 to 21, both waiting for last.
  const s = scenario(
    { first: lane(1), yard: yard(1), last: lane(1) },
    { trucks: flow([0, 0, 0], [serve('first', 1), hold('yard', null), serve('last', 10)]) },
  );
  const minutes = observe(s);
  expect(minutes('blockedShare:last', 'yard')).toBeCloseTo(19, 9);
  expect(minutes('blockedShare', 'yard')).toBeCloseTo(19, 9);
  expect(minutes('blockedShare:yard', 'first')).toBeCloseTo(8, 9);
  // Until 1 all are at first.
  expect(minutes('starvedShare:first', 'last')).toBeCloseTo(1, 9);
  expect(minutes('starvedShare:yard', 'last')).toBe(0);

  // Two vehicles, one crane at each end (3 and 2 min), 10 min on the road, 8 back: the second waits 0–3 for the first crane.
  const agv = scenario(
    { agv: fleet(2), gate: lane(1, { queue: 0 }) },
    {
      boxes: flow(
        [0, 0],
        [{ kind: 'cross', place: 'agv', priority: 0, patience: null, balk: null, whenFull: null }, serve('gate', 6)],
      ),
    },
  );
  const vehicle = observe(agv);
  expect(vehicle('blockedShare:agv/load', 'agv', 2)).toBeCloseTo(3, 9);
  // Unloaded at 15, #0 is at the gate until 21; #1 is unloaded at 18 and waits for it with its vehicle.
  expect(vehicle('blockedShare:gate', 'agv', 2)).toBeCloseTo(3, 9);
  expect(vehicle('blockedShare', 'agv', 2)).toBeCloseTo(6, 9);
});

test('who gives up, leaves or is sent elsewhere is counted no more', () => {
  const impatient = { patience: { kind: 'constant', value: 4 } } as const;
  const s = scenario(
    { yard: yard(3), first: lane(1), last: lane(1) },
    { trucks: flow([0, 0, 0], [hold('yard', 0), serve('first', 10, impatient), serve('last', 1)]) },
  );
  const minutes = observe(s);
  // Two wait in their bays until 4; the third is at first until 10.
  expect(minutes('blockedShare:first', 'yard', 3)).toBeCloseTo(8, 9);
  expect(minutes('starvedShare:first', 'last')).toBeCloseTo(10, 9);
});

test('only the time that counts is counted, and nothing is left for the next replication', () => {
  const s = scenario(
    { first: lane(1), last: lane(1) },
    { trucks: flow([0, 0, 0], [serve('first', 5), serve('last', 2)]) },
    { run: { warmUp: 6, hindrances: true } },
  );
  const gate = new Gate(s);
  const column = gate.layout.metrics.findIndex(({ metric }) => metric === 'starvedShare:first');
  for (const replication of [0, 1]) {
    const share = gate.replicate('1', replication).metrics[column];
    expect(share * (1440 - 6)).toBeCloseTo(3 + 3, 9);
  }
});

test('where nobody asks, nothing is observed', () => {
  const s = scenario({ first: lane(1), last: lane(1) }, { trucks: flow([0], [serve('first', 5), serve('last', 2)]) });
  expect([...measure(s).keys()].filter((name) => name.startsWith('starved'))).toEqual([]);
});
