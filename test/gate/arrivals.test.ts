import { expect, test } from 'vitest';
import { Wave } from '../../src/gate/arrivals/wave.ts';
import { Almanac } from '../../src/gate/calendar/almanac.ts';
import type { Calendar } from '../../src/scenario/model/calendar.ts';
import type { Appointments, Flow } from '../../src/scenario/model/flow.ts';
import { flow, follow, lane, measure, minutes, scenario, serve } from './tiny.ts';

const every = { weekdays: [1, 1, 1, 1, 1, 1, 1], seasons: [], surges: [] };

test('a wave: times by inversion of the cumulative rate', () => {
  // 1 a minute with a swing of 60 % over 24 h: from midnight to 06:00 come 360 + 0.6 × 1440 / 2π = 497.51, to noon twice
  // 0.6 × 1440 / 2π more than 720, to the next midnight 1440.
  const wave = new Wave(
    1,
    { amplitude: 0.6, period: 1440, shift: 0 },
    every,
    new Almanac('2025-01-06T00:00', 420),
    1e6,
  );
  const swing = (0.6 * 1440) / (2 * Math.PI);
  expect(wave.next(0, 360 + swing)).toBeCloseTo(360, 9);
  expect(wave.next(0, 720 + 2 * swing)).toBeCloseTo(720, 9);
  expect(wave.next(0, 1440 + 360 + swing)).toBeCloseTo(1440 + 360, 9);
  // It goes on from where it stands, and ascends.
  expect(wave.next(360, 360 + swing)).toBeCloseTo(720, 9);
  let last = 0;
  for (let amount = 0.5; amount < 3000; amount += 0.5) {
    const time = wave.next(0, amount);
    expect(time).toBeGreaterThan(last);
    last = time;
  }
});

test('a wave ends with the run, and a day of factor 0 brings nobody', () => {
  const sundays = { ...every, weekdays: [0, 1, 1, 1, 1, 1, 1] }; // Monday 6 January brings nobody
  const wave = new Wave(1, { amplitude: 0, period: 60, shift: 0 }, sundays, new Almanac('2025-01-06T12:00', 420), 3000);
  expect(wave.next(0, 5)).toBeCloseTo(720 + 5, 9);
  expect(wave.next(2990, 2000)).toBe(Number.POSITIVE_INFINITY);
});

const book = (more: Partial<Appointments> = {}): Flow['arrivals'] => ({
  kind: 'appointments',
  every: 30,
  slots: [
    { from: 60, to: 120, trucks: 2 },
    { from: 180, to: 200, trucks: 1 },
  ],
  calendar: null,
  early: null,
  late: null,
  noShow: 0,
  ...more,
});
const slots = (arrivals: Flow['arrivals'], more = {}) =>
  scenario({ lane: lane(null) }, { trucks: flow(arrivals, [serve('lane', 1)]) }, more);
const times = (lines: string[]) => lines.map((line) => Number(line.split(' ')[0]));

test('appointments: two trucks at 01:00 and at 01:30, one at 03:00, every day', () => {
  const s = slots(book(), { run: { horizon: 2 * 1440 } });
  expect(times(follow(s, ['takes']))).toEqual([60, 60, 90, 90, 180, 1500, 1500, 1530, 1530, 1620]);
  // A run that begins at 01:15 has missed the first slot of its first day.
  const late = slots(book(), { run: { start: '2025-01-06T01:15', horizon: 1440 } });
  expect(times(follow(late, ['takes']))).toEqual([15, 15, 105, 1425, 1425]);
});

test('appointments: the run is empty only when the book is', () => {
  const s = slots(book(), { run: { horizon: 3 * 1440, until: 'empty' } });
  expect(measure(s).get('makespan @ all / all')).toBe(2 * 1440 + 181);
});

test('appointments kept by a calendar', () => {
  const gate: Calendar = { utcOffset: 420, week: Array(7).fill([{ from: 80, to: 1440 }]), closed: [], special: [] };
  expect(times(follow(slots(book({ calendar: 'gate' }), { calendars: { gate } }), ['takes']))).toEqual([90, 90, 180]);
});

test('some come early, some late, some not at all; nobody is counted twice', () => {
  const early = { share: 0.5, by: minutes(10) };
  const late = { share: 0.5, by: minutes(5) };
  const seen = new Set(
    times(follow(slots(book({ early, late }), { run: { horizon: 30 * 1440 } }), ['takes'])).map((t) => t % 1440),
  );
  expect([...seen].sort((a, b) => a - b)).toEqual([50, 65, 80, 95, 170, 185]);
  const m = measure(slots(book({ noShow: 0.25 }), { run: { horizon: 1000 * 1440 } }));
  const missed = m.get('noShows @ all / trucks') as number;
  expect(missed + (m.get('arrived @ all / trucks') as number)).toBeCloseTo(5, 9);
  // 5,000 appointments: four standard errors of a share of 25 %.
  expect(Math.abs((m.get('noShows.share @ all / trucks') as number) - 0.25)).toBeLessThan(
    4 * Math.sqrt((0.25 * 0.75) / 5000),
  );
});

test('who comes early does not come before the run begins', () => {
  const s = slots(book({ early: { share: 1, by: minutes(90) } }));
  expect(times(follow(s, ['takes']))).toEqual([0, 0, 0, 0, 90]);
});
