import type { DateRange } from '../../model/calendar.ts';
import { demandOf } from '../../schema/growth.ts';
import type { Path } from '../located.ts';
import { type Context, exists } from './context.ts';
import { horizonOf, startYear } from './run.ts';

const DAYS_A_YEAR = 365;

/** A growth as factors of the calendar years that the run touches; the year `since` has factor 1. */
export function growthByYear(context: Context, name: string, path: Path): { dates: DateRange; factor: number }[] {
  if (!exists(context, 'growth', name, path)) return [];
  const growth = context.written.growth?.[name];
  if (growth === undefined) return [];
  const first = startYear(context.written);
  const last = first + Math.ceil(horizonOf(context.written.run) / 1440 / DAYS_A_YEAR);
  const factors: { dates: DateRange; factor: number }[] = [];
  for (let year = first; year <= last; year++) {
    const factor = demandOf(growth, year);
    if (factor !== 1) factors.push({ dates: { from: `${year}-01-01`, to: `${year}-12-31` }, factor });
  }
  return factors;
}
