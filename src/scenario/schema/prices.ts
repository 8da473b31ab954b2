/** Prices and what is counted by the litre, the kilometre, the year: numbers with a unit behind a stroke. */
import { entriesOf, isAnnotated, isMap } from './annotation.ts';
import { parseMoney } from './money.ts';
import { named } from './name.ts';
import { quantity, type Scalar, withUnit } from './quantity.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal, show } from './refusal.ts';
import { parseShare } from './share.ts';

/** A number with one of these units, written with or without blanks about the stroke. */
function per(units: Record<string, number>, rule: string): Schema<number> {
  const parse = (written: Scalar) => {
    const tight = typeof written === 'string' ? written.replace(/\s*\/\s*/, '/') : written;
    return withUnit(tight, units, rule, Object.keys(units).slice(0, 1));
  };
  return quantity(parse, { description: `${rule[0].toUpperCase()}${rule.slice(1)}.`, type: ['string', 'number'] });
}

export const money = quantity(parseMoney, {
  description: 'An amount of money.',
  type: ['string', 'number'],
  examples: ['400000 VND', '300 m VND', '2.5 bn VND'],
});

export const pricePerLitre = per({ 'VND/l': 1, 'k VND/l': 1e3 }, 'a price such as 20000 VND/l');
export const pricePerKwh = per({ 'VND/kWh': 1, 'k VND/kWh': 1e3 }, 'a price such as 2000 VND/kWh');
export const pricePerTonne = per(
  { 'VND/t': 1, 'k VND/t': 1e3, 'm VND/t': 1e6 },
  'a price of a tonne such as 500000 VND/t',
);
export const carbonPerLitre = per({ 'kg/l': 1 }, 'carbon dioxide such as 2.68 kg/l');
export const carbonPerKwh = per({ 'kg/kWh': 1, 'g/kWh': 1e-3, 't/MWh': 1 }, 'carbon dioxide such as 0.66 kg/kWh');
/** [l/h] */
export const consumption = per({ 'l/h': 1 }, 'a consumption such as 2.5 l/h');
/** [kWh/km] */
export const driveEnergy = per({ 'kWh/km': 1 }, 'an energy such as 1.5 kWh/km');
/** Share lost in a day. */
export const dailyLoss = per({ '%/day': 0.01, '%/d': 0.01 }, 'a share lost in a day such as 1.5 %/day');
/** A rate a year: 0.09, `9 %` or `9 %/year`. */
export const yearlyRate = quantity(
  (written) => parseShare(typeof written === 'string' ? written.replace(/\s*\/\s*year$/, '') : written),
  { description: 'A rate a year.', type: ['string', 'number'], examples: ['9 %', '9 %/year'] },
);

/** A number of whole years. */
export const years = quantity(
  (written) => {
    const rule = 'a number of years such as 20 years';
    const value = withUnit(written, { years: 1, year: 1 }, rule, ['years']);
    if (!Number.isInteger(value) || value < 1 || value > 200) throw new Refusal(`${rule}, whole, from 1 to 200`);
    return value;
  },
  { description: 'A number of years.', type: 'string', examples: ['20 years'] },
);

const YEAR = 'a year from 1900 to 2299';
const isYear = (year: Scalar): year is number => Number.isInteger(year) && Number(year) >= 1900 && Number(year) <= 2299;

export const year = quantity(
  (written) => {
    if (!isYear(written)) throw new Refusal(YEAR);
    return written;
  },
  { description: 'A year.', type: 'integer', examples: [2027] },
);

/** A map from years to something, as a list in the order of the years. */
export function byYear<T>(each: Schema<T>, rule: string): Schema<{ year: number; value: T }[]> {
  return reader(
    (written, reading) => {
      if (!isMap(written) || isAnnotated(written)) throw new Refusal(rule);
      const list = entriesOf(written, reading).map(([key, value]) => {
        if (!isYear(Number(key))) reading.refuse(new Refusal(YEAR, '', `the name ${show(key)}`), key);
        return { year: Number(key), value: reading.part(each, value, key) };
      });
      reading.settle();
      if (list.length === 0) throw new Refusal(rule);
      return list.sort((a, b) => a.year - b.year);
    },
    { description: rule, type: 'object' },
  );
}

/** A price for all flows, or prices by flow or group; `other` for the rest. A single price is `{ other }`. */
export const moneyByFlow: Schema<Record<string, number>> = reader(
  (written, reading) => {
    if (!isMap(written) || isAnnotated(written)) return { other: reading.part(money, written) };
    return reading.part(named(money, {}), written);
  },
  { description: 'An amount, or amounts by flow or group (`other`: the rest).', type: ['string', 'object'] },
);
