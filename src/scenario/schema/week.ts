import { didYouMean } from './closest.ts';
import { anyOf, Refusal } from './refusal.ts';

/** Monday first, as in `Calendar.week`. */
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Indices (Monday is 0) of `sun`, or of `mon-sat`; `sat-mon` goes over the end of the week. */
export function parseDays(written: string): number[] {
  const ends = written.split('-');
  const indices = ends.map((day) => DAYS.indexOf(day));
  if (ends.length > 2 || indices.includes(-1)) {
    const wrong = ends[indices.indexOf(-1)] ?? written;
    throw new Refusal(`days such as sun or mon-sat (${anyOf(DAYS)})`, didYouMean(wrong, DAYS), `"${written}"`);
  }
  const [from, to] = [indices[0], indices[indices.length - 1]];
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);
}
