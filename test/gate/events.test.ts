import { expect, test } from 'vitest';
import { Poisson } from '../../src/gate/arrivals/poisson.ts';
import { Wave } from '../../src/gate/arrivals/wave.ts';
import { Almanac } from '../../src/gate/calendar/almanac.ts';
import type { DatedEvent } from '../../src/scenario/model/event.ts';
import type { AtClose } from '../../src/scenario/model/place.ts';
import { delay, flow, follow, hold, lane, measure, scenario, serve, yard } from './tiny.ts';

const event = (from: number, to: number, what: Partial<DatedEvent>): DatedEvent => ({
  title: { en: 'event', vi: 'event' },
  from,
  to,
  servers: {},
  slow: {},
  surge: {},
  ...what,
});
/** One lane, closed from 4 to 20; trucks come at 0 and 1 and need 6 minutes. */
const closing = (atClose: AtClose) =>
  scenario(
    { lane: lane(1, { atClose }) },
    { trucks: flow([0, 1], [serve('lane', 6)]) },
    { events: { storm: event(4, 20, { servers: { lane: 0 } }) }, run: { horizon: 100 } },
  );

test('a closure: the truck in service is served to the end, the next waits for the end of the event', () => {
  expect(follow(closing('finish'))).toEqual([
    '0 #0 takes lane',
    '6 #0 leaves cleared',
    '20 #1 takes lane',
    '26 #1 leaves cleared',
  ]);
  const m = measure(closing('finish'));
  // #1 waits from 1 to 20, of which the place is closed from 4 on; #0 does not wait.
  expect(m.get('wait @ lane / trucks')).toBeCloseTo(19 / 2, 12);
  expect(m.get('closedWait @ lane / trucks')).toBeCloseTo(16 / 2, 12);
  // 12 minutes of work, 2 of them after closing, in 84 open ones.
  expect(m.get('utilization @ lane / all')).toBeCloseTo(12 / 84, 12);
  expect(m.get('overtime @ lane / all')).toBeCloseTo((2 * 1440) / 100, 12);
});

test('a closure by the rule of the place: the truck stands still, or goes back to the head of the line', () => {
  expect(follow(closing('stay'), ['takes', 'pauses', 'resumes', 'leaves'])).toEqual([
    '0 #0 takes lane',
    '4 #0 pauses',
    '20 #0 resumes',
    '22 #1 takes lane',
    '22 #0 leaves cleared',
    '28 #1 leaves cleared',
  ]);
  expect(follow(closing('handBackKeep'))).toEqual([
    '0 #0 takes lane',
    '20 #0 takes lane',
    '22 #1 takes lane',
    '22 #0 leaves cleared',
    '28 #1 leaves cleared',
  ]);
});

test('fewer servers: events that overlap take the least, and a limit above what is there does nothing', () => {
  // Three lanes; two from 10 to 30, one from 20 to 40: so 3, 2 from 10, 1 from 20 to 40, then 3 again.
  const s = scenario(
    { lane: lane(3) },
    { trucks: flow([0, 0, 0, 0, 0, 0], [serve('lane', 12)]) },
    {
      events: {
        a: event(10, 30, { servers: { lane: 2 } }),
        b: event(20, 40, { servers: { lane: 1 } }),
        c: event(0, 100, { servers: { lane: 7 } }),
      },
      run: { horizon: 100 },
    },
  );
  // All three are done at 12, when two may be in use; at 24 one may.
  expect(follow(s, ['takes'])).toEqual([
    '0 #0 takes lane',
    '0 #1 takes lane',
    '0 #2 takes lane',
    '12 #3 takes lane',
    '12 #4 takes lane',
    '24 #5 takes lane',
  ]);
});

test('an event that ends when the place closes, or begins when it opens, opens it for no moment', () => {
  const gate = { utcOffset: 420, week: Array(7).fill([{ from: 10, to: 20 }]), closed: [], special: [] };
  const s = scenario(
    { lane: lane(1, { calendars: ['gate'] }) },
    { trucks: flow([0], [serve('lane', 1)]) },
    { calendars: { gate }, events: { a: event(10, 20, { servers: { lane: 0 } }) }, run: { horizon: 2 * 1440 } },
  );
  expect(follow(s, ['takes'])).toEqual(['1450 #0 takes lane']);
});

test('a slowdown: what begins in its time takes longer by the product of the factors', () => {
  // Services of 4: the one that begins at 0 takes 4; those that begin at 4 and 12 take 8; at 20 both events are in
  // force: 4 × 2 × 3; at 44 none is.
  const s = scenario(
    { lane: lane(1) },
    { trucks: flow([0, 0, 0, 0, 0], [serve('lane', 4)]) },
    {
      events: { a: event(4, 40, { slow: { lane: 2 } }), b: event(20, 44, { slow: { lane: 3 } }) },
      run: { horizon: 100 },
    },
  );
  expect(follow(s, ['leaves']).map((line) => Number.parseInt(line, 10))).toEqual([4, 12, 20, 44, 48]);
});

