import { expect, test } from 'vitest';
import type { Backlog, DatedEvent } from '../../src/scenario/model/event.ts';
import { delay, flow, lane, measure, minutes, scenario, serve } from './tiny.ts';

const both = (en: string) => ({ en, vi: en });
const backlog = (after: string | null, atMost: number, flows = ['trucks']): Backlog => ({
  title: both('backlog'),
  after,
  atMost,
  flows,
});
const closure = (from: number, to: number): DatedEvent => ({
  title: both('closure'),
  from,
  to,
  servers: { lane: 0 },
  slow: {},
  surge: {},
});
const cleared = (s: Parameters<typeof measure>[0], name: string) =>
  measure(s).get(`backlogCleared:${name} @ all / all`);

test('a backlog is cleared when the number inside first is no more than the level after the end of the event', () => {
  // A truck each minute from 0 to 9, service of 2, closed from 1 to 11. Inside at 11: nine (#0 left at 2). They leave at
  // 13, 15, …, 29: no more than four are inside with the fifth of them, at 21; none at 29.
  const s = scenario(
    { lane: lane(1) },
    { trucks: flow([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [serve('lane', 2)]) },
    {
      events: { storm: closure(1, 11), later: closure(50, 60), never: closure(90, 200) },
      backlogs: {
        four: backlog('storm', 4),
        none: backlog('storm', 0),
        nine: backlog('storm', 9),
        start: backlog(null, 0),
        later: backlog('later', 0),
        never: backlog('never', 0),
      },
      run: { horizon: 100 },
    },
  );
  expect(cleared(s, 'four')).toBe(10);
  expect(cleared(s, 'none')).toBe(18);
  expect(cleared(s, 'nine')).toBe(0);
  expect(cleared(s, 'start')).toBe(0); // nobody is there at the start
  expect(cleared(s, 'later')).toBe(0); // nobody came any more
  expect(cleared(s, 'never')).toBeNaN(); // the run ends before the event does
});

test('from the start, with a stock; only the flows that are named count; warm-up or not', () => {
  const stocked = lane(1, {
    stock: { trucks: { count: minutes(5), remaining: null }, others: { count: minutes(1), remaining: null } },
  });
  const s = scenario(
    { lane: stocked },
    { trucks: flow([], [serve('lane', 3)]), others: flow([4], [serve('lane', 3), delay(40)]) },
    {
      backlogs: {
        own: backlog(null, 2),
        all: backlog(null, 1, ['trucks', 'others']),
        stays: backlog(null, 0, ['trucks', 'others']),
      },
      run: { horizon: 60, warmUp: 50 },
    },
  );
  // In order of the flows: #0 of the others is served until 3 and drives until 43; the five trucks leave at 6, 9, …, 18;
  // the one that comes at 4 is served until 21 and would leave at 61. So two of the trucks are left at 12, and no more
  // than one of all when the first of the others leaves at 43.
  expect(cleared(s, 'own')).toBe(12);
  expect(cleared(s, 'all')).toBe(43);
  expect(cleared(s, 'stays')).toBeNaN();
});
