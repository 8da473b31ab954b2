/** A day's total, which is known exactly, spread over the day and over flows. */
import { factorOfDay, surgeAt } from '../../gate/arrivals/poisson.ts';
import { Almanac, dayNumber } from '../../gate/calendar/almanac.ts';
import { factorsOf } from '../../gate/compile/dated.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';

const DAY = 1440;

/** Expected arrivals of a flow in every minute of the first day of a run; zeros where they are not Poisson by the hour. */
export function expectedByMinute(scenario: Scenario, name: string): number[] {
  const { run } = scenario;
  const { arrivals } = scenario.flows[name];
  if (arrivals.kind !== 'poisson') return new Array<number>(DAY).fill(0);
  const almanac = new Almanac(run.start, run.utcOffset);
  const { rates, weekdays } = arrivals;
  const seasons = arrivals.seasons.map(({ dates, factor }) => ({
    from: dayNumber(dates.from),
    to: dayNumber(dates.to),
    factor,
  }));
  const factors = { weekdays, seasons, surges: factorsOf(scenario, 'surge', name) };
  return Array.from({ length: DAY }, (_, minute) => {
    const clock = almanac.startMinute + minute;
    const hour = Math.floor(clock / 60) % 24;
    return rates[hour] * factorOfDay(factors, almanac, Math.floor(clock / DAY)) * surgeAt(factors.surges, minute);
  });
}

/**
 * Times of `count` arrivals [min]: the k-th comes when (k − ½) / count of a day's expected arrivals have come. The total is
 * exact and the shape of the day that of the rates; what is lost is the chance in the times.
 */
export function timesOf(count: number, expected: readonly number[]): number[] {
  const total = expected.reduce((sum, rate) => sum + rate, 0);
  if (!(total > 0)) return [];
  const times: number[] = [];
  let before = 0;
  expected.forEach((rate, minute) => {
    while (times.length < count) {
      const wanted = ((times.length + 0.5) / count) * total;
      if (wanted > before + rate) break;
      times.push(minute + (wanted - before) / rate);
    }
    before += rate;
  });
  return times;
}

/** Cuts a whole number in proportion to weights: the whole parts, and what is left to the largest remainders. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (weights.length === 0) return [];
  const exact = weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length));
  const parts = exact.map(Math.floor);
  const order = exact.map((_, i) => i).sort((a, b) => exact[b] - parts[b] - (exact[a] - parts[a]) || a - b);
  const left = total - parts.reduce((all, part) => all + part, 0);
  for (const i of order.slice(0, left)) parts[i]++;
  return parts;
}
