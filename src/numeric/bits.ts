/**
 * The bits of a double, read through aliased typed arrays, and exact powers of two. Shared by `log` and `exp`, and by
 * the tables of quantile functions, which are cut where the exponent changes.
 */

/** One double; its two halves are `words`. */
export const view = new Float64Array(1);
/** The halves of `view[0]`. */
export const words = new Uint32Array(view.buffer);
view[0] = 1;
/** Index in `words` of the half that holds sign, exponent and the first twenty bits of the mantissa. */
export const HIGH = words[1] === 0 ? 0 : 1;

/** `POWERS[e]` is 2^(e − 1023) for e = 0 … 2046, the whole range of exponents a normal double can have. */
export const POWERS = new Float64Array(2047);
POWERS[1023] = 1;
for (let e = 1024; e < 2047; e++) POWERS[e] = POWERS[e - 1] * 2;
for (let e = 1022; e >= 0; e--) POWERS[e] = POWERS[e + 1] / 2;

/** Half the step of a uniform number on the grid of 2^-53: what u = 0 is taken to mean where a tail would be endless. */
export const HALF_STEP = POWERS[1023 - 54];
/** The largest uniform number, 1 − 2^-53. */
export const LARGEST_UNIFORM = 1 - POWERS[1023 - 53];
