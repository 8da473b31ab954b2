import { quantity, type Scalar, withUnit } from './quantity.ts';

/** Minutes of each unit of time. */
const UNITS = { s: 1 / 60, min: 1, h: 60, d: 1440, day: 1440, days: 1440, week: 10080, weeks: 10080 };

/** A duration [min], at least 0; `0` needs no unit. `wanted` is what is said where it is none. */
export function parseDuration(written: Scalar, wanted = 'a duration such as 12 min, 1.5 h or 2 d'): number {
  return withUnit(written, UNITS, wanted, ['min', 'h', 'd'], true);
}

export const duration = quantity((written) => parseDuration(written), {
  description: 'A duration: a number with s, min, h, d or week.',
  type: ['string', 'number'],
  examples: ['12 min', '1.5 h', '2 d'],
});
