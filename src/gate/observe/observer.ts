import { schedule } from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import { areaOf, areaSoFar, presentOf, resetLevel } from '../../stats/observe/levels.ts';
import { SPREAD_BINS, spreadBin } from '../../stats/observe/spread.ts';
import { resetTally } from '../../stats/observe/tallies.ts';
import { End } from '../end.ts';
import { Event, Priority } from '../events.ts';
import { startWindow } from '../flows.ts';
import type { Ledger } from '../ledger.ts';
import { startRoom } from '../rooms.ts';
import type { World } from '../world.ts';
import type { Followed } from './block.ts';

const { floats, NOW } = memory;

/** What is told when a replication begins, just before its collection does, and when a batch of the run is over. */
interface Batched {
  begin(): void;
  rest(): void;
  close(): void;
}

const HOURS = 24;
const DAY = 1440;

/**
 * Watches levels along the day: their mean in every clock hour and their value at asked times, summed and binned over
 * the days of a run, so that memory does not grow with its length. It also begins the collection after the warm-up.
 */
export class Observer {
  /** Levels that are read at asked times, too; then those that are followed by the hour only. */
  readonly followed: Followed[];
  readonly hourly: Followed[];
  readonly course: Batched;
  /** Followed and hourly × clock hour, then followed × asked time → sum of the daily values and number of days. */
  readonly sums: Float64Array;
  readonly days: Float64Array;
  /** The same × SPREAD_BINS → daily values counted. */
  readonly spread: Uint32Array;
  /** Start of the collection window [min]; NaN before it begins. */
  from = Number.NaN;
  private readonly readAt: number[];
  private readonly startMinute: number;
  private readonly lastArea: Float64Array;
  private hourOfDay = 0;
  private sinceHour = 0;

  /** `readAt` and `startMinute` in minutes after midnight. */
  constructor(followed: Followed[], hourly: Followed[], course: Batched, readAt: number[], startMinute: number) {
    this.followed = followed;
    this.hourly = hourly;
    this.course = course;
    this.readAt = readAt;
    this.startMinute = startMinute;
    const many = (followed.length + hourly.length) * HOURS + followed.length * readAt.length;
    this.sums = new Float64Array(many);
    this.days = new Float64Array(many);
    this.spread = new Uint32Array(many * SPREAD_BINS);
    this.lastArea = new Float64Array(followed.length + hourly.length);
  }

  /** Cell of a followed level at a clock hour. */
  cellOfHour(k: number, hour: number): number {
    return k * HOURS + hour;
  }

  /** Cell of a followed level at the `reading`-th asked time. */
  cellOfReading(k: number, reading: number): number {
    return (this.followed.length + this.hourly.length) * HOURS + k * this.readAt.length + reading;
  }

  /** Puts the first readings on the calendar and begins to collect at once, or after `warmUp` minutes. */
  begin(w: World, warmUp: number): void {
    this.from = Number.NaN;
    this.sums.fill(0);
    this.days.fill(0);
    this.spread.fill(0);
    this.course.begin();
    // The warm-up first: what is read at the very end of it is collected.
    if (warmUp > 0) schedule(warmUp, Priority.reading, Event.warmUp, 0);
    else this.start(w);
    this.hourOfDay = Math.floor(this.startMinute / 60);
    schedule((this.hourOfDay + 1) * 60 - this.startMinute, Priority.reading, Event.hour, 0);
    this.readAt.forEach((minute, k) => {
      const wait = (minute - this.startMinute + DAY) % DAY;
      schedule(wait, Priority.reading, Event.read, k);
    });
  }

  keep(ledger: Ledger): void {
    this.from = ledger.number(this.from);
    ledger.column(this.sums);
    ledger.column(this.days);
    ledger.column(this.spread);
    ledger.column(this.lastArea);
    this.hourOfDay = ledger.number(this.hourOfDay);
    this.sinceHour = ledger.number(this.sinceHour);
  }

  /** Collection begins: what was seen so far is forgotten. */
  start(w: World): void {
    this.from = floats[NOW];
    this.course.rest();
    for (const level of w.levels) resetLevel(level);
    for (const tally of w.tallies) resetTally(tally);
    for (const flow of w.flows) startWindow(flow);
    for (const room of w.rooms) startRoom(room);
    this.lastArea.fill(0);
    this.sinceHour = floats[NOW];
  }

  /** A clock hour is over. */
  hour(): void {
    const now = floats[NOW];
    schedule(now + 60, Priority.reading, Event.hour, 0);
    const whole = now - this.sinceHour >= 60;
    if (this.from <= now) {
      for (let k = 0; k < this.followed.length; k++) {
        let area = 0;
        for (const level of this.followed[k].levels) area += areaOf(level);
        this.close(k, area, whole);
      }
      for (let k = 0; k < this.hourly.length; k++) {
        let area = 0;
        for (const level of this.hourly[k].levels) area += areaSoFar(level);
        this.close(this.followed.length + k, area, whole);
      }
    }
    this.sinceHour = now;
    this.hourOfDay = (this.hourOfDay + 1) % HOURS;
  }

  /** The mean of a level in the hour that is over; of a part of an hour nothing is told. */
  private close(k: number, area: number, whole: boolean): void {
    if (whole) this.count(this.cellOfHour(k, this.hourOfDay), (area - this.lastArea[k]) / 60);
    this.lastArea[k] = area;
  }

  /** One of the asked times of day has come; a time at the very end of the run belongs to the day that would follow. */
  read(reading: number): void {
    const now = floats[NOW];
    schedule(now + DAY, Priority.reading, Event.read, reading);
    if (!(this.from <= now && now < floats[End.horizon])) return;
    for (let k = 0; k < this.followed.length; k++) {
      let value = 0;
      for (const level of this.followed[k].levels) value += presentOf(level);
      this.count(this.cellOfReading(k, reading), value);
    }
  }

  private count(cell: number, value: number): void {
    this.sums[cell] += value;
    this.days[cell]++;
    this.spread[cell * SPREAD_BINS + spreadBin(value)]++;
  }
}
