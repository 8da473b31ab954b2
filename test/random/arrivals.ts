import type { Dice } from './dice.ts';
import { duration } from './laws.ts';

/** How the trucks of a flow come. */
export function arrivals(dice: Dice): unknown {
  const convoy = dice.maybe(15, 'convoy', () => dice.pick<unknown>([2, 3, { uniform: [1, 4] }]));
  const perDay = dice.int(1, 300);
  return dice.pick<() => unknown>([
    () => ({ poisson: { perDay, ...convoy } }),
    () => ({ poisson: `${dice.int(1, 20)} /h` }),
    () => ({ poisson: { perDay, hours: 'day', weekdays: { sun: 0 }, season: 'fruit', ...convoy } }),
    () => ({ every: positive(duration(dice, 60)), ...convoy }),
    () => (dice.chance(50) ? { population: dice.int(1, 8) } : 'saturated'),
  ])();
}

/** A time between arrivals is longer than 0. */
const positive = (law: unknown) => (law === 0 ? '7 min' : law);

/** What arrivals refer to. */
export const SHAPES = {
  profiles: { day: { hours: { '00-06': 1, '06-20': 5, '20-24': 0 } } },
  seasons: { fruit: { '2025-01-06..2025-01-07': 1.5 } },
};
