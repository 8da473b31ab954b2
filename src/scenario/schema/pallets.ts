import { quantity, type Scalar, withUnit } from './quantity.ts';

/** A number of pallets, at least 0. */
export function parsePallets(written: Scalar): number {
  return withUnit(written, { pallets: 1, pallet: 1 }, 'a number of pallets such as 33 pallets', ['pallets'], true);
}

export const pallets = quantity(parsePallets, {
  description: 'A number of pallets.',
  type: ['string', 'number'],
  examples: ['33 pallets'],
});
