/** Days of the civil calendar by their numbers, for axes: no clock is asked, and no time zone. */

/** Number of a day of the Gregorian calendar, from 1 March of the year 0 on. */
function dayNumber(year: number, month: number, day: number): number {
  // The year begins in March, so that a leap day is its last.
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  );
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** Days from one local moment, `YYYY-MM-DDTHH:MM`, to another; null where one of them is none. */
export function daysBetween(from: string, to: string): number | null {
  const [a, b] = [from, to].map(daysOf);
  return a === null || b === null ? null : b - a;
}

/** The date a number of days behind a local moment; null where that is none. */
export function dateAfter(moment: string, days: number): { month: number; day: number } | null {
  const start = daysOf(moment);
  if (start === null) return null;
  const wanted = Math.floor(start + days + 1e-9);
  // Within a year and a day of the guess, which is never too late.
  let year = Math.floor(wanted / 366);
  while (dayNumber(year + 1, 1, 1) <= wanted) year++;
  let month = 12;
  while (month > 1 && dayNumber(year, month, 1) > wanted) month--;
  return { month, day: wanted - dayNumber(year, month, 1) + 1 };
}

/** A moment in days, with the part of the day. */
function daysOf(moment: string): number | null {
  const match = MOMENT.exec(moment);
  if (match === null) return null;
  const [year, month, day, hours, minutes] = match.slice(1).map(Number);
  return dayNumber(year, month, day) + (60 * hours + minutes) / 1440;
}
