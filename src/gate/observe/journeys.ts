import { memory } from '../../memory/memory.ts';
import { binQuantile } from '../../stats/observe/bins.ts';
import { Tally } from '../../stats/observe/tallies.ts';
import type { Journeys } from '../compile/journeys.ts';
import { JOURNEY } from '../outcome.ts';

const { ints, floats } = memory;

/** What the trucks told of each moment of their journeys, in the order of `JOURNEY`. */
export function readJourneys(journeys: Journeys | null): Float64Array {
  const boundaries = journeys?.boundaries ?? [];
  const values = new Float64Array(boundaries.length * JOURNEY.length);
  boundaries.forEach(({ tally }, k) => {
    const trucks = ints[tally + Tally.count];
    const max = floats[tally + Tally.max];
    const bins = ints[tally + Tally.bins];
    const told =
      trucks === 0
        ? [0, Number.NaN, Number.NaN, Number.NaN]
        : [
            trucks,
            floats[tally + Tally.sum] / trucks,
            binQuantile(ints, bins, 0.5, max),
            binQuantile(ints, bins, 0.95, max),
          ];
    values.set(told, k * JOURNEY.length);
  });
  return values;
}
