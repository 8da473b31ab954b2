/** What the common luck of a comparison was worth. */

import type { Results } from './document.ts';
import { headline } from './headline.ts';
import { sameRow } from './same-row.ts';

/** How many times as many independent runs would have been needed: over the key figures of all alternatives. */
export interface Pairing {
  least: number;
  median: number;
  most: number;
}

/** Null where nothing varied by itself, so that there is nothing to compare. */
export function pairingOf({ differences, scenarios }: Results): Pairing | null {
  const keys = headline(scenarios);
  const ratios = differences
    .filter((row) => keys.some((key) => sameRow(row, key)))
    .flatMap(({ varianceRatio }) => varianceRatio ?? [])
    .sort((a, b) => a - b);
  if (ratios.length === 0) return null;
  const middle = (ratios.length - 1) / 2;
  const median = (ratios[Math.floor(middle)] + ratios[Math.ceil(middle)]) / 2;
  return { least: ratios[0], median, most: ratios[ratios.length - 1] };
}
