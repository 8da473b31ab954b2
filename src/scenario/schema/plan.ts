import { z } from 'zod';
import { isAnnotated, isMap } from './annotation.ts';
import { map } from './map.ts';
import { named } from './name.ts';
import { byYear, year, yearlyRate } from './prices.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

/** A yearly rate, or rates from certain years on; a single rate holds from the first year. */
type Growth = number | { year: number; value: number }[];

const growth: Schema<Growth> = reader(
  (written, reading) =>
    isMap(written) && !isAnnotated(written)
      ? reading.part(byYear(yearlyRate, 'rates from a year on such as { 2025: 12.5 %, 2030: 5 % }'), written)
      : reading.part(yearlyRate, written),
  { description: 'A rate a year, or rates from a year on: { 2025: 12.5 %, 2030: 5 % }.', type: ['string', 'object'] },
);

const raw = map(
  {
    years: z.array(year),
    growth: growth.optional(),
    demand: named(growth, {
      description: 'Growth by path of demand: { low: 8 %, central: 12 %, high: 15 % }.',
    }).optional(),
  },
  'Years for which the scenario is run once more each, and how the traffic grows.',
);

export interface WrittenPlan {
  years: number[];
  paths: Record<string, Growth>;
}

export const plan: Schema<WrittenPlan> = reader(
  (written, reading) => {
    const { years, growth: one, demand } = reading.part(raw, written) ?? {};
    reading.settle();
    if ((one === undefined) === (demand === undefined)) {
      throw new Refusal('either growth or demand', '', one === undefined ? 'neither' : 'both');
    }
    if (years.length === 0) throw new Refusal('one year at least', '', 'no year');
    if (years.some((year, i) => i > 0 && year <= years[i - 1])) throw new Refusal('years that ascend');
    const paths = demand ?? { central: one ?? 0 };
    if (Object.keys(paths).length === 0) throw new Refusal('one path of demand at least', '', 'no path');
    return { years, paths };
  },
  { description: 'Plan years and growth: { years: [2025, 2030], growth: 12.5 % }.', type: 'object' },
);
