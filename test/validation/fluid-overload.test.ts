import { test } from 'vitest';
import { Poisson } from '../../src/gate/arrivals/poisson.ts';
import { Almanac } from '../../src/gate/calendar/almanac.ts';
import { expectAsExpected } from './functions.ts';
import { known } from './reference.ts';

test('an overload between the cumulative curves of what comes and what is cleared', () => {
  const { arrivalRate, capacity, overload_h } = known('fluid-overload').parameters as Record<string, number>;
  const rates = Array.from({ length: 24 }, (_, hour) => (hour < overload_h ? arrivalRate / 60 : 0));
  const hours = { rates, weekdays: Array(7).fill(1), seasons: [], surges: [] };
  // The time at which the n-th arrival is expected, by the arrival code itself [h]; that of its clearance is n / capacity.
  const comes = (n: number) => new Poisson(hours, new Almanac('2025-01-06T00:00', 420), 1440).next(0, n) / 60;
  const wait = (n: number) => n / capacity - comes(n);
  const last = arrivalRate * overload_h * (1 - 1e-12);
  const cleared = last / capacity;
  // Both curves are straight, so the area between them is that of a triangle.
  const delay = (last * wait(last)) / 2;
  expectAsExpected('fluid-overload', {
    maxQueue: last - capacity * comes(last),
    clearedAt_h: cleared,
    maxWait_min: 60 * wait(last),
    totalDelay_vehicle_h: delay,
    meanDelay_min: (60 * delay) / last,
  });
});
