import type { z } from 'zod';
import type { Appointments, Wave } from '../model/flow.ts';
import { entriesOf, isAnnotated, isMap } from './annotation.ts';
import { eachDay } from './calendar.ts';
import { byKey } from './choice.ts';
import { span } from './clock.ts';
import { count } from './count.ts';
import { countLaw, durationLaw } from './distribution.ts';
import { duration } from './duration.ts';
import { map } from './map.ts';
import { name, names } from './name.ts';
import { atLeastZero } from './number.ts';
import { rate } from './rate.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { share } from './share.ts';

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

const wave = map(
  { amplitude: share, period: duration, shift: duration.optional() },
  'The rate swings: 1 + amplitude × sin(2π (clock − shift) / period).',
);

const shaped = map({
  perDay: atLeastZero.optional(),
  ratesPerHour: hourlyRates.optional(),
  hours: name.optional(),
  wave: wave.optional(),
  growth: name.optional(),
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
  growth: string | null;
  wave: Wave | null;
  convoy: z.output<typeof countLaw> | null;
}

const poisson: Schema<WrittenPoisson> = reader(
  (written, reading) => {
    const none = {
      perDay: 0,
      hours: null,
      weekdays: [1, 1, 1, 1, 1, 1, 1],
      seasons: [],
      growth: null,
      wave: null,
      convoy: null,
    };
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
    if (part.wave !== undefined && perDay === undefined) throw new Refusal('wave only beside perDay');
    if (part.wave !== undefined && (hours !== undefined || part.convoy !== undefined)) {
      throw new Refusal('wave without hours and convoy', '', `wave beside ${hours !== undefined ? 'hours' : 'convoy'}`);
    }
    if (part.wave?.period === 0) reading.refuse(new Refusal('a period longer than 0'), 'wave', 'period');
    reading.settle();
    return {
      rates: ratesPerHour?.map((number) => number / 60) ?? null,
      perDay: perDay ?? 0,
      hours: hours ?? null,
      weekdays: part.weekdays ?? none.weekdays,
      seasons: part.season ?? [],
      growth: part.growth ?? null,
      wave: part.wave === undefined ? null : { ...part.wave, shift: part.wave.shift ?? 0 },
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

const unpunctual = map({ share, by: durationLaw }, 'A share of the trucks, and by how much they miss their time.');

const slots: Schema<Appointments['slots']> = reader(
  (written, reading) => {
    if (!isMap(written))
      throw new Refusal('trucks a slot by span of the day, such as { 08:00-12:00: 6, 13:00-18:00: 4 }');
    const list = entriesOf(written, reading).map(([key, value]) => ({
      ...reading.part(span, key, key),
      trucks: reading.part(count(), value, key),
    }));
    reading.settle();
    list.sort((a, b) => a.from - b.from);
    if (list.every(({ trucks }) => trucks === 0)) throw new Refusal('one slot at least with a truck');
    for (let i = 1; i < list.length; i++) {
      if (list[i].from < list[i - 1].to) throw new Refusal('spans that do not overlap');
    }
    return list;
  },
  { description: 'Trucks a slot by span of the day: { 08:00-12:00: 6, 13:00-18:00: 4 }.', type: 'object' },
);

const appointments: Schema<Appointments> = reader(
  (written, reading) => {
    const part = reading.part(
      map({
        every: duration,
        slots,
        calendar: name.optional(),
        early: unpunctual.optional(),
        late: unpunctual.optional(),
        noShow: share.optional(),
      }),
      written,
    );
    reading.settle();
    if (part.every < 1) reading.refuse(new Refusal('a slot of 1 min at least'), 'every');
    const unpunctualShare = (part.early?.share ?? 0) + (part.late?.share ?? 0);
    if (unpunctualShare > 1 + 1e-9) {
      throw new Refusal('shares of early and late trucks that are at most 100 % together');
    }
    const { every, calendar = null, early = null, late = null, noShow = 0 } = part;
    return { every, slots: part.slots, calendar, early, late, noShow };
  },
  { description: 'Appointments by the clock, and how well they are kept.', type: 'object' },
);

const kinds = {
  poisson: map({ poisson }, 'A Poisson process.'),
  every: map({ every: durationLaw, convoy }, 'Independent times between arrivals.'),
  recorded: map({ recorded: file, column }, 'Arrival times from a CSV file.'),
  appointments: map({ appointments }, 'Trucks with an appointment.'),
  population: map({ population: count(1) }, 'Vehicles that start over at the end.'),
};
const listed = byKey('arrivals', 'arrivals', kinds, 'How the trucks come.');

/** How the trucks of a flow come. */
export const arrivals = reader(
  (written, reading) => {
    if (written === 'saturated') return 'saturated' as const;
    if (typeof written === 'string') {
      throw new Refusal(
        'saturated, or a map with one of the keys poisson, every, recorded, appointments or population',
      );
    }
    return reading.part(listed, written);
  },
  {
    description: 'How the trucks come.',
    anyOf: [{ const: 'saturated' }, ...Object.keys(kinds).map((key) => ({ $ref: `#/$defs/arrivals.${key}` }))],
  },
);
export type WrittenArrivals = z.output<typeof arrivals>;
