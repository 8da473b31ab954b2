import type { Almanac } from '../calendar/almanac.ts';
import type { ArrivalProcess } from './process.ts';

const HOUR = 60;
const DAY = 1440;

/** What a day's arrivals are multiplied by. */
export interface DayFactors {
  /** 7 factors, Monday first. */
  weekdays: number[];
  /** By day numbers, both included; multiplied where they overlap. */
  seasons: { from: number; to: number; factor: number }[];
}

export interface PoissonRates extends DayFactors {
  /** 24 rates [1/min] by clock hour. */
  rates: number[];
}

/** Weekday and season factor of the run's `day`-th day. */
export function factorOfDay({ weekdays, seasons }: DayFactors, almanac: Almanac, day: number): number {
  const date = almanac.startDay + day;
  let factor = weekdays[almanac.weekday(day * DAY)];
  for (const season of seasons) if (season.from <= date && date <= season.to) factor *= season.factor;
  return factor;
}

/** The rate where it is the same at all times [1/min], else 0: such a flow needs no process. */
export function steadyRate({ rates, weekdays, seasons }: PoissonRates): number {
  const steady = rates.every((r) => r === rates[0]) && weekdays.every((f) => f === 1) && seasons.length === 0;
  return steady ? rates[0] : 0;
}

/**
 * A Poisson process whose rate is constant within each clock hour, by exact inversion of the cumulative rate: an
 * exponential amount of "expected arrivals" is spent along the hours (Çinlar 1975). One uniform an arrival, monotone.
 */
export class Poisson implements ArrivalProcess {
  private readonly rates: Float64Array;
  private readonly factors: DayFactors;
  private readonly almanac: Almanac;
  private readonly end: number;
  /** The clock hour we stand in: its rate, its end [min], its day and its number. */
  private rate = 0;
  private hourEnd = 0;
  private day = 0;
  private hour = 0;
  private dayFactor = 0;

  /** `end`: time after which no arrival is looked for [min]. */
  constructor(rates: PoissonRates, almanac: Almanac, end: number) {
    this.rates = Float64Array.from(rates.rates);
    this.factors = rates;
    this.almanac = almanac;
    this.end = end;
    this.clear();
  }

  clear(): void {
    const minute = this.almanac.startMinute;
    this.day = 0;
    this.hour = Math.floor(minute / HOUR);
    this.hourEnd = (this.hour + 1) * HOUR - minute;
    this.dayFactor = factorOfDay(this.factors, this.almanac, 0);
    this.rate = this.rates[this.hour] * this.dayFactor;
  }

  /** `draw`: a standard exponential amount of expected arrivals. */
  next(now: number, draw: number): number {
    let amount = draw;
    let time = now;
    for (;;) {
      const room = this.rate * (this.hourEnd - time);
      if (amount < room) return time + amount / this.rate;
      if (this.hourEnd > this.end) return Number.POSITIVE_INFINITY;
      amount -= room;
      time = this.hourEnd;
      this.hourEnd += HOUR;
      if (++this.hour === 24) {
        this.hour = 0;
        this.dayFactor = factorOfDay(this.factors, this.almanac, ++this.day);
      }
      this.rate = this.rates[this.hour] * this.dayFactor;
    }
  }
}
