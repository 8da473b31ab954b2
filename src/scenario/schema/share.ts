import { decimalPoint, quantity, type Scalar, split } from './quantity.ts';
import { Refusal } from './refusal.ts';

const RULE = 'a share such as 70 % or 0.7';

/** A share, from 0 to 1. */
export function parseShare(written: Scalar): number {
  const { value, unit } = percentage(written, RULE);
  const share = unit === '%' ? value / 100 : value;
  if (share >= 0 && share <= 1) return share;
  const percent = unit === '' && value > 1 && value <= 100;
  throw new Refusal(`${RULE}, from 0 to 1`, percent ? `did you mean \`${value} %\`?` : '');
}

/** How great one thing is beside another, such as a spread beside its mean: from 0 up. */
export function parseRatio(written: Scalar): number {
  const rule = 'a ratio such as 160 % or 1.6';
  const { value, unit } = percentage(written, rule);
  if (value < 0) throw new Refusal(`${rule}, at least 0`);
  return unit === '%' ? value / 100 : value;
}

function percentage(written: Scalar, rule: string): { value: number; unit: string } {
  const parts = split(written);
  if (parts === null || (parts.unit !== '' && parts.unit !== '%')) throw new Refusal(rule, decimalPoint(written));
  return parts;
}

export const share = quantity(parseShare, {
  description: 'A share: a percentage, or a number from 0 to 1.',
  type: ['string', 'number'],
  examples: ['70 %', 0.7],
});

/** Refuses shares that do not add up to 1 (within 1e-9); the message says what they add up to. */
export function checkSum(shares: readonly number[]): void {
  const sum = shares.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) <= 1e-9) return;
  const percent = `${Number((sum * 100).toPrecision(10))} %`;
  throw new Refusal('shares that add up to 100 %', '', `shares that add up to ${percent}`);
}
