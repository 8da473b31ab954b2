import { expect, test } from 'vitest';
import { Almanac, dayNumber } from '../../src/gate/calendar/almanac.ts';
import { Hours } from '../../src/gate/calendar/hours.ts';
import { pending } from '../../src/kernel/calendar.ts';
import type { Calendar } from '../../src/scenario/model/calendar.ts';
import type { AtClose } from '../../src/scenario/model/place.ts';
import { flow, follow, hold, lane, measure, scenario, serve, yard } from './tiny.ts';

const daily = (from: number, to: number, utcOffset = 420): Calendar => ({
  utcOffset,
  week: Array(7).fill([{ from, to }]),
  closed: [],
  special: [],
});
/** Open from 00:10 to 00:20. */
const calendars = { gate: daily(10, 20) };
const closing = (atClose: AtClose) =>
  scenario(
    { lane: lane(1, { calendars: ['gate'], atClose }) },
    { trucks: flow([0, 1], [serve('lane', 8)]) },
    { calendars, run: { horizon: 2 * 1440 } },
  );

test('a truck waits for the opening, and the one in service at closing is served to the end', () => {
  expect(follow(closing('finish'))).toEqual([
    '10 #0 takes lane',
    '18 #1 takes lane',
    '18 #0 leaves cleared',
    '26 #1 leaves cleared',
  ]);
  const m = measure(closing('finish'));
  expect(m.get('closedWait @ lane / trucks')).toBeCloseTo((10 + 9) / 2, 12);
  expect(m.get('wait @ lane / trucks')).toBeCloseTo((10 + 17) / 2, 12);
  expect(m.get('overtime @ lane / all')).toBeCloseTo(6 / 2, 12);
  expect(m.get('utilization @ lane / all')).toBeCloseTo(16 / 20, 12);
  const shares = ['busyShare', 'idleShare', 'blockedShare', 'offShare'].map(
    (share) => m.get(`${share} @ lane / all`) as number,
  );
  expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
});

test('the truck in service at closing stays in the lane and goes on next morning', () => {
  expect(follow(closing('stay'), ['takes', 'pauses', 'resumes', 'leaves'])).toEqual([
    '10 #0 takes lane',
    '18 #1 takes lane',
    '18 #0 leaves cleared',
    '20 #1 pauses',
    '1450 #1 resumes',
    '1456 #1 leaves cleared',
  ]);
});

test('the truck in service at closing goes back to the head of the line, with what is left or anew', () => {
  expect(follow(closing('handBackKeep'))).toEqual([
    '10 #0 takes lane',
    '18 #1 takes lane',
    '18 #0 leaves cleared',
    '1450 #1 takes lane',
    '1456 #1 leaves cleared',
  ]);
  expect(follow(closing('handBackRedraw'))).toEqual([
    '10 #0 takes lane',
    '18 #1 takes lane',
    '18 #0 leaves cleared',
    '1450 #1 takes lane',
    '1458 #1 leaves cleared',
  ]);
});

test('what happens at closing may be said of a place that never closes', () => {
  for (const atClose of ['stay', 'handBackKeep', 'handBackRedraw'] as const) {
    const s = scenario({ lane: lane(1, { atClose }) }, { trucks: flow([0, 1, 2], [serve('lane', 5)]) });
    expect(follow(s, ['takes'])).toEqual(['0 #0 takes lane', '5 #1 takes lane', '10 #2 takes lane']);
  }
});

test('lanes by the clock: the number of servers changes', () => {
  const s = scenario(
    {
      lane: lane(2, {
        schedule: [
          { from: 0, servers: 1 },
          { from: 10, servers: 2 },
        ],
      }),
    },
    { trucks: flow([0, 0, 0], [serve('lane', 20)]) },
  );
  expect(follow(s, ['takes'])).toEqual(['0 #0 takes lane', '10 #1 takes lane', '20 #2 takes lane']);
});

test('two countries: open only while both are, each on its own clock', () => {
  const almanac = new Almanac('2025-01-06T00:00', 420);
  const china = new Hours(daily(8 * 60, 20 * 60, 480), almanac);
  expect(china.isOpen(7 * 60)).toBe(true);
  expect(china.isOpen(7 * 60 - 1)).toBe(false);
  expect(china.nextChange(0)).toBe(7 * 60);
  expect(china.nextChange(7 * 60)).toBe(19 * 60);
  const s = scenario(
    { lane: lane(1, { calendars: ['china', 'vietnam'] }) },
    { trucks: flow([0], [serve('lane', 1)]) },
    { calendars: { china: daily(8 * 60, 20 * 60, 480), vietnam: daily(7 * 60 + 30, 18 * 60) } },
  );
  expect(follow(s, ['takes'])).toEqual([`${7 * 60 + 30} #0 takes lane`]);
});

