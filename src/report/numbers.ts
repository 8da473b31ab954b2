import { formatNumber as formatDigits, meaningfulDecimals } from '../results/digits.ts';
import type { Words } from './words/words.ts';

/** From here on a number is told in thousand millions, beyond the second with a power of ten, as below the third. */
const BILLION = 1e9;
const LARGE = 1e15;
const SMALL = 1e-4;
/** Decimals nobody reads further than. */
const MOST_DECIMALS = 9;

/** A short way to tell numbers of a size: `3 billion`, `3·10^18`; the number itself where neither is needed. */
function shortOf(size: number, { numerals }: Words): { power: number; suffix: string } {
  if (size >= LARGE || (size > 0 && size < SMALL)) {
    const power = Number(size.toExponential().split('e')[1]);
    return { power, suffix: `·10^${power < 0 ? '−' : ''}${Math.abs(power)}` };
  }
  return size >= BILLION ? { power: 9, suffix: `\u00a0${numerals.billion}` } : { power: 0, suffix: '' };
}

/** x / 10^power; a power of ten is read from its digits, so no engine's own arithmetic is asked. */
function divided(x: number, power: number): number {
  // Two steps, as 10^302 has no inverse.
  return power < 0 ? x * Number(`1e${-power}`) : x / Number(`1e${power}`);
}

/** A number with so many decimals (negative: rounded to tens, hundreds, …) in the language's own form. */
export function formatNumber(x: number, decimals: number, words: Words, signed = false): string {
  if (!Number.isFinite(x)) return words.numerals.none;
  const { power, suffix } = shortOf(Math.abs(x), words);
  return digits(divided(x, power), decimals + power, words, signed) + suffix;
}

/** `496 ± 5`, each to the digit that the half-width supports; the number alone where there is no half-width. */
export function formatWithin(x: number, half: number, words: Words, signed = false): string {
  if (!(half > 0 && Number.isFinite(x))) return formatNumber(x, meaningfulDecimals(x, 0), words, signed);
  const { power, suffix } = shortOf(Math.max(Math.abs(x), half), words);
  const [mean, error] = [divided(x, power), divided(half, power)];
  const decimals = meaningfulDecimals(mean, error);
  const text = `${digits(mean, decimals, words, signed)}\u00a0±\u00a0${digits(error, decimals, words, false)}`;
  return suffix.startsWith('·') ? `(${text})${suffix}` : text + suffix;
}

function digits(x: number, decimals: number, words: Words, signed: boolean): string {
  const text = formatDigits(x, Math.min(decimals, MOST_DECIMALS), words.lang);
  return signed && x > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Half the width of an interval; 0 where there is none to speak of (one run, or no variation). */
export function halfWidth({ ciLow, ciHigh, n }: { ciLow: number; ciHigh: number; n: number }): number {
  const half = (ciHigh - ciLow) / 2;
  return n > 1 && Number.isFinite(half) && half > 0 ? half : 0;
}

/** A number on an axis whose numbers are `step` apart, with the word for million where it is long. */
export function formatTick(x: number, step: number, words: Words): string {
  const size = Math.abs(x);
  const decimals = step > 0 && Number.isFinite(step) ? -Number(step.toExponential().split('e')[1]) : 0;
  if (size < 1e6 || size >= BILLION) return formatNumber(x, decimals, words);
  return `${formatNumber(x / 1e6, decimals + 6, words)}\u00a0${words.numerals.million}`;
}
