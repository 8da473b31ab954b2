import { meaningfulDecimals } from '../results/digits.ts';
import type { Estimate, Unit } from '../results/document.ts';
import { formatNumber, formatWithin, halfWidth } from './numbers.ts';
import type { Words } from './words/words.ts';

/** How the numbers of one row, column or axis are shown: all in the same unit, so that they can be compared. */
export interface Scale {
  /** Shown number = stored number / `per`. */
  per: number;
  /** Name of the shown unit, alone as in a heading. */
  name: string;
  /** The same behind a number, with its space where it has one. */
  suffix: string;
}

/** Times from here on are shown in hours, and those beyond the second in days [min]. */
const IN_MINUTES = 120;
const IN_HOURS = 72 * 60;

/** The scale for stored numbers up to `largest`: minutes, hours or days; per cent; or the unit itself. */
export function scaleFor(unit: Unit, largest: number, words: Words): Scale {
  const size = Math.abs(largest);
  const { units } = words;
  if (unit === 'share' || unit === 'ratio') return { per: 0.01, name: '%', suffix: '%' };
  if (unit === 'min') {
    if (size > IN_HOURS) return spaced(1440, units.days);
    if (size >= IN_MINUTES) return spaced(60, units.hours);
    if (size < 1 && size > 0) return spaced(1 / 60, units.seconds);
    return spaced(1, units.minutes);
  }
  return spaced(1, units.named[unit] ?? unit);
}

/** The scale of differences of numbers shown on `scale`: a difference of shares is told in percentage points. */
export function differenceScale(scale: Scale, words: Words): Scale {
  return scale.name === '%' ? spaced(0.01, words.units.points) : scale;
}

/** The scale for sums of money up to `largest` [VND]: millions or billions. */
export function moneyScale(largest: number, { value }: Words): Scale {
  const { billion, million } = value.money;
  return Math.abs(largest) >= 1e9 ? spaced(1e9, billion) : spaced(1e6, million);
}

function spaced(per: number, name: string): Scale {
  return { per, name, suffix: `\u00a0${name}` };
}

/** Largest absolute mean of a set of estimates. */
export function largestOf(rows: Iterable<{ mean: number }>): number {
  let largest = 0;
  for (const { mean } of rows) if (Number.isFinite(mean)) largest = Math.max(largest, Math.abs(mean));
  return largest;
}

/** `496 ± 5`, without the unit; only `496` where there is no interval. */
export function estimateText(estimate: Estimate, scale: Pick<Scale, 'per'>, words: Words, signed = false): string {
  return formatWithin(estimate.mean / scale.per, halfWidth(estimate) / scale.per, words, signed);
}

/**
 * `491 to 500`, as precise as the width of the interval allows; null where there is none. Nothing that is measured is
 * below 0, so that an interval around few observations is not told to be.
 */
export function intervalText(estimate: Estimate, scale: Scale, words: Words): string | null {
  const half = halfWidth(estimate) / scale.per;
  if (half === 0) return null;
  const decimals = meaningfulDecimals(estimate.mean / scale.per, half);
  const ends = [Math.max(0, estimate.ciLow), estimate.ciHigh];
  const [low, high] = ends.map((x) => formatNumber(x / scale.per, decimals, words));
  return words.range(low, high);
}

/** A level of a series as precise as its interval allows, without the unit. */
export function levelText(row: { mean: number; ciLow: number; ciHigh: number }, per: number, words: Words): string {
  const half = halfWidth({ ...row, n: 2 }) / per;
  return formatNumber(row.mean / per, meaningfulDecimals(row.mean / per, half), words);
}

/** A number without an interval: all of a whole number, else three digits. */
export function plainText(value: number, scale: Pick<Scale, 'per'>, words: Words): string {
  return formatNumber(value / scale.per, meaningfulDecimals(value / scale.per, 0), words);
}

/** A number as it was written, to six digits: `2.5`, `130`. */
export function exactText(value: number, words: Words): string {
  const short = Number(value.toPrecision(6));
  return formatNumber(short, String(short).split('.')[1]?.length ?? 0, words);
}

/** A plain number with its unit: `24 h`. */
export function valueText(value: number, scale: Scale, words: Words): string {
  return plainText(value, scale, words) + scale.suffix;
}

/** A length of time alone, in the unit that suits it. */
export function durationText(minutes: number, words: Words): string {
  return valueText(minutes, scaleFor('min', minutes, words), words);
}

/** The length of a run or of a part of it: whole days are told in days, `3 days` rather than `72 h`. */
export function lengthText(minutes: number, words: Words): string {
  const inDays = minutes >= 2 * 1440 && minutes % 1440 === 0;
  return inDays ? valueText(minutes, spaced(1440, words.units.days), words) : durationText(minutes, words);
}

/** Time of day of a minute after midnight: `20:00`. */
export function clockText(minute: number): string {
  const whole = Math.round(minute);
  const two = (x: number) => String(x).padStart(2, '0');
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
