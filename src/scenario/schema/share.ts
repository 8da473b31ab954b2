import { decimalPoint, quantity, type Scalar, split } from './quantity.ts';
import { Refusal } from './refusal.ts';

const RULE = 'a share such as 70 % or 0.7';

/** A share, from 0 to 1. */
export function parseShare(written: Scalar): number {
  const parts = split(written);
  if (parts === null || (parts.unit !== '' && parts.unit !== '%')) throw new Refusal(RULE, decimalPoint(written));
  const { value, unit } = parts;
  const share = unit === '%' ? value / 100 : value;
  if (share >= 0 && share <= 1) return share;
  const percent = unit === '' && value > 1 && value <= 100;
  throw new Refusal(`${RULE}, from 0 to 1`, percent ? `did you mean \`${value} %\`?` : '');
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
