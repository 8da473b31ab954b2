import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { JOURNEY } from '../../src/gate/outcome.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { batch, delay, fleet, flow, hold, lane, scenario, serve, yard } from './tiny.ts';

/** What trucks told at every stage, as `stage point`: trucks and the mean time since they came [min]. */
function journey(s: Scenario, every = 1): Record<string, [number, number]> {
  const gate = new Gate({ ...s, run: { ...s.run, journey: every } });
  const { journey: values } = gate.replicate('1', 0);
  return Object.fromEntries(
    gate.layout.journey.map(({ flow: name, stage, point }, k) => {
      const [trucks, mean] = values.subarray(k * JOURNEY.length);
      return [`${name} ${stage} ${point}`, [trucks, mean] as [number, number]];
    }),
  );
}

test('a journey by hand: a yard, a road, a lane with a line', () => {
  // Both stay 30 minutes and drive 10; the lane takes the first at 40 until 60, and the other, who came at 5, at 60.
  const s = scenario(
    { yard: yard(9), lane: lane(1) },
    { trucks: flow([0, 5], [hold('yard', 30), delay(10), serve('lane', 20)]) },
  );
  expect(journey(s)).toEqual({
    'trucks 0 taken': [2, 0],
    'trucks 0 done': [2, 30],
    'trucks 1 done': [2, 40],
    'trucks 2 taken': [2, (40 + 55) / 2],
    'trucks 2 done': [2, (60 + 75) / 2],
  });
});

test('fleets and batches, and those who never get there', () => {
  const s = scenario(
    { ferry: fleet(1), hall: batch(2) },
    {
      trucks: flow(
        [0, 1, 2],
        [
          { kind: 'batch', place: 'hall' },
          { ...serve('x', 0), ...cross('ferry') },
        ],
      ),
    },
    { run: { horizon: 200 } },
  );
  // The batch is together at 1. The ferry takes one at 1, who is across at 1 + 3 + 10 + 2 = 16; it is back at 24.
  expect(journey(s)).toEqual({
    'trucks 0 done': [2, 0.5],
    'trucks 1 taken': [2, (1 + 23) / 2],
    'trucks 1 done': [2, (16 + 38) / 2],
  });
});

const cross = (place: string) => ({
  kind: 'cross' as const,
  place,
  priority: 0,
  patience: null,
  balk: null,
  whenFull: null,
});

test('every so many-th truck of a flow tells, the first one among them, and no other figure changes', () => {
  const s = scenario(
    { yard: yard(9), lane: lane(1) },
    { trucks: flow([0, 1, 2, 3, 4, 5, 6], [hold('yard', 3), serve('lane', 20)]) },
  );
  expect(journey(s, 3)['trucks 1 taken']).toEqual([3, (3 + (63 - 3) + (123 - 6)) / 3]);
  const plain = new Gate(s).replicate('1', 0);
  const told = new Gate({ ...s, run: { ...s.run, journey: 3 } }).replicate('1', 0);
  for (const part of ['metrics', 'series', 'spread', 'distributions', 'counts', 'course', 'events'] as const)
    expect(told[part], part).toEqual(plain[part]);
  expect(plain.journey).toHaveLength(0);
});

test('only what is passed after the warm-up counts', () => {
  const s = scenario(
    { lane: lane(1) },
    { trucks: flow([0, 100], [serve('lane', 20), delay(1)]) },
    { run: { warmUp: 50 } },
  );
  expect(journey(s)['trucks 0 done']).toEqual([1, 20]);
});

test('three M/M/1 queues in a row: after k of them k / (μ − λ) have passed on the mean', () => {
  // λ = 0.5, μ = 1 a minute: two minutes a station. Every truck tells, some 250,000 of them.
  const exponential = (mean: number) => ({ kind: 'exponential' as const, mean });
  const s = scenario(
    { a: lane(1, { queue: null }), b: lane(1, { queue: null }), c: lane(1, { queue: null }) },
    {
      trucks: flow({ kind: 'renewal', between: exponential(2), convoy: null }, [
        serve('a', exponential(1)),
        serve('b', exponential(1)),
        serve('c', exponential(1)),
      ]),
    },
    { run: { horizon: 500_000, warmUp: 1000, maxEvents: 1e9 } },
  );
  const all = journey(s);
  const few = journey(s, 17);
  for (let k = 0; k < 3; k++) {
    const [, taken] = all[`trucks ${k} taken`];
    const [trucks, done] = all[`trucks ${k} done`];
    expect(trucks).toBeGreaterThan(240_000);
    // A wait of ρ / (μ − λ) = 1 before each service of 1.
    expect(Math.abs(taken - (2 * k + 1))).toBeLessThan(0.03 * (2 * k + 1));
    expect(Math.abs(done - 2 * (k + 1))).toBeLessThan(0.03 * 2 * (k + 1));
    expect(Math.abs(few[`trucks ${k} done`][1] - 2 * (k + 1))).toBeLessThan(0.06 * 2 * (k + 1));
  }
});

test('a flow of a great many steps runs as ever, and tells of no journey', () => {
  const many = Array.from({ length: 400 }, () => delay(1));
  const s = scenario({}, { trucks: flow([0], [...many, delay(0)]), others: flow([0], [delay(1), delay(1)]) });
  expect(Object.keys(journey(s)).filter((key) => key.startsWith('trucks')).length).toBe(401);
  const more = scenario({}, { trucks: flow([0], [...many, ...many]) });
  expect(journey(more)).toEqual({});
});
