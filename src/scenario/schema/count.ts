import { quantity, type Scalar } from './quantity.ts';
import { Refusal } from './refusal.ts';

/** The greatest number of bays, servers, vehicles or trucks that a scenario may ask for. */
const MOST = 1e6;

/** A whole number from `least` to `most`. */
function parseCount(written: Scalar, least = 0, most = MOST): number {
  if (typeof written !== 'number' || !Number.isInteger(written) || written < least || written > most) {
    throw new Refusal(`a whole number from ${least} to ${most.toLocaleString('en-US')}`);
  }
  return written;
}

/** A whole number, or null for `unlimited`. */
function parseCapacity(written: Scalar): number | null {
  if (written === 'unlimited') return null;
  const rule = 'a whole number or unlimited';
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 0) throw new Refusal(rule);
  if (written > MOST) {
    throw new Refusal(
      `a whole number up to ${MOST.toLocaleString('en-US')}, or unlimited`,
      'for no limit, write `unlimited`',
    );
  }
  return written;
}

export function count(least = 0, most = MOST, description = 'A whole number.') {
  return quantity((written) => parseCount(written, least, most), {
    description,
    type: 'integer',
    minimum: least,
    maximum: most,
  });
}

/** Places to wait, servers or bays; null is unlimited. */
export const capacity = quantity(parseCapacity, {
  description: 'A whole number, or `unlimited`.',
  type: ['integer', 'string'],
  examples: [4, 'unlimited'],
});
