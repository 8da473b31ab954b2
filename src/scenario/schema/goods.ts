import type { Distribution } from '../model/distribution.ts';
import type { Goods } from '../model/place.ts';
import { loadLaw, palletLaw } from './distribution.ts';
import { parseLoad } from './load.ts';
import { parsePallets } from './pallets.ts';
import { quantity, type Scalar, withUnit } from './quantity.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

/** Something in tonnes or in pallets, as the file says. */
export interface InUnit<T> {
  unit: Goods;
  value: T;
}

/** Most goods that a room may hold; amounts are counted in kilograms, which must remain whole numbers of 31 bits. */
const MOST = 1e6;

const inPallets = (written: unknown) => /pallet/.test(JSON.stringify(written) ?? '');

function parseGoods(written: Scalar): InUnit<number> {
  const unit = inPallets(written) ? 'pallets' : 't';
  const value = unit === 'pallets' ? parsePallets(written) : parseLoad(written);
  if (value > MOST) throw new Refusal(`at most ${MOST.toLocaleString('en-US')} ${unit}`);
  return { unit, value };
}

/** An amount of goods: `20 t`, `500 kg` or `33 pallets`. */
export const goods = quantity(parseGoods, {
  description: 'An amount of goods in t, kg or pallets.',
  type: ['string', 'number'],
  examples: ['20 t', '33 pallets'],
});

/** What a room holds; null is unlimited. */
export const goodsCapacity: Schema<InUnit<number | null>> = quantity<InUnit<number | null>>(
  (written) => (written === 'unlimited' ? { unit: 't', value: null } : parseGoods(written)),
  {
    description: 'An amount of goods in t, kg or pallets, or `unlimited`.',
    type: ['string', 'number'],
    examples: ['500 t', '800 pallets'],
  },
);

/** An amount, or a law of it. */
export const goodsLaw: Schema<InUnit<Distribution>> = reader<InUnit<Distribution>>(
  (written, reading) =>
    inPallets(written)
      ? { unit: 'pallets', value: reading.part(palletLaw, written) }
      : { unit: 't', value: reading.part(loadLaw, written) },
  { description: 'An amount of goods in t, kg or pallets, or a law of it.' },
);

const PER_HOUR = { '/h': 1, '/min': 60, '/day': 1 / 24 };
const RATES: Record<Goods, Record<string, number>> = {
  t: rates({ t: 1, kg: 0.001 }),
  pallets: rates({ pallets: 1, pallet: 1 }),
};

function rates(units: Record<string, number>): Record<string, number> {
  const all = Object.entries(units).flatMap(([unit, per]) =>
    Object.entries(PER_HOUR).map(([time, perHour]) => [`${unit}${time}`, per * perHour]),
  );
  return Object.fromEntries(all);
}

/** How fast goods are handled [t/h or pallets/h]. */
export const goodsRate: Schema<InUnit<number>> = quantity<InUnit<number>>(
  (written) => {
    const unit = inPallets(written) ? 'pallets' : 't';
    const tight = typeof written === 'string' ? written.replace(/\s*\/\s*/, '/') : written;
    const rule = 'a rate of handling such as 20 t/h or 30 pallets/h';
    const value = withUnit(tight, RATES[unit], rule, ['t/h', 'pallets/h']);
    if (value === 0) throw new Refusal(`${rule}, above 0`);
    return { unit, value };
  },
  { description: 'A rate of handling in t/h or pallets/h.', type: ['string', 'number'], examples: ['20 t/h'] },
);