test('a slowdown of a yard lengthens its stays, drawn or not, and what is left of a service is not lengthened again', () => {
  const slow = event(0, 10, { slow: { yard: 3, lane: 2 } });
  const drawn = flow([0], [{ ...hold('yard', 0), stay: { '*': { kind: 'uniform', min: 5, max: 6 } } } as never]);
  const places = { yard: yard(1) };
  const [fast, slowed] = [undefined, { slow }].map((events) =>
    Number.parseFloat(follow(scenario(places, { trucks: drawn }, { events }), ['leaves'])[0]),
  );
  expect(slowed).toBeCloseTo(3 * fast, 12);
  // Begun at 0 for 2 × 4, interrupted at 3 with 5 left, taken up again at 5: done at 10.
  const s = scenario(
    { lane: lane(1, { atClose: 'handBackKeep' }) },
    { trucks: flow([0], [serve('lane', 4)]) },
    { events: { slow, stop: event(3, 5, { servers: { lane: 0 } }) } },
  );
  expect(follow(s)).toEqual(['0 #0 takes lane', '5 #0 takes lane', '10 #0 leaves cleared']);
});

test('drawn anew after closing, a service that begins in a slowdown takes longer, too', () => {
  const s = scenario(
    { lane: lane(1, { atClose: 'handBackRedraw' }) },
    { trucks: flow([0], [serve('lane', 4)]) },
    {
      events: { slow: event(0, 5, { slow: { lane: 3 } }), stop: event(2, 4, { servers: { lane: 0 } }) },
      run: { horizon: 100 },
    },
  );
  expect(follow(s)).toEqual(['0 #0 takes lane', '4 #0 takes lane', '16 #0 leaves cleared']);
});

test('a surge: expected arrivals are spent at the rate times the factors, exactly', () => {
  // 1 a minute, from 10 to 20 twice, from 15 to 100 thrice as many: amounts 10, 5 × 2, 5 × 6, then 3 a minute.
  const process = new Poisson(
    {
      rates: Array(24).fill(1),
      weekdays: Array(7).fill(1),
      seasons: [],
      surges: [
        { from: 10, to: 20, factor: 2 },
        { from: 15, to: 100, factor: 3 },
      ],
    },
    new Almanac('2025-01-06T00:00', 420),
    1440,
  );
  let now = 0;
  const found = [10, 4, 6, 24, 6, 3, 240].map((amount) => {
    now = process.next(now, amount);
    return now;
  });
  // 10 → 10; 4 → 12; 6 → 15; 24 at 6 a minute → 19; 6 → 20; 3 at 3 a minute → 21; 237 more to 100, then 3 → 103.
  expect(found.map((time) => Number(time.toFixed(9)))).toEqual([10, 12, 15, 19, 20, 21, 103]);
});

test('before a surge the trucks come as without it, and it draws from the same luck', () => {
  const poisson = {
    kind: 'poisson' as const,
    rates: Array(24).fill(0.5),
    weekdays: Array(7).fill(1),
    seasons: [],
    convoy: null,
  };
  const s = (events: Record<string, DatedEvent>) =>
    follow(scenario({}, { trucks: flow(poisson, [delay(0)]) }, { events }), ['arrives']).map(Number.parseFloat);
  const plain = s({});
  const rush = s({ rush: event(600, 660, { surge: { trucks: 3 } }) });
  const before = plain.filter((time) => time < 600);
  expect(rush.slice(0, before.length).map((t) => t.toFixed(6))).toEqual(before.map((t) => t.toFixed(6)));
  const within = (times: number[]) => times.filter((time) => time >= 600 && time < 660).length;
  expect(within(rush)).toBeGreaterThan(2 * within(plain));
});

test('a surge of a wave: the swing and the surge both count', () => {
  // 1 a minute with a swing of 60 % over 24 h, doubled from midnight to 06:00: there come twice 360 + 0.6 × 1440 / 2π.
  const surges = [{ from: 0, to: 360, factor: 2 }];
  const factors = { weekdays: Array(7).fill(1), seasons: [], surges };
  const shape = { amplitude: 0.6, period: 1440, shift: 0 };
  const wave = new Wave(1, shape, factors, new Almanac('2025-01-06T00:00', 420), 1e6);
  const quarter = 360 + (0.6 * 1440) / (2 * Math.PI);
  expect(wave.next(0, 2 * quarter)).toBeCloseTo(360, 9);
  expect(wave.next(0, 3 * quarter)).toBeCloseTo(720, 9);
});
