import { quantity, type Scalar } from './quantity.ts';
import { Refusal } from './refusal.ts';

/** A plain number from `least` on; `rule` says what it is. */
function number(rule: string, least = 0, open = false, description = '') {
  const parse = (written: Scalar): number => {
    const wrong = typeof written !== 'number' || !Number.isFinite(written) || written < least;
    if (wrong || (open && written === least)) throw new Refusal(rule);
    return written;
  };
  return quantity(parse, { description: description || rule, type: 'number' });
}

/** A number, at least 0. */
export const atLeastZero = number('a number, at least 0');
/** A number greater than 0. */
export const positive = number('a number greater than 0', 0, true);
/** Any number. */
export const anyNumber = number('a number', Number.NEGATIVE_INFINITY);
