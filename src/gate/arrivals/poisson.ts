import type { Almanac } from '../calendar/almanac.ts';
import type { Ledger } from '../ledger.ts';
import type { ArrivalProcess } from './process.ts';

const HOUR = 60;
const DAY = 1440;

/** What the rate of arrivals is multiplied by. */
export interface Factors {
  /** 7 factors, Monday first. */
  weekdays: number[];
  /** By day numbers, both included; multiplied where they overlap. */
  seasons: { from: number; to: number; factor: number }[];
  /** By minute of the run, multiplied where they overlap. */
  surges: { from: number; to: number; factor: number }[];
}

export interface PoissonRates extends Factors {
  /** 24 rates [1/min] by clock hour. */
  rates: number[];
}

/** Weekday and season factor of the run's `day`-th day. */
export function factorOfDay({ weekdays, seasons }: Factors, almanac: Almanac, day: number): number {
  const date = almanac.startDay + day;
  let factor = weekdays[almanac.weekday(day * DAY)];
  for (const season of seasons) if (season.from <= date && date <= season.to) factor *= season.factor;
  return factor;
}

/** Factor of the surges at minute `time` of the run. */
export function surgeAt(surges: Factors['surges'], time: number): number {
  let product = 1;
  for (const { from, to, factor } of surges) if (from <= time && time < to) product *= factor;
  return product;
}

/** When the factor that holds at `time` may change [min]: where a surge begins or ends, at the latest at `end`. */
export function surgeEnd(surges: Factors['surges'], time: number, end: number): number {
  let next = end;
  for (const { from, to } of surges) for (const edge of [from, to]) if (edge > time) next = Math.min(next, edge);
  return next;
}

/** The rate where it is the same at all times [1/min], else 0: such a flow needs no process. */
export function steadyRate({ rates, weekdays, seasons, surges }: PoissonRates): number {
  const steady = rates.every((r) => r === rates[0]) && weekdays.every((f) => f === 1);
  return steady && seasons.length + surges.length === 0 ? rates[0] : 0;
}

/**
 * A Poisson process whose rate is constant within each clock hour, and between the edges of surges, by exact inversion
 * of the cumulative rate: an exponential amount of "expected arrivals" is spent along these pieces (Çinlar 1975). One
 * uniform an arrival, monotone.
 */
export class Poisson implements ArrivalProcess {
  private readonly rates: Float64Array;
  private readonly factors: Factors;
  private readonly almanac: Almanac;
  private readonly end: number;
  /** The piece of constant rate we stand in: its rate and its end [min]; its clock hour: end, day and number. */
  private rate = 0;
  private pieceEnd = 0;
  private hourEnd = 0;
  private day = 0;
  private hour = 0;
  private dayFactor = 0;
  /** The last time that was given [min]. */
  private reached = 0;

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
    this.reached = 0;
    this.day = 0;
    this.hour = Math.floor(minute / HOUR);
    this.hourEnd = (this.hour + 1) * HOUR - minute;
    this.dayFactor = factorOfDay(this.factors, this.almanac, 0);
    this.standAt(0);
  }

  keep(ledger: Ledger): void {
    const reached = ledger.number(this.reached);
    if (reached === this.reached) return;
    this.clear();
    this.reached = reached;
    while (this.hourEnd <= reached) this.turn();
    this.standAt(reached);
  }

  /** `draw`: a standard exponential amount of expected arrivals. */
  next(now: number, draw: number): number {
    let amount = draw;
    let time = now;
    for (;;) {
      const room = this.rate * (this.pieceEnd - time);
      if (amount < room) {
        this.reached = time + amount / this.rate;
        return this.reached;
      }
      if (this.pieceEnd > this.end) return Number.POSITIVE_INFINITY;
      amount -= room;
      time = this.pieceEnd;
      if (time === this.hourEnd) this.turn();
      this.standAt(time);
    }
  }

  /** The next clock hour. */
  private turn(): void {
    this.hourEnd += HOUR;
    if (++this.hour < 24) return;
    this.hour = 0;
    this.dayFactor = factorOfDay(this.factors, this.almanac, ++this.day);
  }

  /** The piece that begins at `time`: up to the end of the hour, or to where a surge begins or ends before it. */
  private standAt(time: number): void {
    this.rate = this.rates[this.hour] * this.dayFactor * surgeAt(this.factors.surges, time);
    this.pieceEnd = surgeEnd(this.factors.surges, time, this.hourEnd);
  }
}
