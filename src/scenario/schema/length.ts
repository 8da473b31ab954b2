import { quantity, type Scalar, withUnit } from './quantity.ts';

/** A length [m], at least 0. */
export function parseLength(written: Scalar): number {
  return withUnit(written, { m: 1, km: 1000 }, 'a length such as 800 m or 2.4 km', ['m', 'km'], true);
}

export const length = quantity(parseLength, {
  description: 'A length in m or km.',
  type: ['string', 'number'],
  examples: ['800 m', '2.4 km'],
});
