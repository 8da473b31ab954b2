import { quantity, type Scalar, withUnit } from './quantity.ts';

/** A load [t], at least 0. */
export function parseLoad(written: Scalar): number {
  return withUnit(written, { t: 1, kg: 0.001 }, 'a load such as 22 t or 500 kg', ['t', 'kg'], true);
}

export const load = quantity(parseLoad, {
  description: 'A load in t or kg.',
  type: ['string', 'number'],
  examples: ['22 t', '500 kg'],
});
