import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventCalendar } from '../../src/kernel/events.ts';

function drain(calendar: EventCalendar): number[] {
  const fired: number[] = [];
  while (calendar.next(Number.POSITIVE_INFINITY)) fired.push(calendar.subject);
  return fired;
}

test('events fire by time, then priority, then in the order they were scheduled', () => {
  const calendar = new EventCalendar();
  calendar.schedule(5, 1, 0, 1);
  calendar.schedule(5, 0, 0, 2);
  calendar.schedule(1, 9, 0, 3);
  for (let k = 10; k < 30; k++) calendar.schedule(5, 1, 0, k);
  expect(drain(calendar)).toEqual([3, 2, 1, ...Array.from({ length: 20 }, (_, k) => k + 10)]);
});

test('nothing fires after the end, and an event may not lie in the past', () => {
  const calendar = new EventCalendar();
  calendar.schedule(2, 0, 7, 8);
  calendar.schedule(9, 0, 0, 0);
  expect(calendar.next(5)).toBe(true);
  expect([calendar.now, calendar.code, calendar.subject]).toEqual([2, 7, 8]);
  expect(calendar.next(5)).toBe(false);
  expect(calendar.pending).toBe(1);
  expect(() => calendar.schedule(1, 0, 0, 0)).toThrow(/before now/);
  expect(() => calendar.schedule(Number.NaN, 0, 0, 0)).toThrow(/before now/);
});

test('agrees with a sorted list under random scheduling, cancelling and firing', () => {
  const command = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('schedule' as const),
        wait: fc.integer({ min: 0, max: 6 }),
        priority: fc.integer({ min: 0, max: 3 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), pick: fc.nat() }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('fire' as const) }) },
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 400 }), (commands) => {
      const calendar = new EventCalendar(4);
      let list: { time: number; priority: number; seq: number; handle: number }[] = [];
      let seq = 0;
      for (const c of commands) {
        if (c.do === 'schedule') {
          const time = calendar.now + c.wait;
          list.push({ time, priority: c.priority, seq, handle: calendar.schedule(time, c.priority, 0, seq) });
          seq++;
        } else if (c.do === 'cancel' && list.length > 0) {
          const gone = list[c.pick % list.length];
          expect(calendar.timeOf(gone.handle)).toBe(gone.time);
          calendar.cancel(gone.handle);
          list = list.filter((e) => e !== gone);
        } else if (c.do === 'fire') {
          list.sort((a, b) => a.time - b.time || a.priority - b.priority || a.seq - b.seq);
          const first = list.shift();
          expect(calendar.next(Number.POSITIVE_INFINITY)).toBe(first !== undefined);
          if (first !== undefined) expect([calendar.now, calendar.subject]).toEqual([first.time, first.seq]);
        }
        expect(calendar.pending).toBe(list.length);
      }
    }),
    { seed: 2027, numRuns: 400 },
  );
});
