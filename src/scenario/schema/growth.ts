import type { Growth } from '../model/growth.ts';
import { count } from './count.ts';
import { map } from './map.ts';
import { named } from './name.ts';
import { decimalPoint, quantity, type Scalar, split } from './quantity.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

const RULE = 'a change such as 12.5 % or -3 %';

/** A change a year, as a share of the year before: above −100 %, at most +1000 %. */
function parseChange(written: Scalar): number {
  const parts = split(written);
  if (parts === null || (parts.unit !== '' && parts.unit !== '%')) throw new Refusal(RULE, decimalPoint(written));
  const change = parts.unit === '%' ? parts.value / 100 : parts.value;
  if (change <= -1 || change > 10) {
    const percent = parts.unit === '' && Math.abs(parts.value) <= 1000;
    throw new Refusal(`${RULE}, above -100 % and at most 1000 %`, percent ? `did you mean \`${parts.value} %\`?` : '');
  }
  return change;
}

const change = quantity(parseChange, { description: RULE, type: ['string', 'number'], examples: ['12.5 %'] });
const year = count(1900, 2300, 'A year.');

const byYear: Schema<Record<string, number>> = reader(
  (written, reading) => {
    const changes = reading.part(named(change, {}), written);
    for (const key of Object.keys(changes)) {
      if (!/^\d{4}$/.test(key)) reading.refuse(new Refusal('a year such as 2027', '', `"${key}"`), key);
    }
    return changes;
  },
  { description: 'Changes of single years: { 2026: 10 %, 2027: 15 % }.', type: 'object' },
);

/** How demand changes from year to year. */
export const growth = map(
  {
    since: year,
    perYear: change,
    byYear: byYear.optional(),
  },
  'How demand changes from year to year: the figures of arrivals are those of the year `since`.',
);

/** Demand of a year as a multiple of that of the year `since`. */
export function demandOf({ since, perYear, byYear }: Growth, year: number): number {
  const change = (y: number) => byYear?.[String(y)] ?? perYear;
  let factor = 1;
  for (let y = since + 1; y <= year; y++) factor *= 1 + change(y);
  for (let y = since; y > year; y--) factor /= 1 + change(y);
  return factor;
}
