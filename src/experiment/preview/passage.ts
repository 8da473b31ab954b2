/**
 * What a random time does to trucks that come by the hour, where nobody waits for others: how many are under way in every
 * hour, and how many are done. This is the offered load of a place in an infinite-server queue, M_t/G/∞ (Eick, Massey and
 * Whitt 1993, "The physics of the M_t/G/∞ queue").
 */
import { compileDistribution } from '../../kernel/distributions/compile.ts';
import type { Distribution } from '../../scenario/model/distribution.ts';
import { HOUR } from './hours.ts';

/** Points that stand for a law: the middles of so many equal shares. */
const POINTS = 64;

/** A time as a filter over the hours. */
export interface Passage {
  /** Mean and variance [min, min²]. */
  mean: number;
  variance: number;
  /** Of the trucks that begin in an hour, the share that is done so many hours later. */
  through: Float64Array;
  /** Number that is under way so many hours later, for every truck of the hour. */
  present: Float64Array;
}

/** Values that stand for a law, equally likely, with its exact mean. */
export function pointsOf(law: Distribution): number[] {
  const sampler = compileDistribution(law);
  if (sampler.constant !== undefined) return [sampler.constant];
  const values = Array.from({ length: POINTS }, (_, k) => sampler.sample((k + 0.5) / POINTS));
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => (sum > 0 ? (value * sampler.mean * POINTS) / sum : value));
}

/** A time, `stretch` times as long, over a cycle of `length` hours; trucks of an hour come evenly in it. */
export function passage(law: Distribution, length: number, stretch = 1): Passage {
  const { mean, variance } = compileDistribution(law);
  const through = new Float64Array(length);
  const present = new Float64Array(length);
  const points = pointsOf(law);
  for (const minutes of points) {
    const all = (Math.max(0, minutes) * stretch) / HOUR;
    // Whole cycles are there in every hour once each.
    const turns = Math.floor(all / length);
    const time = all - turns * length;
    const whole = Math.floor(time);
    const part = time - whole;
    through[whole % length] += (1 - part) / points.length;
    through[(whole + 1) % length] += part / points.length;
    for (let hour = 0; hour < length; hour++) present[hour] += turns / points.length;
    let before = 0;
    for (let hour = 1; hour <= whole + 2; hour++) {
      const upTo = timeWithin(time, hour);
      present[(hour - 1) % length] += (upTo - before) / points.length;
      before = upTo;
    }
  }
  return { mean: mean * stretch, variance: variance * stretch * stretch, through, present };
}

/** Mean part of a time [h] that lies within `hours` of the beginning of the hour in which it starts at random. */
function timeWithin(time: number, hours: number): number {
  if (time >= hours) return hours - 0.5;
  if (time <= hours - 1) return time;
  const start = hours - 1;
  return (time * time - start * start) / 2 + time * (hours - time);
}

/** Numbers by hour, each spread over the hours after it by a filter of the same length. */
export function spread(numbers: Float64Array, filter: Float64Array): Float64Array {
  const { length } = numbers;
  const out = new Float64Array(length);
  for (let later = 0; later < length; later++) {
    const share = filter[later];
    if (share === 0) continue;
    for (let index = 0; index < length; index++) out[(index + later) % length] += numbers[index] * share;
  }
  return out;
}

/** Trucks by hour, of whom each spends such a time: who is done, and who is under way. */
export function applied(trucks: Float64Array, { through, present }: Passage): Opening {
  return { through: spread(trucks, through), present: spread(trucks, present) };
}

/** The law of what is made of a quantity of a law, by points. */
export function mapped(law: Distribution, of: (value: number) => number): Distribution {
  const values = pointsOf(law).map(of);
  return { kind: 'discrete', values, weights: values.map(() => 1) };
}

/** Trucks that come while it is closed wait for the next hour in which it is open. */
export interface Opening {
  /** Trucks that go on, and those that wait, by hour. */
  through: Float64Array;
  present: Float64Array;
}

/** `open`: above 0 in every hour with open time. Where that is never, nobody waits. */
export function opening(numbers: Float64Array, open: Float64Array): Opening {
  const { length } = numbers;
  const present = new Float64Array(length);
  if (!open.some((x) => x > 0)) return { through: numbers, present };
  const through = new Float64Array(length);
  for (let index = 0; index < length; index++) {
    if (numbers[index] === 0) continue;
    let at = index;
    for (let later = 0; open[at] <= 0; later++) {
      present[at] += later === 0 ? numbers[index] / 2 : numbers[index];
      at = (at + 1) % length;
    }
    through[at] += numbers[index];
  }
  return { through, present };
}
