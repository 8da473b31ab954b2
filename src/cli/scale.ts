/** Units for people: a wait of 2,900 minutes is two days, a share is a percentage. */

import { formatEstimate, formatNumber, meaningfulDecimals } from '../results/digits.ts';
import type { Unit } from '../results/document.ts';
import type { Language } from '../results/language.ts';
import type { Words } from './words/words.ts';

/** How the numbers of one row are shown: all in the same unit, so that they can be compared. */
export interface Scale {
  /** Shown number = stored number / `per`. */
  per: number;
  name: string;
}

/** Longest time shown in minutes, and longest shown in hours [min]; the report keeps to the same. */
const IN_MINUTES = 120;
const IN_HOURS = 72 * 60;

/** The scale for stored numbers up to `largest`. */
export function scaleFor(unit: Unit, largest: number, words: Words): Scale {
  const { units } = words;
  if (unit === 'share' || unit === 'ratio') return { per: 0.01, name: '%' };
  if (unit !== 'min') return { per: 1, name: units.named[unit] };
  if (largest > IN_HOURS) return { per: 1440, name: units.days };
  if (largest > IN_MINUTES) return { per: 60, name: units.hours };
  if (largest > 0 && largest < 1) return { per: 1 / 60, name: units.seconds };
  return { per: 1, name: units.minutes };
}

/** The scale of a difference; of shares in percentage points. */
export function differenceScale(unit: Unit, size: number, words: Words): Scale {
  const scale = scaleFor(unit, size, words);
  return scale.name === '%' ? { per: 0.01, name: words.units.points } : scale;
}

/** `mean ± half-width` on a scale, without its unit. */
export function estimateText(
  { mean, ciLow, ciHigh }: { mean: number; ciLow: number; ciHigh: number },
  { per }: Scale,
  language: Language,
  signed = false,
): string {
  return formatEstimate(mean / per, (ciHigh - ciLow) / 2 / per, language, signed);
}

/** A plain number on a scale, with as many digits as it has or three that matter. */
export function plainText(value: number, { per }: Scale, language: Language): string {
  return formatNumber(value / per, meaningfulDecimals(value / per, 0), language);
}

/** A length of time with its unit: `30 days`, `36 h`. */
export function durationText(minutes: number, language: Language, words: Words): string {
  const days = minutes > 0 && minutes % 1440 === 0;
  const scale = days
    ? { per: 1440, name: minutes === 1440 ? words.units.day : words.units.days }
    : scaleFor('min', minutes, words);
  // A minute over sixty is no exact number: 46 sixtieths are 46 seconds and not 46.00000000000001.
  const value = Number((minutes / scale.per).toPrecision(12));
  return `${plainText(value, { per: 1, name: '' }, language)} ${scale.name}`;
}

/** A level such as 0.95 as `95 %`, and 0.9875 as `98.75 %`. */
export function percentText(level: number, language: Language): string {
  const percent = Number((level * 100).toPrecision(6));
  const decimals = String(percent).split('.')[1]?.length ?? 0;
  return `${formatNumber(percent, decimals, language)} %`;
}
