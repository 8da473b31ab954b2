import type { DateRange } from '../model/calendar.ts';
import { entriesOf, isMap } from './annotation.ts';
import { dates } from './date.ts';
import { atLeastZero } from './number.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

export type Season = { dates: DateRange; factor: number }[];

/** Factors by date; outside every range the factor is 1. */
export const season: Schema<Season> = reader(
  (written, reading) => {
    if (!isMap(written)) throw new Refusal('a map such as { 2025-03-01..2025-07-31: 1.3 }');
    const ranges = entriesOf(written, reading).map(([key, value]) => ({
      dates: reading.part(dates, key, key),
      factor: reading.part(atLeastZero, value, key),
    }));
    reading.settle();
    const sorted = [...ranges].sort((a, b) => (a.dates.from < b.dates.from ? -1 : 1));
    for (let i = 1; i < sorted.length; i++) {
      const [before, after] = [sorted[i - 1].dates, sorted[i].dates];
      if (after.from > before.to) continue;
      throw new Refusal('dates that do not overlap within a season', '', `${after.from} in two ranges`);
    }
    return ranges;
  },
  { description: 'Factors by date: { 2025-03-01..2025-07-31: 1.3 }.', type: 'object' },
);