test('closed days, special days and midnight', () => {
  const almanac = new Almanac('2025-01-27T12:00', 420);
  const hours = new Hours(
    {
      utcOffset: 420,
      week: Array(7).fill([{ from: 0, to: 1440 }]),
      closed: [{ from: '2025-01-28', to: '2025-01-30' }],
      special: [{ dates: { from: '2025-01-29', to: '2025-01-29' }, open: [{ from: 600, to: 660 }] }],
    },
    almanac,
  );
  expect(hours.nextChange(0)).toBe(720); // midnight before the first closed day
  expect(hours.nextChange(720)).toBe(720 + 1440 + 600); // the special hour
  expect(hours.nextChange(720 + 1440 + 600)).toBe(720 + 1440 + 660);
  expect(hours.nextChange(720 + 1440 + 660)).toBe(720 + 3 * 1440); // open again for good
  expect(hours.nextChange(720 + 3 * 1440)).toBe(Number.POSITIVE_INFINITY);
});

test('dates are counted as the calendar does', () => {
  for (const date of ['1970-01-01', '2000-02-29', '2024-12-31', '2025-03-01', '2100-03-01']) {
    expect(dayNumber(date)).toBe(Date.parse(date) / 86_400_000);
  }
  expect(new Almanac('2025-01-06T00:00', 420).weekday(0)).toBe(0);
});

test('who is handed back at closing has left its bay once, and the bay is not freed again', () => {
  // #0 leaves its bay at 10, #1 at 18; #1 is handed back at 20 and taken again at 1450, while #2 stands in the bay from
  // 18 until the lane takes it at 1456: (10 + 8 + 1438) of two days.
  const s = scenario(
    { yard: yard(1), lane: lane(1, { calendars: ['gate'], atClose: 'handBackKeep' }) },
    { trucks: flow([0, 0, 0], [hold('yard', 0), serve('lane', 8)]) },
    { calendars, run: { horizon: 2 * 1440 } },
  );
  expect(follow(s, ['takes']).slice(-3)).toEqual(['18 #2 takes yard', '1450 #1 takes lane', '1456 #2 takes lane']);
  expect(measure(s).get('occupancy @ yard / all')).toBeCloseTo(1456 / 2880, 12);
});

test('served anew after closing, a truck needs another time than before', () => {
  // Open ten minutes a day, a service of 5 to 25: some day the truck draws less than ten.
  const s = scenario(
    { lane: lane(1, { calendars: ['gate'], atClose: 'handBackRedraw' }) },
    { trucks: flow([0, 0, 0, 0], [serve('lane', { kind: 'uniform', min: 5, max: 25 })]) },
    { calendars, run: { horizon: 200 * 1440 } },
  );
  expect(follow(s, ['leaves'])).toHaveLength(4);
  expect(follow(s, ['pauses']).length).toBeGreaterThan(4);
});

test.each(['finish', 'stay', 'handBackKeep', 'handBackRedraw'] as const)(
  'a service that ends at the very moment of closing is over (%s)',
  (atClose) => {
    const s = scenario(
      { lane: lane(1, { calendars: ['gate'], atClose }) },
      { trucks: flow([0, 0, 0], [serve('lane', 5)]) },
      { calendars, run: { horizon: 2 * 1440 } },
    );
    expect(follow(s, ['takes', 'pauses', 'leaves'])).toEqual([
      '10 #0 takes lane',
      '15 #1 takes lane',
      '15 #0 leaves cleared',
      '20 #1 leaves cleared',
      '1450 #2 takes lane',
      '1455 #2 leaves cleared',
    ]);
  },
);

test('one of two lanes closes: its truck goes on in the other as soon as that is free, before those who wait', () => {
  const s = scenario(
    {
      lane: lane(2, {
        atClose: 'stay',
        schedule: [
          { from: 0, servers: 2 },
          { from: 10, servers: 1 },
        ],
      }),
    },
    { trucks: flow([0, 0, 0], [serve('lane', 15)]) },
    { run: { horizon: 100 } },
  );
  expect(follow(s, ['takes', 'pauses', 'resumes', 'leaves'])).toEqual([
    '0 #0 takes lane',
    '0 #1 takes lane',
    '10 #1 pauses',
    '15 #1 resumes',
    '15 #0 leaves cleared',
    '20 #2 takes lane',
    '20 #1 leaves cleared',
    '35 #2 leaves cleared',
  ]);
  // 3 × 15 minutes of work; two lanes open for 10 minutes and one for 90; #1 stands still in the closed one.
  const m = measure(s);
  expect(m.get('busyShare @ lane / all')).toBeCloseTo(45 / 200, 12);
  expect(m.get('idleShare @ lane / all')).toBeCloseTo((10 * 2 + 90 - 45) / 200, 12);
  expect(m.get('offShare @ lane / all')).toBeCloseTo(90 / 200, 12);
});

test('a rule for closing changes nothing at a lane that never closes', () => {
  for (const atClose of ['stay', 'handBackKeep', 'handBackRedraw'] as const) {
    const s = scenario(
      { lane: lane(1, { atClose }) },
      { trucks: flow([0, 1], [serve('lane', 5)]) },
      { run: { horizon: 7 } },
    );
    expect(follow(s, ['leaves'])).toEqual(['5 #0 leaves cleared']);
    // The end of the second service, and the end of the hour.
    expect(pending()).toBe(2);
  }
});
