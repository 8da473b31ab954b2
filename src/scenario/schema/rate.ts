import { quantity, type Scalar, withUnit } from './quantity.ts';

/** Events per minute of one event per unit. */
const UNITS = { '/s': 60, '/min': 1, '/h': 1 / 60, '/day': 1 / 1440, '/d': 1 / 1440, '/week': 1 / 10080 };

/** A rate [1/min], at least 0. */
export function parseRate(written: Scalar): number {
  const tight = typeof written === 'string' ? written.replace(/\/\s+/, '/') : written;
  return withUnit(tight, UNITS, 'a rate such as 0.9 /min, 10 /h or 150 /day', ['/min', '/h', '/day'], true);
}

export const rate = quantity(parseRate, {
  description: 'A rate: a number with /min, /h or /day.',
  type: ['string', 'number'],
  examples: ['0.9 /min', '150 /day'],
});
