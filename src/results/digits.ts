/**
 * Meaningful digits: a number is printed down to the first digit its error reaches and no further, because more
 * digits promise what the runs cannot keep (495.67 ± 4.98 prints "496 ± 5"). No engine's own language data is asked,
 * so the bytes are the same everywhere.
 */
import type { Language } from './language.ts';

/** Most decimals ever printed. */
const MOST = 9;

/** Position of the first significant digit: 0 for 4.98, −1 for 0.23, 2 for 730; 0 for 0. */
function magnitude(x: number): number {
  return x === 0 ? 0 : Number(x.toExponential().split('e')[1]);
}

/**
 * Decimals that a half-width supports: 2 for 0.023, 0 for 4.98, −1 (tens) for 73. Where the half-width is 0 (one run,
 * or no chance in it): none for a whole number, else three significant digits of the mean itself.
 */
export function meaningfulDecimals(mean: number, half: number): number {
  if (half > 0) return Math.min(MOST, 0 - magnitude(half));
  return Number.isInteger(mean) ? 0 : Math.max(0, Math.min(MOST, 2 - magnitude(mean)));
}

/** A width to two significant digits, never narrower than it is: 0.0473 → 0.048, 5.02 → 5.1. */
export function roundedUp(width: number): number {
  if (width === 0) return 0;
  const last = Number(`1e${magnitude(width) - 1}`);
  // What is above by rounding alone is not rounded up.
  return Number((Math.ceil((width / last) * (1 - 1e-9)) * last).toPrecision(2));
}

/** `x` rounded to `decimals` (negative: tens, hundreds), written with the separators of the language. */
export function formatNumber(x: number, decimals: number, language: Language): string {
  const text = unsigned(Math.abs(x), decimals);
  const [whole, fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'vi' ? '.' : ',');
  const body = fraction === undefined ? grouped : `${grouped}${language === 'vi' ? ',' : '.'}${fraction}`;
  return x < 0 && /[1-9]/.test(text) ? `−${body}` : body;
}

function unsigned(size: number, decimals: number): string {
  if (decimals >= 0) return size.toFixed(decimals);
  const unit = Number(`1e${-decimals}`);
  return (Math.round(size / unit) * unit).toFixed(0);
}

/**
 * `mean ± half-width`, both to the digit the half-width supports; the mean alone where there is no half-width.
 * `signed` puts a plus in front of what is above zero.
 */
export function formatEstimate(mean: number, half: number, language: Language, signed = false): string {
  const decimals = meaningfulDecimals(mean, half);
  const number = formatNumber(mean, decimals, language);
  const text = signed && mean > 0 && /[1-9]/.test(number) ? `+${number}` : number;
  return half > 0 ? `${text} ± ${formatNumber(half, decimals, language)}` : text;
}
