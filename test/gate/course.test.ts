import { describe, expect, test } from 'vitest';
import { rhythmOf } from '../../src/gate/calendar/rhythm.ts';
import { Gate } from '../../src/gate/gate.ts';
import type { Flow } from '../../src/scenario/model/flow.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { flow, lane, minutes, scenario, serve, yard } from './tiny.ts';

const DAY = 1440;
const key = (metric: string, place = 'all', of = 'all') => ({ metric, place, flow: of });

/** The course of one replication by `metric @ place`. */
function courseOf(s: Scenario): Record<string, number[]> {
  const gate = new Gate(s);
  const { course } = gate.replicate('1', 0);
  const { batches, columns } = gate.layout.course;
  return Object.fromEntries(
    columns.map(({ metric, place }, k) => [`${metric} @ ${place}`, [...course.slice(k * batches, (k + 1) * batches)]]),
  );
}

const poisson = (more: Partial<Extract<Flow['arrivals'], { kind: 'poisson' }>> = {}): Flow['arrivals'] => ({
  kind: 'poisson',
  rates: Array(24).fill(0.01),
  weekdays: Array(7).fill(1),
  seasons: [],
  convoy: null,
  ...more,
});

describe('the course of a run, by hand', () => {
  // Three trucks of half a day each at one lane, all at 6 h: served 6–18 h, 18–30 h, 30–42 h.
  const three = (run: Partial<Scenario['run']>) =>
    scenario(
      { lane: lane(1) },
      { trucks: flow([360, 360, 360], [serve('lane', 720)]) },
      {
        run: { horizon: 3 * DAY, ...run },
        keyMetrics: ['wait', 'throughput', 'timeInSystem.p95'].map((m) => key(m, m === 'wait' ? 'lane' : 'all')),
      },
    );
  const whole = {
    // 0 and 720 min are waited for services begun on the first day, 1,440 min for the one begun on the second.
    'wait @ lane': [360, DAY, Number.NaN],
    'throughput @ all': [1, 2, 0],
    'timeInSystem @ all': [720, (DAY + 2160) / 2, Number.NaN],
    // Two wait for 12 h, then one until 6 h of the next day.
    'queueLength @ lane': [(2 * 12 + 6) / 24, 6 / 24, 0],
    'numberInSystem @ all': [(3 * 12 + 2 * 6) / 24, (2 * 6 + 12) / 24, 0],
  };

  test('is the mean of every day, over trucks or over time', () => {
    expect(courseOf(three({}))).toMatchObject(whole);
  });

  test('is the same whatever the warm-up, in the middle of a day or at its end', () => {
    for (const warmUp of [500, DAY, 2000]) expect(courseOf(three({ warmUp }))).toMatchObject(whole);
  });

  test('ends with the run', () => {
    const { 'queueLength @ lane': queue, 'throughput @ all': cleared } = courseOf(three({ until: 2 }));
    expect(queue).toEqual([1.25, Number.NaN, Number.NaN]);
    expect(cleared).toEqual([1, Number.NaN, Number.NaN]);
  });

  test('says nothing of a run of less than two days', () => {
    expect(courseOf(three({ horizon: 2 * DAY - 1 }))).toEqual({});
  });
});

test('a run in which nothing follows the clock has 250 batches, however long it is', () => {
  const layout = (horizon: number) =>
    new Gate(scenario({ lane: lane(1) }, { trucks: flow(poisson(), [serve('lane', 10)]) }, { run: { horizon } })).layout
      .course;
  for (const horizon of [333, 1e6])
    expect(layout(horizon)).toMatchObject({ period: 0, batches: 250, width: horizon / 250 });
  const s = scenario({ lane: lane(1) }, { trucks: flow(poisson(), [serve('lane', 10)]) }, { run: { horizon: 333 } });
  expect(courseOf(s)['queueLength @ lane'].filter(Number.isNaN)).toEqual([]);
});

test('no more than 400 batches, of whole days or of whole weeks', () => {
  const layout = (weekdays: number[]) =>
    new Gate(
      scenario(
        { lane: lane(1) },
        { trucks: flow(poisson({ rates: [...Array(23).fill(0.01), 0.02], weekdays }), [serve('lane', 10)]) },
        { run: { horizon: 3000 * DAY } },
      ),
    ).layout.course;
  expect(layout(Array(7).fill(1))).toMatchObject({ period: DAY, width: 8 * DAY, batches: 375 });
  expect(layout([1, 1, 1, 1, 1, 1, 0])).toMatchObject({ period: 7 * DAY, width: 14 * DAY, batches: 214 });
});

test('yards and unlimited places are followed beside the queues', () => {
  const s = scenario(
    { yard: yard(9), lane: lane(1), open: lane(null) },
    { trucks: flow(poisson(), [serve('open', 5), serve('lane', 10)]) },
  );
  expect(Object.keys(courseOf(s)).filter((name) => name.startsWith('occupancy'))).toEqual([
    'occupancy @ open',
    'occupancy @ yard',
  ]);
});

describe('what follows the clock', () => {
  const plain = (arrivals = poisson(), more: Partial<Scenario> = {}) =>
    rhythmOf(
      scenario(
        { lane: lane(1) },
        { trucks: flow(arrivals, [serve('lane', 10)]) },
        { run: { horizon: 10 * DAY }, ...more },
      ),
    );
  const week = (...spans: { from: number; to: number }[][]) => ({
    hours: {
      utcOffset: 420,
      week: Array.from({ length: 7 }, (_, day) => spans[day % spans.length]),
      closed: [],
      special: [],
    },
  });
  const always = [{ from: 0, to: DAY }];
  const byDay = [{ from: 420, to: 1200 }];

  test.each([
    ['nothing', plain(), 0, false],
    ['times between trucks', plain({ kind: 'renewal', between: minutes(9), convoy: null }), 0, false],
    ['a calendar that never closes', plain(undefined, { calendars: week(always) }), 0, false],
    ['opening hours', plain(undefined, { calendars: week(byDay) }), DAY, false],
    ['hours that differ by day', plain(undefined, { calendars: week(byDay, always) }), 7 * DAY, false],
    ['rates by hour', plain(poisson({ rates: [0.5, ...Array(23).fill(0.01)] })), DAY, false],
    ['rates by weekday', plain(poisson({ weekdays: [1, 1, 1, 1, 1, 2, 2] })), 7 * DAY, false],
    ['recorded trucks', plain({ kind: 'recorded', times: [1, 2] }), DAY, true],
    // The run is from 6 to 15 January 2025.
    [
      'a season that holds all along',
      plain(poisson({ seasons: [{ dates: { from: '2025-01-01', to: '2025-02-01' }, factor: 2 }] })),
      0,
      false,
    ],
    [
      'a season that begins in the run',
      plain(poisson({ seasons: [{ dates: { from: '2025-01-10', to: '2025-02-01' }, factor: 2 }] })),
      DAY,
      true,
    ],
    [
      'a season that is over',
      plain(poisson({ seasons: [{ dates: { from: '2024-01-10', to: '2025-01-05' }, factor: 2 }] })),
      0,
      false,
    ],
  ])('%s', (_, found, period, dated) => {
    expect(found).toEqual({ period, dated });
  });
});
