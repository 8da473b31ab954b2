import type { Calendar, Span } from '../../scenario/model/calendar.ts';
import { type Almanac, dayNumber, weekdayOf } from './almanac.ts';

const DAY = 1440;
/** A calendar without a change for so many days never changes. */
const FAR = 800;

/** Opening hours of one calendar along the minutes of a run. */
export class Hours {
  private readonly week: Span[][];
  private readonly closed: { from: number; to: number }[];
  private readonly special: { from: number; to: number; open: Span[] }[];
  private readonly almanac: Almanac;
  private readonly utcOffset: number;

  constructor(calendar: Calendar, almanac: Almanac) {
    this.week = calendar.week;
    this.closed = calendar.closed.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }));
    this.special = calendar.special.map(({ dates, open }) => ({
      from: dayNumber(dates.from),
      to: dayNumber(dates.to),
      open,
    }));
    this.almanac = almanac;
    this.utcOffset = calendar.utcOffset;
  }

  /** Whether it is open at minute `time` of the run. */
  isOpen(time: number): boolean {
    const local = this.almanac.local(time, this.utcOffset);
    const day = Math.floor(local / DAY);
    const minute = local - day * DAY;
    return this.spansOf(day).some((span) => span.from <= minute && minute < span.to);
  }

  /** The first time after `time` at which it opens or closes; Infinity where it never does again. */
  nextChange(time: number): number {
    const open = this.isOpen(time);
    const local = this.almanac.local(time, this.utcOffset);
    const first = Math.floor(local / DAY);
    for (let day = first; day < first + FAR; day++) {
      for (const span of this.spansOf(day)) {
        for (const edge of [span.from, span.to]) {
          const at = time + (day * DAY + edge - local);
          if (at > time && this.isOpen(at) !== open) return at;
        }
      }
    }
    return Number.POSITIVE_INFINITY;
  }

  private spansOf(day: number): Span[] {
    for (const special of this.special) if (special.from <= day && day <= special.to) return special.open;
    for (const closed of this.closed) if (closed.from <= day && day <= closed.to) return [];
    return this.week[weekdayOf(day)];
  }
}
