/** The hours that a preview looks at: those of the days that count in a run, over and over again. */
import { Almanac } from '../../gate/calendar/almanac.ts';
import type { Run } from '../../scenario/model/scenario.ts';

/** Hours of a day, and minutes of an hour. */
export const DAY = 24;
export const HOUR = 60;

/** Days of a longer run that are looked at: a year and a week. */
const MOST_DAYS = 371;

/** Clock hours of whole days, one after the other; after the last comes the first again. */
export interface Hours {
  almanac: Almanac;
  /** The first of the days, counted from that of minute 0. */
  day: number;
  days: number;
}

/** The days of the collection window, at least one; of a very long run the first 371. */
export function hoursOf({ start, utcOffset, warmUp, horizon }: Run): Hours {
  const almanac = new Almanac(start, utcOffset);
  const days = Math.min(MOST_DAYS, Math.max(1, Math.round((horizon - warmUp) / (DAY * HOUR))));
  return { almanac, day: Math.floor((almanac.startMinute + warmUp) / (DAY * HOUR)), days };
}

/** Minute of the run at which hour `index` begins (may lie a little before minute 0). */
export function startOf({ almanac, day }: Hours, index: number): number {
  return (day * DAY + index) * HOUR - almanac.startMinute;
}

/** A number for every hour. */
export function eachHour(hours: Hours, of: (start: number, index: number) => number): Float64Array {
  return Float64Array.from({ length: hours.days * DAY }, (_, index) => of(startOf(hours, index), index));
}

/** Whether every day of these numbers is the same. */
export function repeats(numbers: Float64Array): boolean {
  return numbers.every((x, index) => x === numbers[index % DAY]);
}

/** Means by hour of the day. */
export function byClock(numbers: Float64Array): number[] {
  const days = numbers.length / DAY;
  const sums = new Array<number>(DAY).fill(0);
  for (let index = 0; index < numbers.length; index++) sums[index % DAY] += numbers[index];
  return sums.map((sum) => sum / days);
}

/** Mean over all hours. */
export function meanOf(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < numbers.length; index++) sum += numbers[index];
  return sum / numbers.length;
}
