import { memory } from '../../memory/memory.ts';
import { Actor } from '../actor.ts';
import type { Ledger } from '../ledger.ts';
import type { Hours } from './hours.ts';

const { floats, NOW } = memory;

/** Counts the open time of a calendar, for segments that are told in open hours as well. */
export class OpenClock extends Actor {
  private readonly hours: Hours;
  private sum = 0;
  private since = Number.POSITIVE_INFINITY;

  constructor(hours: Hours) {
    super();
    this.hours = hours;
  }

  override keep(ledger: Ledger): void {
    this.sum = ledger.number(this.sum);
    this.since = ledger.number(this.since);
  }

  begin(): void {
    this.sum = 0;
    this.since = this.hours.isOpen(0) ? 0 : Number.POSITIVE_INFINITY;
    this.actAt(this.hours.nextChange(0));
  }

  /** The calendar opens or closes. */
  act(): void {
    const now = floats[NOW];
    this.sum = this.openTime(now);
    this.since = this.hours.isOpen(now) ? now : Number.POSITIVE_INFINITY;
    this.actAt(this.hours.nextChange(now));
  }

  /** A run goes on by these hours that has gone by others: what was open so far stays counted. */
  goOn(): void {
    const now = floats[NOW];
    if (!this.moveAct(this.hours.nextChange(now))) return;
    const open = this.hours.isOpen(now);
    if (open === this.since < Number.POSITIVE_INFINITY) return;
    this.sum = this.openTime(now);
    this.since = open ? now : Number.POSITIVE_INFINITY;
  }

  /** Open time from minute 0 to `now` [min]. */
  openTime(now: number): number {
    return this.sum + (now > this.since ? now - this.since : 0);
  }
}
