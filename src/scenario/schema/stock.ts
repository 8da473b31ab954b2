import type { Stock } from '../model/place.ts';
import { isMap } from './annotation.ts';
import { countLaw, durationLaw } from './distribution.ts';
import { map } from './map.ts';
import { named } from './name.ts';
import { reader, type Schema } from './reader.ts';

const full = map({ count: countLaw, remaining: durationLaw.optional() });

const one: Schema<Stock> = reader(
  (written, reading) => {
    if (!isMap(written) || !Object.hasOwn(written, 'count')) {
      return { count: reading.part(countLaw, written), remaining: null };
    }
    const part = reading.part(full, written);
    reading.settle();
    return { count: part.count, remaining: part.remaining ?? null };
  },
  { description: 'A number of trucks, or { count, remaining }.' },
);

/** Trucks inside at the start, by flow. */
export const stock = named(one, { description: 'Trucks inside at the start, by flow.' });
