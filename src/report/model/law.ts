/** Laws of random quantities in words. */
import type { Json, Part } from '../../results/sections/model.ts';
import { formatNumber } from '../numbers.ts';
import { scaleFor } from '../quantity.ts';
import type { Words } from '../words/words.ts';

/** What a quantity is measured in: minutes, or a number that speaks for itself. */
export type Measure = 'time' | 'number';

/** Parameters that have the unit of the quantity; the others are plain numbers, weights shares. */
const IN_UNIT = new Set(['mean', 'sd', 'min', 'max', 'mode', 'scale', 'values', 'first', 'last']);

/** Whether plain data is a law. */
export function isLaw(value: Json, { model }: Words): value is Part & { kind: string } {
  const kind = isPart(value) ? value.kind : null;
  return typeof kind === 'string' && (kind === 'constant' || Object.hasOwn(model.law, kind));
}

/** The word for a key; the key itself where there is none. */
export function wordFor(table: Record<string, string>, key: string): string {
  return Object.hasOwn(table, key) ? table[key] : key;
}

export function isPart(value: Json): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `lognormal (mean 21.6 h, sd 13 h)`; a constant by its value alone. */
export function lawText(law: Part, measure: Measure, words: Words): string {
  const { kind, ...parameters } = law;
  if (kind === 'constant' && typeof law.value === 'number') return numberText(law.value, measure, words);
  const { model } = words;
  const said = Object.entries(parameters).map(([name, value]) => {
    const label = wordFor(model.parameter, name);
    return `${label} ${parameterText(name, value, measure, words)}`;
  });
  return `${wordFor(model.law, String(kind))} (${said.join(', ')})`;
}

function parameterText(name: string, value: Json, measure: Measure, words: Words): string {
  const one = (item: Json): string => {
    if (isLaw(item, words)) return lawText(item, measure, words);
    if (isPart(item)) {
      return Object.entries(item)
        .map(([key, part]) => `${wordFor(words.model.parameter, key)} ${parameterText(key, part, measure, words)}`)
        .join(', ');
    }
    if (typeof item !== 'number') return String(item);
    if (name === 'weights') return shareText(item, words);
    return numberText(item, IN_UNIT.has(name) ? measure : 'number', words);
  };
  return Array.isArray(value) ? value.map(one).join('; ') : one(value);
}

/** A parameter, as exact as it was written: it is no estimate. */
export function numberText(value: number, measure: Measure, words: Words): string {
  if (measure === 'number') return exactText(value, words);
  const { per, suffix } = scaleFor('min', value, words);
  return exactText(value / per, words) + suffix;
}

export function shareText(value: number, words: Words): string {
  return words.percent(exactText(value * 100, words));
}

/** Up to so many digits, without the noughts at their end. */
const DIGITS = 6;

function exactText(value: number, words: Words): string {
  const short = Number(value.toPrecision(DIGITS));
  const [digits, power = '0'] = String(short).split('e');
  const decimals = (digits.split('.')[1]?.length ?? 0) - Number(power);
  return formatNumber(short, Math.max(0, decimals), words);
}
