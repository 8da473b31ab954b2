import type { z } from 'zod';
import { isAnnotated, isMap } from './annotation.ts';
import { eachDay } from './calendar.ts';
import { byKey } from './choice.ts';
import { count } from './count.ts';
import { countLaw, durationLaw } from './distribution.ts';
import { map } from './map.ts';
import { name, names } from './name.ts';
import { atLeastZero } from './number.ts';
import { rate } from './rate.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

const weekdays: Schema<number[]> = reader(
  (written, reading) => {
    if (!isMap(written)) throw new Refusal('a map such as { sat: 0.8, sun: 0.5 }');
    const factors = eachDay(written, reading, atLeastZero).map((factor) => factor ?? 1);
    reading.settle();
    if (factors.every((factor) => factor === 0)) throw new Refusal('one day at least with a factor above 0');
    return factors;
  },
  { description: 'Factors by weekday: { sun: 0.9 }.', type: 'object' },
);

const hourlyRates: Schema<number[]> = reader(
  (written, reading) => {
    if (!Array.isArray(written) || written.length !== 24) throw new Refusal('a list of 24 numbers, one for each hour');
    return written.map((item, hour) => reading.part(atLeastZero, item, hour));
  },
  { description: 'Arrivals per hour, by clock hour.', type: 'array', items: { type: 'number' } },
);

const shaped = map({
  perDay: atLeastZero.optional(),
  ratesPerHour: hourlyRates.optional(),
  hours: name.optional(),
  weekdays: weekdays.optional(),
  season: names.optional(),
  convoy: countLaw.optional(),
});

export interface WrittenPoisson {
  /** Rate [1/min] by clock hour; null: `perDay` over the profile `hours`. */
  rates: number[] | null;
  perDay: number;
  hours: string | null;
  weekdays: number[];
  seasons: string[];
  convoy: z.output<typeof countLaw> | null;
}

const poisson: Schema<WrittenPoisson> = reader(
  (written, reading) => {
    const none = { perDay: 0, hours: null, weekdays: [1, 1, 1, 1, 1, 1, 1], seasons: [], convoy: null };
    if (!isMap(written) || isAnnotated(written)) {
      const constant = reading.part(rate, written);
      return { ...none, rates: Array.from({ length: 24 }, () => constant) };
    }
    const part = reading.part(shaped, written);
    reading.settle();
    const { perDay, ratesPerHour, hours } = part;
    if ((perDay === undefined) === (ratesPerHour === undefined)) {
      throw new Refusal('either perDay or ratesPerHour', '', perDay === undefined ? 'neither' : 'both');
    }
    if (ratesPerHour !== undefined && hours !== undefined) {
      throw new Refusal('hours only beside perDay', '', 'ratesPerHour and hours');
    }
    return {
      rates: ratesPerHour?.map((number) => number / 60) ?? null,
      perDay: perDay ?? 0,
      hours: hours ?? null,
      weekdays: part.weekdays ?? none.weekdays,
      seasons: part.season ?? [],
      convoy: part.convoy ?? null,
    };
  },
  { description: 'A rate such as 0.9 /min, or { perDay, hours, weekdays, season, convoy }.' },
);

const convoy = countLaw.optional();
const file = reader(
  (written) => {
    if (typeof written !== 'string' || written === '') throw new Refusal('the name of a CSV file');
    return written;
  },
  { description: 'A CSV file beside this one.', type: 'string' },
);
const column = reader(
  (written) => {
    if (typeof written !== 'string' || written === '') throw new Refusal('the name of a column');
    return written;
  },
  { description: 'Its column of times.', type: 'string' },
);

const kinds = {
  poisson: map({ poisson }, 'A Poisson process.'),
  every: map({ every: durationLaw, convoy }, 'Independent times between arrivals.'),
  recorded: map({ recorded: file, column }, 'Arrival times from a CSV file.'),
  population: map({ population: count(1) }, 'Vehicles that start over at the end.'),
};
const listed = byKey('arrivals', 'arrivals', kinds, 'How the trucks come.');

/** How the trucks of a flow come. */
export const arrivals = reader(
  (written, reading) => {
    if (written === 'saturated') return 'saturated' as const;
    if (typeof written === 'string') {
      throw new Refusal('saturated, or a map with one of the keys poisson, every, recorded or population');
    }
    return reading.part(listed, written);
  },
  {
    description: 'How the trucks come.',
    anyOf: [{ const: 'saturated' }, ...Object.keys(kinds).map((key) => ({ $ref: `#/$defs/arrivals.${key}` }))],
  },
);
export type WrittenArrivals = z.output<typeof arrivals>;
