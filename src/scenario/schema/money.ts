import { type Scalar, withUnit } from './quantity.ts';

const UNITS = { VND: 1, 'k VND': 1e3, 'm VND': 1e6, 'bn VND': 1e9 };

/** An amount of money [VND], at least 0. */
export function parseMoney(written: Scalar): number {
  return withUnit(
    written,
    UNITS,
    'an amount such as 400000 VND, 300 m VND or 2.5 bn VND',
    ['VND', 'm VND', 'bn VND'],
    true,
  );
}
