/** Numbers of `explain` and `choose` as people read them. */
import type { Estimate } from '../../results/document.ts';
import type { Factor, Figure } from '../../results/studied.ts';
import { clean } from '../clean.ts';
import { formatNumber } from '../numbers.ts';
import { differenceScale, estimateText, plainText, type Scale, scaleFor } from '../quantity.ts';
import type { Words } from '../words/words.ts';

/** A figure with the scales of its values and of their differences. */
export interface Measured {
  label: string;
  values: Scale;
  differences: Scale;
}

/** The figure, its values and their differences each on the scale of the largest of them. */
export function measuredOf({ unit, label }: Figure, values: number[], differences: number[], words: Words): Measured {
  const [ofValues, ofDifferences] = [values, differences].map((some) =>
    scaleFor(unit, Math.max(0, ...some.map(Math.abs)), words),
  );
  return {
    label: clean(label[words.lang]),
    values: ofValues,
    differences: differenceScale(ofDifferences, words),
  };
}

/** `42 ± 3 min`. */
export function estimated(estimate: Estimate, scale: Scale, words: Words, signed = false): string {
  return estimateText(estimate, scale, words, signed) + scale.suffix;
}

/** A value of a factor with its unit: `6`, `240 /day`. */
export function factorValue({ unit }: Pick<Factor, 'unit'>, value: number, words: Words): string {
  return plainText(value, { per: 1 }, words) + (unit === '' ? '' : `\u00a0${clean(unit)}`);
}

/** A number without an interval, to three digits, with its unit. */
export function about(value: number, scale: Scale, words: Words): string {
  return threeDigits(value, scale, words) + scale.suffix;
}

/** Three digits that matter, without noughts behind them. */
export function threeDigits(value: number, { per }: Pick<Scale, 'per'>, words: Words): string {
  const short = Number((value / per).toPrecision(3));
  return formatNumber(short, String(short).split('.')[1]?.length ?? 0, words);
}

/** A share in per cent, to a tenth below ten. */
export function percentOf(share: number, words: Words): string {
  return words.percent(formatNumber(share * 100, Math.abs(share) < 0.0995 ? 1 : 0, words));
}
