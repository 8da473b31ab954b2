import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import {
  cancel,
  clearCalendar,
  codeOf,
  next,
  nextTime,
  pending,
  schedule,
  scheduleTracked,
  subjectOf,
  timeOf,
  timeOfNext,
  withdraw,
} from '../../src/kernel/calendar.ts';
import { memory, OutOfRoom } from '../../src/memory/memory.ts';

const now = () => memory.floats[memory.NOW];

beforeEach(clearCalendar);

function drain(): number[] {
  const fired: number[] = [];
  for (let what = next(Number.POSITIVE_INFINITY); what >= 0; what = next(Number.POSITIVE_INFINITY)) {
    fired.push(subjectOf(what));
  }
  return fired;
}

test('events fire by time, then priority, then in the order they were scheduled, tracked or not', () => {
  schedule(5, 1, 0, 1);
  scheduleTracked(5, 0, 0, 2);
  schedule(1, 9, 0, 3);
  for (let k = 10; k < 30; k++) (k % 3 === 0 ? scheduleTracked : schedule)(5, 1, 0, k);
  expect(drain()).toEqual([3, 2, 1, ...Array.from({ length: 20 }, (_, k) => k + 10)]);
});

test('nothing fires after the end, and an event may not lie in the past', () => {
  schedule(2, 0, 7, 8);
  schedule(9, 0, 0, 0);
  const what = next(5);
  expect([now(), codeOf(what), subjectOf(what)]).toEqual([2, 7, 8]);
  expect(next(5)).toBe(-1);
  expect(pending()).toBe(1);
  expect(nextTime()).toBe(9);
  expect(() => schedule(1, 0, 0, 0)).toThrow(new RangeError('an event at 1 lies before now (2)'));
  expect(() => schedule(Number.NaN, 0, 0, 0)).toThrow(/before now/);
});

test('more events than there is room for are refused', () => {
  expect(() => {
    for (let k = 0; k < 2_097_153; k++) schedule(k, 0, 0, 0);
  }).toThrow(new OutOfRoom('more than 2097152 events are to come at minute 0'));
  expect(pending()).toBe(2_097_152);
});

test('nothing is to come in an empty calendar, and a cleared one begins at 0', () => {
  expect([pending(), nextTime(), next(Number.POSITIVE_INFINITY)]).toEqual([0, Number.POSITIVE_INFINITY, -1]);
  scheduleTracked(3, 0, 0, 1);
  schedule(7, 0, 0, 2);
  next(5);
  clearCalendar();
  expect([pending(), nextTime(), now()]).toEqual([0, Number.POSITIVE_INFINITY, 0]);
  expect(scheduleTracked(1, 0, 0, 4)).toBe(0);
  expect(drain()).toEqual([4]);
  expect([pending(), nextTime()]).toEqual([0, Number.POSITIVE_INFINITY]);
});

test('sixteen codes and 134 million subjects come back as they were given, tracked or not', () => {
  const largest = 2 ** 27 - 1;
  for (const [code, subject] of [
    [0, 0],
    [15, largest],
    [0, largest],
    [15, 0],
  ]) {
    for (const put of [schedule, scheduleTracked]) {
      put(1, 127, code, subject);
      const what = next(1);
      expect([codeOf(what), subjectOf(what)]).toEqual([code, subject]);
    }
  }
});

test('the least priority waits for all others of its time, however late they are scheduled', () => {
  schedule(1, 127, 0, 1);
  for (let k = 0; k < 1000; k++) schedule(1, 126, 0, 2);
  const fired = drain();
  expect([fired.indexOf(1), fired.length]).toEqual([1000, 1001]);
});

test('where an event is taken back among late ones, an early one may take its place', () => {
  // A heap by levels, late ones on the left: 0 | 100, 1 | 101, 102, 2, 3 | 103 … 106, 4 … 7.
  const times = [0, 100, 1, 101, 102, 2, 3, 103, 104, 105, 106, 4, 5, 6, 7];
  const handles = times.map((time) => scheduleTracked(time, 0, 0, time));
  cancel(handles[3]);
  expect(drain()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 100, 102, 103, 104, 105, 106]);
});

test('handles are used again when their event has fired or was taken back', () => {
  const [first, second] = [scheduleTracked(1, 0, 0, 0), scheduleTracked(2, 0, 0, 0)];
  expect([first, second]).toEqual([0, 1]);
  cancel(second);
  next(1);
  expect([scheduleTracked(3, 0, 0, 0), scheduleTracked(3, 0, 0, 0), scheduleTracked(3, 0, 0, 0)]).toEqual([0, 1, 2]);
});

test('agrees with a sorted list under random scheduling, cancelling and firing', () => {
  const command = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('schedule' as const),
        wait: fc.integer({ min: 0, max: 6 }),
        priority: fc.integer({ min: 0, max: 3 }),
        tracked: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), pick: fc.nat() }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), pick: fc.nat() }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('fire' as const) }) },
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 400 }), (commands) => {
      clearCalendar();
      let list: { time: number; priority: number; seq: number; handle: number }[] = [];
      let seq = 0;
      for (const c of commands) {
        if (c.do === 'schedule') {
          const time = now() + c.wait;
          let handle = -1;
          if (c.tracked) handle = scheduleTracked(time, c.priority, 0, seq);
          else schedule(time, c.priority, 0, seq);
          list.push({ time, priority: c.priority, seq, handle });
          seq++;
        } else if (c.do === 'cancel') {
          const tracked = list.filter((event) => event.handle >= 0);
          if (tracked.length === 0) continue;
          const gone = tracked[c.pick % tracked.length];
          expect(timeOf(gone.handle)).toBe(gone.time);
          cancel(gone.handle);
          list = list.filter((event) => event !== gone);
        } else if (c.do === 'withdraw') {
          const others = list.filter((event) => event.handle < 0);
          if (others.length === 0) continue;
          const gone = others[c.pick % others.length];
          expect(timeOfNext(0, gone.seq)).toBe(gone.time);
          withdraw(0, gone.seq);
          expect(timeOfNext(0, gone.seq)).toBe(Number.POSITIVE_INFINITY);
          list = list.filter((event) => event !== gone);
        } else if (c.do === 'fire') {
          list.sort((a, b) => a.time - b.time || a.priority - b.priority || a.seq - b.seq);
          const first = list.shift();
          const what = next(Number.POSITIVE_INFINITY);
          expect(what >= 0).toBe(first !== undefined);
          if (first !== undefined) expect([now(), subjectOf(what)]).toEqual([first.time, first.seq]);
        }
        expect(pending()).toBe(list.length);
      }
    }),
    { seed: 2027, numRuns: 400 },
  );
});

test('of several events of a code about a subject the first to fire is looked at and withdrawn; nobody else', () => {
  clearCalendar();
  for (const [time, priority] of [
    [7, 0],
    [5, 2],
    [5, 1],
    [9, 0],
  ])
    schedule(time, priority, 3, 1);
  schedule(1, 0, 3, 2);
  schedule(2, 0, 4, 1);
  expect([timeOfNext(3, 1), timeOfNext(4, 2)]).toEqual([5, Number.POSITIVE_INFINITY]);
  withdraw(3, 1);
  withdraw(4, 2);
  const fired = Array.from({ length: 5 }, () => {
    const what = next(Number.POSITIVE_INFINITY);
    return [now(), codeOf(what), subjectOf(what)];
  });
  expect(fired).toEqual([
    [1, 3, 2],
    [2, 4, 1],
    [5, 3, 1],
    [7, 3, 1],
    [9, 3, 1],
  ]);
  expect(pending()).toBe(0);
});
