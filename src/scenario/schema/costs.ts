import { z } from 'zod';
import type { Text } from '../model/text.ts';
import { count } from './count.ts';
import { length } from './length.ts';
import { map } from './map.ts';
import { name, named, names } from './name.ts';
import { positive } from './number.ts';
import {
  byYear,
  carbonPerKwh,
  carbonPerLitre,
  consumption,
  driveEnergy,
  money,
  moneyByFlow,
  pricePerKwh,
  pricePerLitre,
  pricePerTonne,
  year,
  yearlyRate,
  years,
} from './prices.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { checkSum, share } from './share.ts';
import { text } from './text.ts';

const spending = byYear(share, 'shares by year such as { 2026: 60 %, 2027: 40 % }');

/** Shares of the capital by year. */
const spent: Schema<Record<string, number>> = reader(
  (written, reading) => {
    const shares = reading.part(spending, written);
    reading.settle();
    checkSum(shares.map(({ value }) => value));
    return Object.fromEntries(shares.map(({ year, value }) => [String(year), value]));
  },
  { description: 'Shares of the capital by year: { 2026: 60 %, 2027: 40 % }.', type: 'object' },
);

const build = map(
  {
    what: text.optional(),
    at: name.optional(),
    number: count(1).optional(),
    capital: money,
    life: years.optional(),
    running: money.optional(),
    spent: spent.optional(),
  },
  'Something that is built or bought; capital and running (a year) are of each piece.',
);

const crew = map({ title: text.optional(), people: positive, pay: money }, 'People and the pay of one in a year.');

/** Money that changes hands, as written. */
export interface WrittenFee {
  title: Text | undefined;
  from: Text;
  to: Text;
  amount: number;
  per: 'day' | 'truck';
  flows: string[];
}

const fee: Schema<WrittenFee> = reader(
  (written, reading) => {
    const part = reading.part(
      map({
        title: text.optional(),
        from: text,
        to: text,
        perDay: money.optional(),
        perTruck: money.optional(),
        flows: names.optional(),
      }),
      written,
    );
    reading.settle();
    const { title, from, to, perDay, perTruck, flows = [] } = part;
    if ((perDay === undefined) === (perTruck === undefined)) {
      throw new Refusal('either perDay or perTruck', '', perDay === undefined ? 'neither' : 'both');
    }
    return { title, from, to, amount: perDay ?? perTruck ?? 0, per: perDay === undefined ? 'truck' : 'day', flows };
  },
  { description: 'Money that changes hands: from whom, to whom, perDay or perTruck.', type: 'object' },
);

const currency: Schema<'VND'> = z.enum(['VND']);

/** What things are worth and cost. */
export const costs = map(
  {
    currency: currency.optional(),
    base: year.optional(),
    discountRate: yearlyRate.optional(),
    life: years.optional(),
    opens: year.optional(),
    days: positive.optional(),
    build: named(build, { description: 'What is built or bought, by name.' }).optional(),
    crews: named(crew, { description: 'People who are paid, by name.' }).optional(),
    electric: named(map({ round: length, energy: driveEnergy }), {
      description: 'Electric vehicles by fleet: the length of a round, and energy.',
    }).optional(),
    truckHour: moneyByFlow.optional(),
    lost: moneyByFlow.optional(),
    fees: named(fee, { description: 'Money that changes hands, by name.' }).optional(),
    diesel: map({ price: pricePerLitre, co2: carbonPerLitre.optional() }).optional(),
    electricity: map({ price: pricePerKwh, co2: carbonPerKwh.optional() }).optional(),
    idling: consumption.optional(),
    reefer: consumption.optional(),
    carbon: pricePerTonne.optional(),
    overtime: money.optional(),
  },
  'What things are worth and cost; what has no price is not counted.',
);
export type WrittenCosts = z.output<typeof costs>;
