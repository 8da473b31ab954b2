/** How many trucks of a flow come, on the average, in every hour. */
import { type Factors, factorOfDay, surgeAt, surgeEnd } from '../../gate/arrivals/poisson.ts';
import { dayNumber } from '../../gate/calendar/almanac.ts';
import { Hours as OpenHours } from '../../gate/calendar/hours.ts';
import { factorsOf } from '../../gate/compile/dated.ts';
import { compileDistribution } from '../../kernel/distributions/compile.ts';
import { cosineOfTurns } from '../../numeric/sine.ts';
import type { Distribution } from '../../scenario/model/distribution.ts';
import type { Arrivals } from '../../scenario/model/flow.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { DAY, eachHour, HOUR, type Hours } from './hours.ts';
import { passage, spread } from './passage.ts';

const TURN = 6.283185307179586;

/** What comes of a flow. */
export interface Coming {
  /** Trucks in every hour. */
  trucks: Float64Array;
  /**
   * Variance of the number that come in a long time by its mean: 1 for a Poisson process, the squared coefficient of
   * variation for independent times between arrivals.
   */
  dispersion: number;
}

type Of<Kind extends Arrivals['kind']> = Extract<Arrivals, { kind: Kind }>;

/** Null for sources that have no rate: those never empty, and vehicles that stay inside. */
export function comingOf(scenario: Scenario, flow: string, hours: Hours): Coming | null {
  const { arrivals } = scenario.flows[flow];
  switch (arrivals.kind) {
    case 'poisson':
      return inConvoys({ trucks: poisson(scenario, flow, arrivals, hours), dispersion: 1 }, arrivals.convoy);
    case 'renewal': {
      const { mean, variance } = compileDistribution(arrivals.between);
      const trucks = eachHour(hours, () => HOUR / mean);
      return inConvoys({ trucks, dispersion: variance / (mean * mean) }, arrivals.convoy);
    }
    case 'appointments':
      return { trucks: appointments(scenario, arrivals, hours), dispersion: 1 };
    case 'recorded':
      return { trucks: recorded(arrivals, hours), dispersion: 1 };
    case 'saturated':
    case 'population':
      return null;
  }
}

/** Every arrival brings so many: Var N = E[X]² Var(events) + E(events) Var X. */
function inConvoys({ trucks, dispersion }: Coming, convoy: Distribution | null): Coming {
  if (convoy === null) return { trucks, dispersion };
  const { mean, variance } = compileDistribution(convoy);
  return { trucks: trucks.map((x) => x * mean), dispersion: dispersion * mean + variance / mean };
}

function poisson(scenario: Scenario, flow: string, arrivals: Of<'poisson'>, hours: Hours): Float64Array {
  const { rates, weekdays, wave } = arrivals;
  const seasons = arrivals.seasons.map(({ dates, factor }) => ({
    from: dayNumber(dates.from),
    to: dayNumber(dates.to),
    factor,
  }));
  const surges = factorsOf(scenario, 'surge', flow);
  const { almanac, day } = hours;
  const factors: Factors = { weekdays, seasons, surges };
  return eachHour(hours, (start, index) => {
    const ofDay = factorOfDay(factors, almanac, day + Math.floor(index / DAY)) * surgeOver(surges, start);
    if (wave === undefined) return rates[index % DAY] * HOUR * ofDay;
    const { amplitude, period, shift } = wave;
    const cosine = (time: number) => cosineOfTurns((almanac.startMinute + time - shift) / period);
    const swing = ((amplitude * period) / TURN) * (cosine(start) - cosine(start + HOUR));
    return rates[0] * (HOUR + swing) * ofDay;
  });
}

/** Mean factor of the surges in the hour that begins at `start`. */
function surgeOver(surges: Factors['surges'], start: number): number {
  let sum = 0;
  for (let time = start; time < start + HOUR; ) {
    const end = surgeEnd(surges, time, start + HOUR);
    sum += surgeAt(surges, time) * (end - time);
    time = end;
  }
  return sum / HOUR;
}

/** Those who come, on the minute, early or late. */
function appointments(scenario: Scenario, book: Of<'appointments'>, hours: Hours): Float64Array {
  const open = book.calendar === null ? null : new OpenHours(scenario.calendars[book.calendar], hours.almanac);
  const booked = eachHour(hours, (start, index) => {
    const hour = (index % DAY) * HOUR;
    let trucks = 0;
    for (const { from, to, trucks: many } of book.slots) {
      for (let minute = from; minute < to; minute += book.every) {
        const within = minute >= hour && minute < hour + HOUR;
        if (within && (open === null || open.isOpen(start + minute - hour))) trucks += many;
      }
    }
    return trucks * (1 - book.noShow);
  });
  const early = book.early?.share ?? 0;
  const late = book.late?.share ?? 0;
  const sum = booked.map((trucks) => trucks * (1 - early - late));
  // Early is late with the hours in reverse.
  const parts = [
    ...(book.late ? [spread(booked, passage(book.late.by, booked.length).through)] : []),
    ...(book.early ? [spread(booked.toReversed(), passage(book.early.by, booked.length).through).reverse()] : []),
  ];
  [late, early]
    .filter((share) => share > 0)
    .forEach((share, k) => {
      for (let index = 0; index < sum.length; index++) sum[index] += share * parts[k][index];
    });
  return sum;
}

function recorded({ times }: Of<'recorded'>, hours: Hours): Float64Array {
  const trucks = new Float64Array(hours.days * DAY);
  for (const time of times) {
    const index = Math.floor((hours.almanac.startMinute + time) / HOUR) - hours.day * DAY;
    if (index >= 0 && index < trucks.length) trucks[index]++;
  }
  return trucks;
}
