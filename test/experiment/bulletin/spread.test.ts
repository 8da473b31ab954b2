import { expect, test } from 'vitest';
import { apportion, expectedByMinute, timesOf } from '../../../src/experiment/bulletin/spread.ts';
import { load } from '../../scenario/scratch.ts';

test('whole trucks in proportion, to the largest remainders', () => {
  // Hare–Niemeyer by hand: 151 × 46/140 = 49.61, 151 × 94/140 = 101.39.
  expect(apportion(151, [46, 94])).toEqual([50, 101]);
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(3, [0, 0])).toEqual([2, 1]);
  expect(apportion(0, [2, 5])).toEqual([0, 0]);
});

test('arrivals stand in the middle of their share of the day', () => {
  const day = [...new Array<number>(720).fill(1), ...new Array<number>(720).fill(3)];
  // A quarter of the day's arrivals come before noon: the first of two after 720, as its half is a quarter.
  expect(timesOf(2, day)).toEqual([720, 720 + 480]);
  expect(timesOf(4, day).map((time) => Math.round(time))).toEqual([360, 840, 1080, 1320]);
  expect(timesOf(0, day)).toEqual([]);
  expect(timesOf(5, new Array<number>(1440).fill(0))).toEqual([]);
});

test('a day that begins in the evening has the rates and the factors of two dates', () => {
  const scenario = load(`
run: { start: 2025-11-10T20:00, days: 1 }
profiles:
  day: { hours: { 00-12: 1, 12-24: 3 } }
seasons:
  fair: { 2025-11-11..2025-11-11: 2 }
places:
  lane: { lanes: 1 }
flows:
  trucks:
    arrivals: { poisson: { perDay: 48, hours: day, season: fair } }
    itinerary: [{ lane: lane, service: 1 min }]
`);
  const expected = expectedByMinute(scenario, 'trucks');
  // Shares of the day: an hour before noon has 1/48, one after it 3/48; on the 11th twice that.
  expect(expected).toHaveLength(1440);
  expect(expected[0] * 60).toBeCloseTo(3, 12);
  expect(expected[240] * 60).toBeCloseTo(2, 12);
  expect(expected[1439] * 60).toBeCloseTo(6, 12);
  expect(expected.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(4 * 3 + 12 * 2 + 8 * 6, 9);
});
