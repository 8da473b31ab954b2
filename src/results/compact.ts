/** Numbers of a document as they are written: twelve significant digits, no minus zero, nothing that JSON cannot say. */

/** Digits kept: far beyond what any interval supports, and short of the last bits. */
const DIGITS = 12;

/** `x` to twelve significant digits. Decimal rounding is exact in ECMAScript: the same on every engine. */
export function compactNumber(x: number): number {
  if (Number.isInteger(x)) return x === 0 ? 0 : x;
  const short = Number(x.toPrecision(DIGITS));
  return short === 0 ? 0 : short;
}

/**
 * A copy of plain data with every number compacted, so that what is drawn now and what is drawn again from the file
 * are the same. A number that is not finite is a fault of the program and stops here, with its path.
 */
export function compact<T>(value: T, path = 'results'): T {
  return walk(value, path) as T;
}

function walk(value: unknown, path: string): unknown {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${path} is ${value}: a document holds finite numbers only`);
    return compactNumber(value);
  }
  if (Array.isArray(value)) return value.map((item, i) => walk(item, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null) {
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) if (item !== undefined) copy[key] = walk(item, `${path}.${key}`);
    return copy;
  }
  return value;
}
