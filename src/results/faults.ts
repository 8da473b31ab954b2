/** Faults that documents of every kind may have. */
import type { Estimate } from './document.ts';

type Interval = Pick<Estimate, 'mean' | 'ciLow' | 'ciHigh'>;

/** A mean that is outside its interval. */
export function intervalFaults(place: string, { mean, ciLow, ciHigh }: Interval): string[] {
  if (ciLow <= mean && mean <= ciHigh) return [];
  return [`${place}: the mean ${mean} is outside its interval ${ciLow} to ${ciHigh}`];
}

/** A number that should point at one of `count` things of a list, from 0. */
export function indexFaults(place: string, index: number | null, list: string, count: number): string[] {
  if (index === null || (Number.isInteger(index) && index >= 0 && index < count)) return [];
  return [`${place}: expected the number of one of the ${count} ${list}, from 0, found ${index}`];
}

/** A list that should have an item for each of other things. */
export function lengthFaults(place: string, list: readonly unknown[], of: string, count: number): string[] {
  return list.length === count ? [] : [`${place}: expected one for each of the ${count} ${of}, found ${list.length}`];
}

/** A warm-up that leaves nothing of the run. */
export function warmUpFaults({ warmUp, horizon }: { warmUp: number; horizon: number }): string[] {
  return warmUp < horizon ? [] : [`warmUp: ${warmUp} min leaves nothing of a run of ${horizon} min`];
}
