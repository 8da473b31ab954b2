/** Refusals of parameters that make no law. The scenario's schema catches most of them earlier and names the line. */

function refuse(family: string, name: string, value: unknown, rule: string): never {
  throw new RangeError(`${family}: ${name} must be ${rule}, got ${value}`);
}

/** A number that is neither NaN nor infinite. */
export function requireFinite(family: string, name: string, value: number): void {
  if (!Number.isFinite(value)) refuse(family, name, value, 'a finite number');
}

/** A finite number above zero. */
export function requirePositive(family: string, name: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0)) refuse(family, name, value, 'a finite number above 0');
}

/** A finite number, zero or above. */
export function requireNotNegative(family: string, name: string, value: number): void {
  if (!(Number.isFinite(value) && value >= 0)) refuse(family, name, value, 'a finite number, 0 or above');
}

/** A finite number from `low` to `high`. */
export function requireWithin(family: string, name: string, value: number, low: number, high: number): void {
  if (!(value >= low && value <= high)) refuse(family, name, value, `from ${low} to ${high}`);
}

/** A whole number from 1 up. */
export function requireCount(family: string, name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 1)) refuse(family, name, value, 'a whole number from 1 up');
}

/** As many weights as there are `things`, none negative, at least one above zero. Returns their sum. */
export function requireWeights(family: string, weights: readonly number[], things: number): number {
  if (things === 0) refuse(family, 'the list', '[]', 'filled');
  if (weights.length !== things) refuse(family, 'the number of weights', weights.length, `${things}`);
  let total = 0;
  for (const weight of weights) {
    requireNotNegative(family, 'each weight', weight);
    total += weight;
  }
  requirePositive(family, 'the sum of the weights', total);
  return total;
}
