import { test } from 'vitest';
import { Poisson } from '../../src/gate/arrivals/poisson.ts';
import { Almanac } from '../../src/gate/calendar/almanac.ts';
import { exp } from '../../src/numeric/exp.ts';
import { expectAsExpected } from './functions.ts';
import { known } from './reference.ts';

test('arrivals by the hour are the inverse of their cumulative rate', () => {
  const { ratesPerHour, unitRateEpochs } = known('nhpp-inversion').parameters as Record<string, number[]>;
  const rates = Array.from({ length: 24 }, (_, hour) => (ratesPerHour[hour] ?? 0) / 60);
  const process = () =>
    new Poisson(
      { rates, weekdays: Array(7).fill(1), seasons: [], surges: [] },
      new Almanac('2025-01-06T00:00', 420),
      1440,
    );
  // Amounts of expected arrivals between the epochs of a process of rate 1 give the times between those of this one.
  const arrivals = process();
  let now = 0;
  const times = unitRateEpochs.map((epoch, k) => {
    now = arrivals.next(now, epoch - (unitRateEpochs[k - 1] ?? 0));
    return now / 60;
  });
  // The expected count of an hour is the amount that is spent between its ends.
  const amount = (hour: number) => {
    let low = 0;
    let high = 1000;
    for (let k = 0; k < 100; k++) {
      const middle = (low + high) / 2;
      if (process().next(0, middle) < 60 * hour) low = middle;
      else high = middle;
    }
    return low;
  };
  const counts = [0, 1, 2].map((hour) => amount(hour + 1) - amount(hour));
  expectAsExpected('nhpp-inversion', {
    arrivalTimes_h: times,
    expectedCounts: counts,
    varianceCounts: counts,
    P_zero_in_hour3: exp(-counts[2]),
  });
});
