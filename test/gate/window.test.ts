import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { flow, lane, measure, scenario, serve } from './tiny.ts';

test('a run that ends before its warm-up is over has collected nothing, and nothing is infinite', () => {
  const s = (warmUp: number) =>
    scenario({ lane: lane(1) }, { trucks: flow([0, 1, 2], [serve('lane', 10)]) }, { run: { warmUp, until: 2 } });
  // The second truck is cleared at 20: before the warm-up is over, and at its very end.
  for (const warmUp of [700, 20]) {
    const seen = [...measure(s(warmUp))].filter(([, value]) => !Number.isNaN(value));
    expect(seen).toEqual([['makespan @ all / all', 20]]);
  }
});

test('a run until empty ends with its last truck, or at its latest end', () => {
  const s = (times: number[], horizon: number) =>
    scenario({ lane: lane(1) }, { trucks: flow(times, [serve('lane', 20)]) }, { run: { horizon, until: 'empty' } });
  const makespan = 'makespan @ all / all';
  expect(measure(s([0, 1, 2], 100)).get(makespan)).toBe(60);
  // 50 minutes, although nothing happens between 40 and then.
  expect(measure(s([0, 1, 2], 50)).get(makespan)).toBe(50);
  // Who would come after the latest end does not come.
  expect(measure(s([0, 1, 2, 200], 100)).get(makespan)).toBe(60);
});

test('a run until so many are cleared ends with the last of them, however many events that takes', () => {
  const times = Array.from({ length: 300 }, (_, k) => k);
  for (let many = 120; many <= 260; many++) {
    const s = scenario({ lane: lane(1) }, { trucks: flow(times, [serve('lane', 0.5)]) }, { run: { until: many } });
    expect(measure(s).get('makespan @ all / all')).toBe(many - 0.5);
  }
});

test('levels are read at the start and at the end of the warm-up, but not at the end of the run: as often as there are days', () => {
  const readings = (warmUp: number) => {
    const gate = new Gate(
      scenario(
        { lane: lane(1) },
        { trucks: flow([5], [serve('lane', 9000)]) },
        { run: { horizon: 2 * 1440, warmUp, readAt: [0] } },
      ),
    );
    const { series } = gate.replicate('1', 0);
    return series[gate.layout.series.findIndex((row) => row.by === 'at' && row.metric === 'occupancy')];
  };
  expect(readings(0)).toBe(0.5); // empty at 0, full at 1440
  expect(readings(1440)).toBe(1);
});

test('hours cut by the start of the run or by the warm-up are left out of the means by the hour', () => {
  // The lane is taken from 10 to 70 minutes after 23:30: all of the hour from 0:00 but for its last 20 minutes.
  const gate = new Gate(
    scenario(
      { lane: lane(1) },
      { trucks: flow([10], [serve('lane', 60)]) },
      { run: { start: '2025-01-06T23:30', horizon: 150, warmUp: 5 } },
    ),
  );
  const { series } = gate.replicate('1', 0);
  const at = (hour: number) =>
    series[gate.layout.series.findIndex((r) => r.by === 'hour' && r.metric === 'occupancy' && r.from === 60 * hour)];
  expect(at(23)).toBeNaN();
  expect(at(0)).toBeCloseTo(40 / 60, 12);
  expect(at(1)).toBe(0);
  expect(at(2)).toBeNaN();
});

test('units that are open and units that are blocked are told by the hour, where there is anything to tell', () => {
  // The first truck is in the second lane from 10 to 70; the other is done in the first at 20 and stands there until 70.
  const gate = new Gate(
    scenario(
      {
        first: lane(1),
        second: lane(1, { queue: 0 }),
        third: lane(3, {
          schedule: [
            { from: 0, servers: 3 },
            { from: 90, servers: 1 },
          ],
        }),
      },
      { trucks: flow([0, 0], [serve('first', 10), serve('second', 60), serve('third', 1)]) },
      { run: { horizon: 180 } },
    ),
  );
  const { series } = gate.replicate('1', 0);
  const { layout } = gate;
  const hours = (metric: string, place: string) =>
    layout.series.flatMap((row, k) => (row.metric === metric && row.place === place ? [series[k]] : [])).slice(0, 3);
  expect(hours('blockedUnits', 'first')).toEqual([40 / 60, 10 / 60, 0]);
  expect(hours('openUnits', 'third')).toEqual([3, 2, 1]);
  expect(hours('occupancy', 'first')).toEqual([1, 10 / 60, 0]);
  const told = new Set(layout.series.map(({ metric, place }) => `${metric} ${place}`));
  for (const silent of ['openUnits first', 'openUnits second', 'blockedUnits third'])
    expect(told).not.toContain(silent);
  expect(layout.series.filter(({ metric }) => metric.endsWith('Units')).every(({ by }) => by === 'hour')).toBe(true);
});
