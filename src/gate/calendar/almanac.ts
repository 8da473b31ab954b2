/** Days since 1970-01-01 of a date `YYYY-MM-DD`, by the rules of the Gregorian calendar; no `Date`, no time zone. */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  // Count from 1 March, so that the leap day is the last of its year (Richards, "Mapping Time", 1998).
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day - 1 - 719_468;
}

/** What day and time of day a minute of the run is, on the scenario's clock. */
export class Almanac {
  /** Day number of minute 0, minute of that day, and the clock's minutes ahead of UTC. */
  readonly startDay: number;
  readonly startMinute: number;
  readonly utcOffset: number;

  /** `start` as `YYYY-MM-DDTHH:MM`. */
  constructor(start: string, utcOffset: number) {
    const [date, time] = start.split('T');
    const [hours, minutes] = time.split(':').map(Number);
    this.startDay = dayNumber(date);
    this.startMinute = 60 * hours + minutes;
    this.utcOffset = utcOffset;
  }

  /** Minutes since 1970-01-01T00:00 at the clock `utcOffset`, at minute `time` of the run. */
  local(time: number, utcOffset: number): number {
    return this.startDay * 1440 + this.startMinute + time + (utcOffset - this.utcOffset);
  }

  /** Day of the week at minute `time` counted from midnight of the first day; Monday is 0. */
  weekday(time: number): number {
    return weekdayOf(this.startDay + Math.floor(time / 1440));
  }
}

/** Day of the week of a day number; Monday is 0 (1970-01-01 was a Thursday). */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
