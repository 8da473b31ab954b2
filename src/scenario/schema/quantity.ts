import { ANNOTATIONS, checkAnnotated, isAnnotated } from './annotation.ts';
import { closest } from './closest.ts';
import { type Description, type Reading, reader, type Schema } from './reader.ts';
import { anyOf, Refusal } from './refusal.ts';

/** A scalar of the file, as YAML gives it. */
export type Scalar = string | number | boolean | null | undefined;

/** A single quantity: written bare, or annotated as `{ value: …, source: … }` or `{ value: …, assumed: … }`. */
export function quantity<T>(parse: (written: Scalar) => T, describe: Description): Schema<T> {
  const bare = (written: unknown): T => parse(isScalar(written) ? written : Number.NaN);
  return reader((written, reading) => annotatedOr(written, reading, bare), withAnnotation(describe));
}

/** Reads a value, looking through its annotation where it has one; mistakes point inside. */
function annotatedOr<T>(written: unknown, reading: Reading, bare: (written: unknown) => T): T {
  if (!isAnnotated(written)) return bare(written);
  checkAnnotated(written, reading);
  return reading.part(reader(bare, {}), written.value, 'value');
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value !== 'object';
}

/** JSON Schema of a value that may also be written with its annotation. */
export function withAnnotation(describe: Description): Description {
  const { description, ...bare } = describe;
  const texts = Object.fromEntries(ANNOTATIONS.map((key) => [key, { type: 'string' }]));
  const annotated = { type: 'object', properties: { value: bare, ...texts }, required: ['value'] };
  return { description, anyOf: [bare, { ...annotated, additionalProperties: false }] };
}

const WRITTEN = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(.*)$/i;

/** The number and the unit of a text such as `1.5 h`; null: it does not begin with a number. */
export function split(written: Scalar): { value: number; unit: string } | null {
  if (typeof written === 'number') return { value: written, unit: '' };
  const match = typeof written === 'string' ? WRITTEN.exec(written.trim()) : null;
  return match && { value: Number(match[1]), unit: match[2].replace(/\s+/g, ' ') };
}

/**
 * A quantity that is at least 0, times the factor of its unit. Only a plain `0` may do without a unit, and only where
 * `zero` allows it; `usual` are the units that a message proposes.
 */
export function withUnit(
  written: Scalar,
  units: Record<string, number>,
  rule: string,
  usual: string[],
  zero = false,
): number {
  const parts = split(written);
  if (parts === null || !Number.isFinite(parts.value)) throw new Refusal(rule);
  // Nobody has thousandths of a dong: `20.000 VND` is written as it is in Vietnam.
  const meant = /^(\.|VND)/.test(parts.unit) ? withoutPoints(written) : '';
  if (meant !== '') throw new Refusal(rule, `did you mean \`${meant}\`?`);
  if (parts.unit.startsWith(',')) throw new Refusal(rule, decimalPoint(written));
  const { value, unit } = parts;
  if (unit === '' && value === 0 && zero) return 0;
  if (unit === '')
    throw new Refusal(rule, value > 0 ? `write the unit: ${anyOf(usual.map((u) => `\`${value} ${u}\``))}` : '');
  if (!Object.hasOwn(units, unit)) {
    const begun = Object.keys(units).find((known) => known.startsWith(`${unit} `));
    const near = begun ?? closest(unit, Object.keys(units));
    const fix = near === null ? `the units are ${Object.keys(units).join(', ')}` : `did you mean \`${value} ${near}\`?`;
    throw new Refusal(rule, fix);
  }
  if (value < 0) throw new Refusal(`${rule}, not negative`);
  return value * units[unit];
}

/** `1500000 VND` for `1.500.000 VND`, points between thousands taken out; empty: there are none. */
function withoutPoints(written: Scalar): string {
  const text = String(written).trim();
  return /^[1-9]\d{0,2}(\.\d{3})+(?!\d)/.test(text) ? text.replaceAll('.', '') : '';
}

/** Proposes `1.5 h` for `1,5 h`, and `1500 kg` for `1,500 kg`. */
export function decimalPoint(written: Scalar): string {
  const text = String(written).trim();
  const thousands = /^\d{1,3}(,\d{3})+(?!\d)/.test(text);
  const point = thousands ? text.replaceAll(',', '') : text.replace(',', '.');
  return /^[\d.]+(\s|$)/.test(point) ? `did you mean \`${point}\`?` : '';
}
