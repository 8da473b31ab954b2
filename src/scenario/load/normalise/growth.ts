import type { DateRange } from '../../model/calendar.ts';
import type { Path } from '../located.ts';
import { type Context, exists } from './context.ts';
import { DEFAULT_START, horizonOf } from './run.ts';

const DAYS_A_YEAR = 365;

/** A growth as factors of the calendar years that the run touches; the year `since` has factor 1. */
export function growthByYear(context: Context, name: string, path: Path): { dates: DateRange; factor: number }[] {
  if (!exists(context, 'growth', name, path)) return [];
  const growth = context.written.growth?.[name];
  if (growth === undefined) return [];
  const change = (year: number) => growth.byYear?.[String(year)] ?? growth.perYear;
  const first = Number((context.written.run?.start ?? DEFAULT_START).slice(0, 4));
  const last = first + Math.ceil(horizonOf(context.written.run) / 1440 / DAYS_A_YEAR);
  const factors: { dates: DateRange; factor: number }[] = [];
  for (let year = first; year <= last; year++) {
    let factor = 1;
    for (let y = growth.since + 1; y <= year; y++) factor *= 1 + change(y);
    for (let y = growth.since; y > year; y--) factor /= 1 + change(y);
    if (factor !== 1) factors.push({ dates: { from: `${year}-01-01`, to: `${year}-12-31` }, factor });
  }
  return factors;
}
