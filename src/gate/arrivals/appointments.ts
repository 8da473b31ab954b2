import * as calendar from '../../kernel/calendar.ts';
import { draw } from '../../kernel/streams.ts';
import { memory } from '../../memory/memory.ts';
import type { Appointments as Book } from '../../scenario/model/flow.ts';
import { Actor } from '../actor.ts';
import type { Hours } from '../calendar/hours.ts';
import { End } from '../end.ts';
import { Event, Priority } from '../events.ts';
import { Flow } from '../flows.ts';
import type { Ledger } from '../ledger.ts';
import type { World } from '../world.ts';

const { ints, floats, NOW } = memory;

const DAY = 1440;
/** Nobody comes more than a day before the appointment: so long before, it is looked up who comes when. */
const AHEAD = DAY;

/** What an appointment book draws from: whether a truck comes at all, and how far from its time. */
export interface Punctuality {
  /** Streams of uniform numbers. */
  noShow: number;
  offset: number;
  /** Samplers of the minutes before and behind the appointment; −1: nobody comes early, or late. */
  early: number;
  late: number;
}

/**
 * Trucks with an appointment: so many in every slot of the day, each of whom may come early, late, or not at all. The
 * k-th appointment has the same luck in every plan.
 */
export class Appointments extends Actor {
  private readonly flow: number;
  private readonly book: Book;
  private readonly luck: Punctuality;
  private readonly hours: Hours | null;
  private readonly startMinute: number;
  /** Times of day of the slots, ascending [min after midnight], and trucks in each. */
  private readonly slots: { minute: number; trucks: number }[];
  /** The slot that is looked up next, counted from midnight of the first day. */
  private at = 0;

  constructor(flow: number, book: Book, luck: Punctuality, hours: Hours | null, startMinute: number) {
    super();
    this.flow = flow;
    this.book = book;
    this.luck = luck;
    this.hours = hours;
    this.startMinute = startMinute;
    this.slots = book.slots.flatMap(({ from, to, trucks }) => {
      const many = Math.ceil((to - from) / book.every);
      return Array.from({ length: many }, (_, k) => ({ minute: from + k * book.every, trucks }));
    });
  }

  override keep(ledger: Ledger): void {
    this.at = ledger.number(this.at);
  }

  begin(w: World): void {
    this.at = 0;
    while (this.timeOf(this.at) < 0) this.at++;
    ints[End.expected]++; // the book itself, as long as it has pages
    this.act(w);
  }

  /** Looks up all who have an appointment within a day from now. */
  act(w: World): void {
    while (this.timeOf(this.at) - AHEAD <= floats[NOW]) {
      const time = this.timeOf(this.at);
      if (time > floats[End.horizon]) break;
      if (this.hours === null || this.hours.isOpen(time)) {
        for (let k = 0; k < this.slots[this.at % this.slots.length].trucks; k++) this.expect(w, time);
      }
      this.at++;
    }
    const next = this.timeOf(this.at);
    if (next > floats[End.horizon]) ints[End.expected]--;
    else this.actAt(next - AHEAD);
  }

  /** A truck with an appointment at `time`: puts its arrival on the calendar, unless it does not come. */
  private expect(w: World, time: number): void {
    const { noShow, offset, early, late } = this.luck;
    const stays = draw(noShow, w) < this.book.noShow;
    const u = draw(offset, w);
    if (stays) {
      ints[this.flow + Flow.noShow]++;
      return;
    }
    const before = this.book.early?.share ?? 0;
    const behind = this.book.late?.share ?? 0;
    let comes = time;
    if (u < before) comes -= w.samplers.sample(early, u / before);
    else if (u < before + behind) comes += w.samplers.sample(late, (u - before) / behind);
    if (comes > floats[End.horizon]) return;
    ints[End.expected]++;
    calendar.schedule(Math.max(floats[NOW], comes), Priority.arrival, Event.arrival, this.flow);
  }

  /** Time of the k-th slot [min]. */
  private timeOf(k: number): number {
    const day = Math.floor(k / this.slots.length);
    return day * DAY + this.slots[k % this.slots.length].minute - this.startMinute;
  }
}
