import type { Hours } from './hours.ts';

/** Counts the open time of a calendar, for segments that are told in open hours as well. */
export class OpenClock {
  readonly hours: Hours;
  private sum = 0;
  private since = Number.POSITIVE_INFINITY;

  constructor(hours: Hours) {
    this.hours = hours;
  }

  /** Back to time 0. */
  clear(): void {
    this.sum = 0;
    this.since = this.hours.isOpen(0) ? 0 : Number.POSITIVE_INFINITY;
  }

  /** The calendar opens or closes at `now`. */
  change(now: number): void {
    this.sum = this.openTime(now);
    this.since = this.hours.isOpen(now) ? now : Number.POSITIVE_INFINITY;
  }

  /** Open time from minute 0 to `now` [min]. */
  openTime(now: number): number {
    return this.sum + (now > this.since ? now - this.since : 0);
  }
}
