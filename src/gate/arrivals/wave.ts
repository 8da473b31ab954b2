import { cosineOfTurns, sineOfTurns } from '../../numeric/sine.ts';
import type { Wave as WaveShape } from '../../scenario/model/flow.ts';
import type { Almanac } from '../calendar/almanac.ts';
import { type Factors, factorOfDay, surgeAt, surgeEnd } from './poisson.ts';
import type { ArrivalProcess } from './process.ts';

const DAY = 1440;
const TURN = 6.283185307179586;
/** Newton's method, kept between bounds, settles in a handful of steps. */
const MOST_STEPS = 60;

/**
 * A Poisson process whose rate swings about its mean: rate × (1 + amplitude × sin(2π (clock − shift) / period)), times the
 * factors of the day. By exact inversion of the cumulative rate, as in `Poisson`: one uniform number an arrival.
 */
export class Wave implements ArrivalProcess {
  private readonly rate: number;
  private readonly shape: WaveShape;
  private readonly factors: Factors;
  private readonly almanac: Almanac;
  private readonly end: number;

  /** `rate`: the mean [1/min]; `end`: time after which no arrival is looked for [min]. */
  constructor(rate: number, shape: WaveShape, factors: Factors, almanac: Almanac, end: number) {
    this.rate = rate;
    this.shape = shape;
    this.factors = factors;
    this.almanac = almanac;
    this.end = end;
  }

  clear(): void {}

  keep(): void {}

  /** `draw`: a standard exponential amount of expected arrivals. */
  next(now: number, draw: number): number {
    let amount = draw;
    let time = now;
    while (time <= this.end) {
      const day = Math.floor((this.almanac.startMinute + time) / DAY);
      const { surges } = this.factors;
      const rate = this.rate * factorOfDay(this.factors, this.almanac, day) * surgeAt(surges, time);
      const end = surgeEnd(surges, time, (day + 1) * DAY - this.almanac.startMinute);
      const room = this.expected(rate, time, end);
      if (amount < room) return this.within(rate, time, end, amount);
      amount -= room;
      time = end;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** Arrivals expected between two times with the same factors. */
  private expected(rate: number, from: number, to: number): number {
    const { amplitude, period } = this.shape;
    const swing = cosineOfTurns(this.phase(from)) - cosineOfTurns(this.phase(to));
    return rate * (to - from + ((amplitude * period) / TURN) * swing);
  }

  /** The time, before `end`, until which `amount` arrivals are expected from `from` on. */
  private within(rate: number, from: number, end: number, amount: number): number {
    let low = from;
    let high = end;
    let time = Math.min(high, from + amount / rate);
    for (let step = 0; step < MOST_STEPS; step++) {
      const beyond = this.expected(rate, from, time) - amount;
      if (beyond === 0) break;
      if (beyond > 0) high = time;
      else low = time;
      const next = time - beyond / (rate * (1 + this.shape.amplitude * sineOfTurns(this.phase(time))));
      const before = time;
      time = next > low && next < high ? next : (low + high) / 2;
      if (time === before) break;
    }
    return time;
  }

  private phase(time: number): number {
    return (this.almanac.startMinute + time - this.shape.shift) / this.shape.period;
  }
}
